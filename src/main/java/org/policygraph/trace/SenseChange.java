package org.policygraph.trace;

import org.policygraph.fold.CharacterPairs;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Whether a clause of a digest says something else than the passage that it is made from, though
 * most characters are the same: a negation is lost or added, or a figure is another. Both are found
 * as {@link ContextTerms} finds what a quotation cuts off.
 */
final class SenseChange {
    private static final Pattern NEGATED =
            Pattern.compile("不(合理|必要|规范|公平|正当|合规|合格|达标|合法|稳定|健康|文明|诚信|适当|符合)");

    /** So many characters beside a negation tell what it takes away. */
    private static final int GOVERNED = 4;

    private final String clause;
    private final String passage;

    SenseChange(AlignedClause pair) {
        this.clause = pair.clause().text();
        this.passage = pair.passage().text();
    }

    /** Whether one text denies what the other says without a negation. */
    boolean hasOtherNegation() {
        return denies(clause, passage)
                || denies(passage, clause)
                || isNegated(clause, passage)
                || isNegated(passage, clause);
    }

    /** 不合理 in one text, 合理 alone in the other. */
    private static boolean isNegated(String text, String other) {
        return NEGATED.matcher(text)
                .results()
                .map(each -> each.group(1))
                .anyMatch(word -> other.contains(word) && !other.contains("不" + word));
    }

    /**
     * Whether the clause has a figure that the passage has not, and the passage another in its
     * place, or the whole paragraph has none of its value.
     */
    boolean hasOtherFigure(String paragraph) {
        List<String> others = figures(passage);
        List<String> figures = figures(clause);
        for (String figure : figures) {
            if (isAmong(figure, others)) continue;
            boolean isReplaced = others.stream().anyMatch(other -> !isAmong(other, figures));
            if (isReplaced || !isAmong(figure, figures(paragraph))) return true;
        }
        return false;
    }

    /**
     * A negation.
     *
     * @param governed the characters after it; where an exception ends its clause, those before it
     */
    private record Negation(String term, String governed) {
        private boolean isOf(String text) {
            for (int at = 0; at + 2 <= governed.length(); at++) {
                if (text.contains(governed.substring(at, at + 2))) return true;
            }
            return false;
        }

        private boolean isSameAs(Negation other, String text) {
            return isOf(other.governed) || (term.equals(other.term) && !other.isOf(text));
        }
    }

    private static boolean denies(String text, String other) {
        List<Negation> others = negations(other);
        return negations(text).stream()
                .filter(each -> each.isOf(other))
                .anyMatch(each -> others.stream().noneMatch(kept -> each.isSameAs(kept, text)));
    }

    private static List<Negation> negations(String text) {
        return ContextTerms.in(text).stream()
                .filter(each -> isNegation(each, text))
                .map(each -> new Negation(text.substring(each.from(), each.to()), of(each, text)))
                .toList();
    }

    /** An exception takes away as well: …除外, 除…外. */
    private static boolean isNegation(ContextTerms.Hit hit, String text) {
        String term = text.substring(hit.from(), hit.to());
        return hit.kind() == CutOff.Kind.NEGATION || (term.startsWith("除") && term.endsWith("外"));
    }

    private static String of(ContextTerms.Hit hit, String text) {
        int to = hit.to();
        while (to < text.length() && to < hit.to() + GOVERNED && counts(text, to)) to++;
        if (to > hit.to() + 1) return text.substring(hit.to(), to);
        // A verb at the end (完成全部清理) denies nothing before it; an exception does.
        if (hit.kind() == CutOff.Kind.NEGATION) return "";
        int from = hit.from();
        while (from > 0 && from > hit.from() - GOVERNED && counts(text, from - 1)) from--;
        return text.substring(from, hit.from());
    }

    private static boolean counts(String text, int at) {
        return CharacterPairs.counts(text.charAt(at));
    }

    private static List<String> figures(String text) {
        return FigureFinder.in(text).stream()
                .map(each -> text.substring(each.from(), each.to()))
                .toList();
    }

    private static boolean isAmong(String figure, List<String> others) {
        return others.stream().anyMatch(other -> isSame(figure, other));
    }

    /** A digest may leave the 元 of 亿元 away. */
    private static boolean isSame(String one, String other) {
        return withoutYuan(one).equals(withoutYuan(other)) || FigureFinder.isSameValue(one, other);
    }

    private static String withoutYuan(String figure) {
        return figure.endsWith("元") ? figure.substring(0, figure.length() - 1) : figure;
    }
}
