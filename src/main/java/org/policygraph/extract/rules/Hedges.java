package org.policygraph.extract.rules;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;
import org.policygraph.text.TextSpan;

/** What softens a number or a time: 左右 and 约 at it, 原则上, 力争 and 基本 before it in its clause. */
final class Hedges {
    private static final PrefilteredPattern AT_IT =
            PrefilteredPattern.compile("左右|上下|大约|大概|约|将近|接近|近(?=[0-9一二三四五六七八九十百千万半])");

    private static final PrefilteredPattern BEFORE =
            PrefilteredPattern.compile(
                    "原则上|力争|争取|(?<!\\p{IsHan})计划(?=[到在于用再0-9新建投改培安])|总体上|一般(?=[应为按在不可由情])|基本(?=实现|达到|建成|完成|形成|建立|做到|消除|满足|覆盖|淘汰|普及)");

    /** A hedge of aims holds for the clauses joined to its own, until one is firm. */
    private static final PrefilteredPattern OF_AIM =
            PrefilteredPattern.compile("力争|争取|(?<!\\p{IsHan})计划(?=[到在于用再0-9新建投改培安])");

    private static final PrefilteredPattern FIRM =
            PrefilteredPattern.compile("确保|必须|务必|应当|不得|保证(?!金)|须|均应|要求|提供|给予");

    private Hedges() {}

    /**
     * The hedge that goes on behind a clause and in it.
     *
     * @param before the one that goes on before it; null if none does
     */
    static @Nullable TextSpan going(String clause, @Nullable TextSpan before, ParsedClause parsed) {
        PrefilteredMatcher own = OF_AIM.matcher(clause);
        if (own.find()) return parsed.span(own.start(), own.end());
        return FIRM.matcher(clause).find() ? null : before;
    }

    /**
     * The hedge nearest to a value or time; null where there is none.
     *
     * @param from where the value begins in the clause
     * @param to one past its end, signs included
     */
    static @Nullable TextSpan of(ParsedClause clause, int from, int to) {
        int[] place = place(clause.text(), from, to);
        return place == null ? null : clause.span(place[0], place[1]);
    }

    private static int @Nullable [] place(String clause, int from, int to) {
        PrefilteredMatcher at = AT_IT.matcher(clause).region(from, to);
        if (at.find()) return new int[] {at.start(), at.end()};
        PrefilteredMatcher before = BEFORE.matcher(clause).region(0, to);
        int @Nullable [] last = null;
        while (before.find()) last = new int[] {before.start(), before.end()};
        if (last != null) return last;
        PrefilteredMatcher after = BEFORE.matcher(clause);
        return after.find(to) ? new int[] {after.start(), after.end()} : null;
    }
}
