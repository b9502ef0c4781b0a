package org.policygraph.extract.rules;

import org.policygraph.extract.facts.Comparator;
import org.policygraph.extract.facts.Quantity;
import org.policygraph.extract.facts.Rule;
import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** 全覆盖, which implies 100 %. */
final class FullCoverage {
    private static final PrefilteredPattern FULL_COVERAGE = PrefilteredPattern.compile("全覆盖|全面覆盖");

    /** 基本实现…全覆盖 is about full coverage; 基本公共服务全覆盖 is full coverage of basic services. */
    private static final PrefilteredPattern ALMOST =
            PrefilteredPattern.compile("(?:基本|总体上?)(?:实现|达到|做到|完成|形成|建成|建立|覆盖|$)[^0-9]*$");

    /** 100%全覆盖 states the figure itself; 未实现全覆盖的地区 promises none. */
    private static final PrefilteredPattern NO_RULE_NEEDED =
            PrefilteredPattern.compile("(?:100%|百分之百|(?:未|没有|难以)\\p{IsHan}{0,4})$");

    private FullCoverage() {}

    static List<ClauseValue> in(String clause) {
        List<ClauseValue> found = new ArrayList<>();
        PrefilteredMatcher full = FULL_COVERAGE.matcher(clause);
        while (full.find()) {
            String before = clause.substring(0, full.start());
            if (NO_RULE_NEEDED.matcher(before).find()) continue;
            if (Negations.deny(before, clause.substring(full.end()))) continue;
            Quantity all = all(ALMOST.matcher(before).find());
            int from = full.start();
            found.add(new ClauseValue(from, from, full.end(), all, Rule.FULL_COVERAGE, null));
        }
        return found;
    }

    private static Quantity all(boolean isAbout) {
        BigDecimal percent = BigDecimal.valueOf(100);
        return new Quantity(Comparator.EQUAL, percent, "%", percent, "%", null, isAbout);
    }
}
