package org.policygraph.extract.rules;

import org.policygraph.text.CharacterSet;
import org.policygraph.text.MatchingCopy;
import org.policygraph.text.PrefilteredPattern;
import org.policygraph.text.TextSpan;

import java.util.List;

/**
 * Aims of other documents that a sentence quotes: 落实“到2035年建成文化强国”目标. Their numbers and times are
 * promised there; 实现“到2035年覆盖率达到90%”的目标 promises them itself.
 */
final class QuotedAims {
    private static final PrefilteredPattern QUOTED =
            PrefilteredPattern.compile(
                    "(?<!(?:实现|完成|达到|确保|力争|保障)[了其]?)[“\"][^“”\"]{4,80}[”\"]的?(?:战略|总体|奋斗|远景|发展|工作)?(?:目标|要求|精神|愿景|部署|任务|战略|规划|蓝图|方针|指示|口号)");

    private static final CharacterSet MARKS = CharacterSet.of("“\"");

    private QuotedAims() {}

    static List<TextSpan> in(TextSpan sentence) {
        MatchingCopy copy = MatchingCopy.unbroken(sentence);
        if (!MARKS.occursIn(copy.text())) return List.of();
        return QUOTED.matcher(copy.text())
                .results()
                .map(quoted -> copy.span(quoted.start(), quoted.end()))
                .toList();
    }
}
