package org.policygraph.extract.rules;

import org.policygraph.extract.facts.Absence;
import org.policygraph.extract.facts.Responsibility;
import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.List;

/**
 * Sentences that are longer than anybody writes them. Rules look from every number and name at all
 * that stands before and behind it in the clause, so that their time grows with the square of its
 * length: of such a sentence only the notes are read, and every other field says so.
 */
final class SentenceLimits {
    /** In code points; the longest sentences of plans have some hundreds. */
    private static final int LONGEST_SENTENCE = 4_000;

    /** In code points; the longest clauses of plans that state numbers have about a hundred. */
    private static final int LONGEST_CLAUSE = 500;

    private SentenceLimits() {}

    /** Whether a sentence or one of its clauses is. */
    static boolean is(TextSpan sentence, List<TextSpan> clauses) {
        return length(sentence) > LONGEST_SENTENCE
                || clauses.stream().anyMatch(each -> length(each) > LONGEST_CLAUSE);
    }

    private static int length(TextSpan span) {
        return span.end() - span.start();
    }

    /** What is known of such a sentence: what notes say of it. */
    static OfficialMeasureRules.Found found(TextSpan sentence, List<Responsibility> noted) {
        List<Absence> absences = new ArrayList<>();
        absences.add(Absence.notExtracted("targetGroups", sentence));
        if (noted.isEmpty()) absences.add(Absence.notExtracted("departments", sentence));
        absences.add(Absence.notExtracted("commitments", sentence));
        return new OfficialMeasureRules.Found(
                List.of(sentence), List.of(), noted, List.of(), List.of(), absences);
    }
}
