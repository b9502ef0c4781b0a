package org.policygraph.extract.note;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.lexicon.Body;
import org.policygraph.extract.note.WrittenNames.Written;
import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;
import org.policygraph.text.TextSpan;

import java.util.Map;

/**
 * Whom a name means in one document.
 *
 * @param index the bodies of the vocabulary
 * @param isCentral whether the document is one of the centre, where 统计局 is the national one
 * @param issuer name of the only body that issued it, which calls itself 我部 or 我委; null if there
 *     are several, or none is printed
 * @param addressee name of the only body that it is addressed to, which it calls 你市; null if there
 *     are several, or none is printed
 * @param aliases the short names that it defines
 */
public record BodyResolver(
        BodyIndex index,
        boolean isCentral,
        @Nullable String issuer,
        @Nullable String addressee,
        Aliases aliases) {
    /** For a document that has defined no short names yet. */
    public BodyResolver(
            BodyIndex index,
            boolean isCentral,
            @Nullable String issuer,
            @Nullable String addressee) {
        this(index, isCentral, issuer, addressee, new Aliases());
    }

    private static final PrefilteredPattern PERSONAL =
            PrefilteredPattern.compile("(?<whose>[我你])(?<kind>[部委局厅署办会行院市省区县州])");

    /** Whom each kind of body may call so, by how its name ends or, for a place, begins. */
    private static final Map<String, PrefilteredPattern> KINDS =
            Map.of(
                    "委", PrefilteredPattern.compile(".*(?:委|委员会)"),
                    "局", PrefilteredPattern.compile(".*局"),
                    "办", PrefilteredPattern.compile(".*(?:办|办公室|办公厅)"),
                    "会", PrefilteredPattern.compile(".*(?:会|工会|委员会)"),
                    "省", PrefilteredPattern.compile(".*省.*"),
                    "州", PrefilteredPattern.compile(".*州.*"),
                    "市", PrefilteredPattern.compile(".*市.*"),
                    "区", PrefilteredPattern.compile(".*区.*"),
                    "县", PrefilteredPattern.compile(".*县.*"));

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
        String meant = meant(name.folded());
        if (meant != null) return new Resolved(meant, index.find(meant, true));
        return new Resolved(name.printed(), index.find(name.folded(), isCentral));
    }

    /** Whether it calls the addressee so, and nothing tells who that is. */
    public boolean isUnknown(String name) {
        return name.startsWith("你") && meant(name) == null;
    }

    /** Whom 我局 or 你市 means; an office that issues a document is no 我局. */
    private @Nullable String meant(String name) {
        PrefilteredMatcher personal = PERSONAL.matcher(name);
        if (!personal.matches()) return null;
        String whom = personal.group("whose").equals("我") ? issuer : addressee;
        if (whom == null) return null;
        String kind = personal.group("kind");
        PrefilteredPattern names = KINDS.get(kind);
        boolean isMeant = names == null ? whom.endsWith(kind) : names.matcher(whom).matches();
        return isMeant ? whom : null;
    }
}
