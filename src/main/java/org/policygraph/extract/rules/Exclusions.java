package org.policygraph.extract.rules;

import org.policygraph.text.CharacterSet;
import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The parts of a clause that say who is not meant: 除…外, 不含…, …除外, …不在补助范围. A group that is named
 * there is named in order to be left out, so it is neither stated nor inferred.
 */
final class Exclusions {
    /**
     * 除 opens an exception unless it ends a verb as 消除 or 免除 does; 外 closes it unless it begins a
     * word as 外来 does.
     */
    private static final PrefilteredPattern EXCEPT =
            PrefilteredPattern.compile(
                    "(?<![排消解清免扣拆废删剔根破去切开移铲驱])除(?![了]?[夕法])(?<out>[^,;。]{1,30}?)(?:以外|之外|外(?![来出卖籍国地部贸语汇资省埠县送聘包]))");

    /** With such a word after it, 除…外 means "besides": those named are meant as well. */
    private static final PrefilteredPattern BESIDES =
            PrefilteredPattern.compile("^.{0,12}?(?:还|也|另|同时|并)", Pattern.DOTALL);

    private static final PrefilteredPattern NOT_INCLUDING =
            PrefilteredPattern.compile("(?:不含|不包括|不包含|不涵盖|不适用于|不面向)(?<out>[^)]+)");

    private static final PrefilteredPattern EXCEPTED =
            PrefilteredPattern.compile(
                    "(?<out>[^,:()]{1,30}?)(?:除外|(?:以外|之外)的|不在[^,]{0,12}(?:范围|之列)|不再?(?:享受|纳入|列入)[^,]{0,12}(?:范围|之列))");

    /** 非 directly before a name denies it. */
    private static final PrefilteredPattern NON =
            PrefilteredPattern.compile("(?<![除是并莫])非(?=\\p{IsHan})");

    /** Without one of these nothing is excluded. */
    private static final CharacterSet SIGNS = CharacterSet.of("外不非");

    private Exclusions() {}

    /**
     * The parts of a clause that exclude.
     *
     * @param following the clause after it, or the empty string
     */
    static List<Range> in(String clause, String following) {
        if (!SIGNS.occursIn(clause)) return List.of();
        List<Range> found = new ArrayList<>();
        PrefilteredMatcher except = EXCEPT.matcher(clause);
        while (except.find()) {
            String after = clause.substring(except.end());
            String rest = after.isBlank() ? following : after;
            if (!BESIDES.matcher(rest).find())
                found.add(new Range(except.start("out"), except.end("out")));
        }
        for (PrefilteredPattern pattern : List.of(NOT_INCLUDING, EXCEPTED)) {
            PrefilteredMatcher matcher = pattern.matcher(clause);
            while (matcher.find()) found.add(new Range(matcher.start("out"), matcher.end("out")));
        }
        PrefilteredMatcher non = NON.matcher(clause);
        while (non.find()) found.add(new Range(non.end(), non.end() + 1));
        return List.copyOf(found);
    }
}
