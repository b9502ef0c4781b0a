package org.policygraph.extract.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.policygraph.extract.facts.Commitment;
import org.policygraph.extract.facts.Nature;
import org.policygraph.text.HeldText;

import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sentences of many fields, and what each commits somebody to: {@code sentences.csv}. */
class CommitmentSentencesTest {
    @ParameterizedTest
    @CsvFileSource(resources = "sentences.csv", delimiter = '|')
    void aSentenceCommitsToWhatItSays(String sentence, String expected) {
        HeldText text = new HeldText(sentence.strip());
        Numbers numbers = Numbers.of(text.span(0, text.length()), null, Year.of(2031));
        String read =
                Stream.concat(numbers.commitments().stream(), numbers.conditions().stream())
                        .map(CommitmentSentencesTest::shown)
                        .collect(Collectors.joining("; "));
        assertThat(read.isEmpty() ? "none" : read).isEqualTo(expected.strip());
    }

    private static String shown(Commitment commitment) {
        List<String> parts = new ArrayList<>();
        if (commitment.nature() == Nature.CONDITION) parts.add("if");
        var quantity = commitment.quantity();
        if (quantity != null) {
            parts.add(quantity.comparator().name());
            parts.add(quantity.baseValue().toPlainString() + quantity.baseUnit());
        }
        var per = commitment.per();
        if (per != null) parts.add("per " + per.text());
        var timing = commitment.timing();
        var duration = timing.duration();
        if (duration != null) {
            if (duration.period() != null) parts.add("in " + duration.period());
            if (duration.limit() != null) parts.add(duration.limit().name());
            var start = duration.start();
            if (start != null) parts.add("from " + start.text());
        }
        if (timing.deadline() != null) parts.add("by " + timing.deadline().calendar());
        var window = timing.window();
        if (window != null) parts.add(window.from() + "/" + window.to());
        if (timing.recurrence() != null) parts.add("every " + timing.recurrence().interval());
        var hedge = commitment.hedge();
        if (hedge != null && hedge.text().matches("争取|力争")) parts.add("hedge " + hedge.text());
        return String.join(" ", parts);
    }
}
