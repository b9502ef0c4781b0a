package org.policygraph.extract.rules;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.Commitment;
import org.policygraph.extract.outline.Clauses;
import org.policygraph.text.CharacterSet;
import org.policygraph.text.TextSpan;

import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the numbers and times of a measure come to.
 *
 * @param commitments what it promises, in order
 * @param conditions numbers that must be met to be covered by it
 * @param conditionTimes times that must be kept to be covered by it
 * @param denied numbers and times that the text forbids, denies or does away with
 * @param unread the numbers that nothing reads
 */
public record Numbers(
        List<Commitment> commitments,
        List<Commitment> conditions,
        List<TextSpan> conditionTimes,
        List<TextSpan> denied,
        List<TextSpan> unread) {
    /** Without one of these a sentence has no deadline; dates in digits begin with a 2. */
    private static final CharacterSet SIGNS_OF_DEADLINE = CharacterSet.of("年月日季世五期末底2２");

    /**
     * The deadline of a sentence that may hold for the sentences after it, in its paragraph or in
     * the list that it leads to: 到2030年 of 到2030年，实现以下目标. It is what {@link #of} takes as
     * governing.
     *
     * @return its characters, null where no deadline opens the sentence or is a clause of its own
     */
    public static @Nullable TextSpan governing(TextSpan sentence, @Nullable Year written) {
        if (!SIGNS_OF_DEADLINE.occursIn(sentence.text())) return null;
        TextSpan governing = null;
        List<TextSpan> clauses = Clauses.ofSentence(sentence);
        if (SentenceLimits.is(sentence, clauses)) return null;
        List<TextSpan> quoted = new ArrayList<>(QuotedAims.in(sentence));
        quoted.addAll(AmendedText.in(sentence));
        for (int i = 0; i < clauses.size(); i++) {
            TextSpan clause = clauses.get(i);
            if (!SIGNS_OF_DEADLINE.occursIn(clause.text())) continue;
            ParsedClause read = ParsedClause.ofSentence(1, clause).quoting(quoted);
            String following =
                    i + 1 < clauses.size()
                            ? ParsedClause.ofSentence(1, clauses.get(i + 1)).text()
                            : "";
            Times times = Times.of(read, following, MeasureContext.in(written));
            boolean isFirst = clause.start() == sentence.start();
            boolean governs = times.openWithDeadline() && (isFirst || times.areAll());
            if (governs) governing = times.deadlines().getFirst().span();
        }
        return governing;
    }

    /** The same without those that stand in some parts of the text. */
    Numbers outside(List<TextSpan> parts) {
        if (parts.isEmpty()) return this;
        return new Numbers(
                commitments.stream().filter(each -> isOutside(each.span(), parts)).toList(),
                conditions.stream().filter(each -> isOutside(each.span(), parts)).toList(),
                conditionTimes.stream().filter(each -> isOutside(each, parts)).toList(),
                denied.stream().filter(each -> isOutside(each, parts)).toList(),
                unread.stream().filter(each -> isOutside(each, parts)).toList());
    }

    private static boolean isOutside(TextSpan span, List<TextSpan> parts) {
        return parts.stream().noneMatch(span::overlaps);
    }

    /** Whether the measure has no number and no time. */
    boolean isEmpty() {
        return commitments.isEmpty()
                && conditions.isEmpty()
                && conditionTimes.isEmpty()
                && denied.isEmpty()
                && unread.isEmpty();
    }

    /**
     * Those of one sentence of any text, which may run over the ends of lines.
     *
     * @param sentence without its label and the note of who is responsible
     * @param governing a clause before it whose time governs it too, as 到2030年 above a list of
     *     goals; null if there is none
     * @param written the year in which the text was written; null where it is not known
     */
    public static Numbers of(
            TextSpan sentence, @Nullable TextSpan governing, @Nullable Year written) {
        return of(sentence, governing, MeasureContext.in(written));
    }

    /** Those of one sentence of a document that is held. */
    static Numbers of(TextSpan sentence, @Nullable TextSpan governing, MeasureContext context) {
        ParsedClause lead = governing == null ? null : ParsedClause.ofSentence(0, governing);
        List<TextSpan> clauses = Clauses.ofSentence(sentence);
        List<TextSpan> quoted = QuotedAims.in(sentence);
        List<ParsedClause> read =
                IntStream.range(0, clauses.size())
                        .mapToObj(
                                i -> ParsedClause.ofSentence(i + 1, clauses.get(i)).quoting(quoted))
                        .toList();
        return CommitmentRules.numbers(read, lead, context);
    }
}
