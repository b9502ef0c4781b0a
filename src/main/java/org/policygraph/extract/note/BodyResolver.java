package org.policygraph.extract.note;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.lexicon.Body;
import org.policygraph.extract.note.WrittenNames.Written;
import org.policygraph.text.TextSpan;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whom a name means in one document.
 *
 * @param index the bodies of the vocabulary
 * @param isCentral whether the document is one of the centre, where 统计局 is the national one
 * @param issuer name of the only body that issued it, which calls itself 我部 or 我委; null if there
 *     are several, or none is printed
 * @param aliases the short names that it defines
 */
public record BodyResolver(
        BodyIndex index, boolean isCentral, @Nullable String issuer, Aliases aliases) {
    /** For a document that has defined no short names yet. */
    public BodyResolver(BodyIndex index, boolean isCentral, @Nullable String issuer) {
        this(index, isCentral, issuer, new Aliases());
    }

    private static final Pattern ITSELF = Pattern.compile("我(?<kind>[部委局厅署办会行院市省区县])");

    /** Whom each kind of body may call so, by how its name ends or, for a place, begins. */
    private static final Map<String, Pattern> KINDS =
            Map.of(
                    "委", Pattern.compile(".*(?:委|委员会)"),
                    "局", Pattern.compile(".*局"),
                    "办", Pattern.compile(".*(?:办|办公室|办公厅)"),
                    "会", Pattern.compile(".*(?:会|工会|委员会)"),
                    "省", Pattern.compile(".*省.*"),
                    "市", Pattern.compile(".*市.*"),
                    "区", Pattern.compile(".*区.*"),
                    "县", Pattern.compile(".*县.*"));

    /**
     * A body.
     *
     * @param name its name, written out
     * @param listed the body of the vocabulary; null if it lists none of that name
     */
    public record Resolved(String name, @Nullable Body listed) {}

    /**
     * The body that is called so in running text.
     *
     * @param folded its name as the vocabulary is written
     * @param printed its characters
     * @param before what it shares with the first of its row
     * @param after what it shares with the last of its row
     */
    public Resolved resolve(String folded, TextSpan printed, String before, String after) {
        Written own = Written.of(folded, printed).between(before, after);
        Written full = aliases.at(own.folded(), printed.start());
        return resolve(full != null ? full : own);
    }

    Resolved resolve(Written name) {
        if (issuer != null && isItself(name.folded(), issuer))
            return new Resolved(issuer, index.find(issuer, true));
        return new Resolved(name.printed(), index.find(name.folded(), isCentral));
    }

    /** An office that issues a document is no 我局. */
    private static boolean isItself(String name, String issuer) {
        Matcher itself = ITSELF.matcher(name);
        if (!itself.matches()) return false;
        String kind = itself.group("kind");
        Pattern whom = KINDS.get(kind);
        return whom == null ? issuer.endsWith(kind) : whom.matcher(issuer).matches();
    }
}
