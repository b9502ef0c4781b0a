package org.policygraph.extract.rules;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.lexicon.BodyNamePattern;
import org.policygraph.text.CharacterSet;
import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;
import org.policygraph.text.TextSpan;

import java.util.List;

/**
 * The first body that a sentence prints, whatever it says of it: where nobody is read as acting,
 * the text is not silent on bodies, and a reader is shown the characters.
 */
final class PrintedBodies {
    /** Bodies that are called by what they are for, or stand for all of a level or class. */
    private static final PrefilteredPattern CLASS =
            PrefilteredPattern.compile(
                    "[省市区县](?![级场])[\\p{IsHan}&&[^的由向对经和与及将被]]{2,12}?(?:局|委|厅|政府)(?![限势部面])|(?:各|有关|相关|其他|上级|当地|地方|所在地|属地|县级|市级|省级|国务院)?[\\p{IsHan}&&[^的由向对经和与及将被]]{0,8}?(?<=..)(?:部门|机关)"
                            + "|(?:各|有关|相关)[\\p{IsHan}]{0,4}单位|(?:各级|各地|地方|属地|当地|上级|各[省市区县]|省级|市级|县级|区级|乡镇)[\\p{IsHan}、()]{0,10}?政府|你[省市区县州部委局厅]|我[部委局厅署]");

    /** Each of them holds one of these. */
    private static final CharacterSet SIGNS = CharacterSet.of("局委厅府门关位你我");

    /** What holds such a word and is no body. */
    private static final PrefilteredPattern NONE =
            PrefilteredPattern.compile(".*(?:跨|多|全|本|单|分|门|公务|用人|施工|事业|间)(?:部门|单位|机关)");

    /** Shorter ones are parts of other words as well. */
    private static final int SHORTEST = 3;

    private PrintedBodies() {}

    /** Its characters; null if the clauses print none. */
    static @Nullable TextSpan first(List<ParsedClause> clauses) {
        for (ParsedClause clause : clauses) {
            TextSpan found = first(clause);
            if (found != null) return found;
        }
        return null;
    }

    private static @Nullable TextSpan first(ParsedClause clause) {
        for (var match : BodyNamePattern.in(clause.text())) {
            int from =
                    match.from()
                            + NameBeginnings.of(clause.text().substring(match.from(), match.to()));
            TextSpan name = clause.span(from, match.to());
            if (!clause.isInTitle(name)) return name;
        }
        for (var hit : clause.hits()) {
            TextSpan name = clause.span(hit.from(), hit.to());
            boolean isName =
                    hit.entry() instanceof Meaning.BodyName && hit.to() - hit.from() >= SHORTEST;
            if (isName && !clause.isInTitle(name)) return name;
        }
        if (!SIGNS.occursIn(clause.text())) return null;
        PrefilteredMatcher matcher = CLASS.matcher(clause.text());
        while (matcher.find()) {
            int from = matcher.start() + NameBeginnings.of(matcher.group());
            TextSpan name = clause.span(from, matcher.end());
            boolean isNone =
                    matcher.end() - from < SHORTEST
                            || NONE.matcher(matcher.group()).matches()
                            || ActingNames.holdWord(clause.text().substring(from, matcher.end()));
            if (!isNone && !clause.isInTitle(name)) return name;
        }
        return null;
    }
}
