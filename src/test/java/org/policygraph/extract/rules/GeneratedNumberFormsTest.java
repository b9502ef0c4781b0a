package org.policygraph.extract.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.policygraph.extract.facts.Absence;
import org.policygraph.extract.facts.Commitment;
import org.policygraph.extract.facts.Deadline;
import org.policygraph.extract.facts.Measure;
import org.policygraph.extract.facts.Quantity;
import org.policygraph.extract.rules.NumberForms.ExpectedNumber;
import org.policygraph.extract.rules.NumberForms.Kind;
import org.policygraph.extract.rules.NumberForms.Phrase;
import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;

/**
 * What sentences make of numbers: values that deadlines share out, ranges, limits that are nouns,
 * signs apart from their number, units of two, words that say no exact number, facts, conditions,
 * and what is counted. {@link GeneratedNumbersTest} writes each number in every way; this one says
 * in every way what it is there for.
 */
class GeneratedNumberFormsTest {
    private static final int OF_EACH = 12;
    private static final int RIGHT_OF_100 = 95;

    private enum Outcome {
        RIGHT,
        NOT_EXTRACTED,
        SILENT,
        WRONG
    }

    private record Read(ExpectedNumber number, String sentence, Outcome outcome) {}

    private static List<Read> read(Phrase phrase) {
        Measure measure = Extraction.measure(phrase.sentence());
        List<Read> found = new ArrayList<>();
        String text = measure.span().source().span(0, measure.span().end()).text();
        int from = text.indexOf(phrase.sentence());
        for (ExpectedNumber each : phrase.numbers()) {
            int at = text.indexOf(each.printed(), from);
            assertThat(at).as(phrase.sentence() + " has no " + each.printed()).isNotNegative();
            from = at + each.printed().length();
            TextSpan place = measure.span().source().span(at, from);
            found.add(new Read(each, phrase.sentence(), outcome(measure, each, place)));
        }
        return found;
    }

    private static Outcome outcome(Measure measure, ExpectedNumber number, TextSpan place) {
        List<Commitment> promised = at(measure.commitments(), place);
        List<Commitment> required = at(measure.conditions(), place);
        boolean isReported =
                measure.absences().stream()
                        .filter(each -> each.field().equals("commitments"))
                        .filter(each -> each.reason() == Absence.Reason.NOT_EXTRACTED)
                        .anyMatch(each -> each.span() != null && each.span().overlaps(place));
        if (promised.isEmpty() && required.isEmpty()) {
            if (!isReported) return Outcome.SILENT;
            return number.kind() == Kind.REPORTED ? Outcome.RIGHT : Outcome.NOT_EXTRACTED;
        }
        List<Commitment> wanted = number.kind() == Kind.CONDITION ? required : promised;
        boolean isOne = promised.size() + required.size() == 1 && !isReported;
        boolean isRight = isOne && wanted.size() == 1 && isRight(wanted.getFirst(), number);
        return isRight ? Outcome.RIGHT : Outcome.WRONG;
    }

    private static List<Commitment> at(List<Commitment> all, TextSpan place) {
        return all.stream()
                .filter(each -> each.quantity() != null && each.span().overlaps(place))
                .toList();
    }

    private static boolean isRight(Commitment read, ExpectedNumber number) {
        NumberForms.Amount amount = number.amount();
        if (amount == null) return false;
        Quantity quantity = Objects.requireNonNull(read.quantity());
        Quantity.Max max = quantity.max();
        Deadline deadline = read.deadline();
        TextSpan counted = read.population();
        boolean isValue =
                quantity.comparator() == number.comparator()
                        && quantity.baseValue().compareTo(amount.base()) == 0
                        && amount.unit().equals(quantity.baseUnit());
        boolean isMost =
                number.most() == null
                        ? max == null
                        : max != null && max.baseValue().compareTo(number.most()) == 0;
        boolean isTime =
                number.by() == null
                        ? deadline == null
                        : deadline != null && deadline.calendar().startsWith(number.by());
        boolean isNoun =
                number.counted() == null
                        || counted == null
                        || counted.text().equals(number.counted());
        return isValue && isMost && isTime && isNoun;
    }

    @Test
    void everyNumberIsWhatItIsThereForOrIsReportedWithItsCharacters() {
        NumberForms forms = new NumberForms(new Random(20_26));
        Map<String, List<String>> all = new TreeMap<>(NumberForms.all());
        List<Read> found = new ArrayList<>();
        for (List<String> some : all.values()) {
            for (String form : some) {
                for (int i = 0; i < OF_EACH; i++) found.addAll(read(forms.phrase(form)));
            }
        }

        assertThat(all).hasSize(10);
        assertThat(found).hasSizeGreaterThanOrEqualTo(2_000);
        assertThat(of(found, Outcome.WRONG)).as("wrong").isEmpty();
        assertThat(of(found, Outcome.SILENT)).as("silent").isEmpty();
        List<String> unread = of(found, Outcome.NOT_EXTRACTED);
        assertThat((found.size() - unread.size()) * 100)
                .as("not extracted: " + unread)
                .isGreaterThanOrEqualTo(found.size() * RIGHT_OF_100);
    }

    private static List<String> of(List<Read> all, Outcome outcome) {
        return all.stream()
                .filter(each -> each.outcome == outcome)
                .map(each -> each.sentence + " [" + each.number.printed() + "]")
                .toList();
    }
}
