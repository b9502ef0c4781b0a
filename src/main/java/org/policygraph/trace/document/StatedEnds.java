package org.policygraph.trace.document;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.vocab.Pol;

import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Whether the end that a document states of itself has passed by the calendar of China. That is no
 * repeal, and that it has not passed does not say that the document is in force.
 */
record StatedEnds(RecordReads records, LocalDate today) {
    /** 自发布之日起30日后施行 begins no later than so many months behind its issue. */
    private static final int MONTHS_TO_EFFECT = 3;

    /**
     * Whether it has passed.
     *
     * @return null where no end is stated, or from when its length counts is not known finely
     *     enough
     */
    @Nullable Boolean hasPassed(Node document) {
        String until = records.text(document, Pol.validUntil);
        if (until != null) return until.compareTo(asFineAs(until)) < 0;
        String length = records.text(document, Pol.validFor);
        if (length == null) return null;
        String effective = records.text(document, Pol.effectiveOn);
        LocalDate earliest = effective == null ? issued(document, false) : first(effective);
        LocalDate latest = effective == null ? issued(document, true) : last(effective);
        if (earliest == null || latest == null) return null;
        Period period = Period.parse(length);
        if (!today.isBefore(latest.plus(period))) return true;
        return today.isBefore(earliest.plus(period)) ? false : null;
    }

    /** What it states, in ISO 8601: 2030-12-31; 2026-01-01/P5Y; P5Y where no day of effect is. */
    String interval(Node document) {
        String until = records.text(document, Pol.validUntil);
        if (until != null) return until;
        String length = Objects.requireNonNull(records.text(document, Pol.validFor));
        String from = records.text(document, Pol.effectiveOn);
        return from == null ? length : from + "/" + length;
    }

    private @Nullable LocalDate issued(Node document, boolean isLatest) {
        Stream<LocalDate> days =
                Stream.of(Pol.signedOn, Pol.publishedOn)
                        .map(each -> records.text(document, each))
                        .filter(Objects::nonNull)
                        .map(
                                each ->
                                        isLatest
                                                ? last(each).plusMonths(MONTHS_TO_EFFECT)
                                                : first(each));
        return days.reduce((one, other) -> one.isBefore(other) == isLatest ? other : one)
                .orElse(null);
    }

    private String asFineAs(String day) {
        return today.toString().substring(0, Math.min(day.length(), 10));
    }

    /** The first day of what is printed. */
    static LocalDate first(String printed) {
        return LocalDate.parse(printed + "-01-01".substring(Math.min(6, printed.length() - 4)));
    }

    /** The last day of what is printed. */
    static LocalDate last(String printed) {
        LocalDate first = first(printed);
        return switch (printed.length()) {
            case 4 -> first.plusYears(1).minusDays(1);
            case 7 -> first.plusMonths(1).minusDays(1);
            default -> first;
        };
    }
}
