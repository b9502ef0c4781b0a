package org.policygraph.extract.rules;

import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;
import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The parts of a sentence that tell of others and give nobody of this document a task: what is
 * quoted, the example of another place (推广甲市由乙局牵头的做法), what is only asked.
 */
final class ReportedSpeech {
    private static final PrefilteredPattern TOLD =
            PrefilteredPattern.compile(
                    """
                    [“「][^”」]{0,400}[”」]\
                    |(?:推广|借鉴|学习|宣传|总结|参考|参照|复制|交流)[^;；。]{0,200}?的?(?:成功|典型|先进|有益|好|成熟|创新|工作){0,3}(?:做法|经验|模式|案例|典型)\
                    |[（(][^（()）]{0,60}由[^（()）]{0,60}(?:公布|发布|提供|颁发|出具)[)）]\
                    |\\A.{0,1000}[？?]["”」]?\\z""",
                    Pattern.DOTALL);

    private ReportedSpeech() {}

    /** Where they stand in the sentence of some clauses, whose last may lack the final sign. */
    static List<TextSpan> in(List<ParsedClause> clauses) {
        List<TextSpan> found = new ArrayList<>();
        if (clauses.isEmpty()) return found;
        TextSpan first = whole(clauses.getFirst());
        TextSpan last = whole(clauses.getLast());
        int end = Math.min(first.source().length(), last.end() + 1);
        TextSpan sentence = first.source().span(first.start(), end);
        String text = sentence.text();
        PrefilteredMatcher told = TOLD.matcher(text);
        while (told.find()) {
            int from = sentence.start() + text.codePointCount(0, told.start());
            int to = from + text.codePointCount(told.start(), told.end());
            found.add(sentence.source().span(from, to));
        }
        return found;
    }

    private static TextSpan whole(ParsedClause clause) {
        return clause.span(0, clause.text().length());
    }
}
