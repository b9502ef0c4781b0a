package org.policygraph.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Medians count what was answered whole. */
final class ResultsTest {
    private static final Results.Cell CELL = new Results.Cell(1_000, "peer", "peer", "Q1", 16);

    private final Results results = new Results();

    @Test
    void theMedianIsTheMiddleRound() {
        for (double perSecond : new double[] {30, 10, 20}) add(perSecond, 0);
        assertThat(median()).isEqualTo(20);
    }

    @Test
    void theMedianOfAnEvenNumberLiesBetween() {
        for (double perSecond : new double[] {40, 10, 20, 30}) add(perSecond, 0);
        assertThat(median()).isEqualTo(25);
    }

    @Test
    void aRoundWithAFailureDoesNotCount() {
        add(10, 0);
        add(900, 1);
        add(20, 0);
        assertThat(median()).isEqualTo(15);
    }

    @Test
    void theFewGoodRoundsOfAServerThatFailsSayNothing() {
        add(10, 0);
        add(20, 3);
        assertThat(median()).isNaN();
    }

    @Test
    void aRoundWithoutAnAnswerIsSilent() {
        add(10, 0);
        assertThat(results.isSilent(CELL)).isFalse();
        add(0, 0);
        assertThat(results.isSilent(CELL)).isTrue();
    }

    @Test
    void whatWasNeverAskedHasNoMedian() {
        assertThat(median()).isNaN();
    }

    private void add(double perSecond, long bad) {
        results.add(CELL, new Wrk.Round(perSecond, 1, 2, bad));
    }

    private double median() {
        return results.median(CELL, Wrk.Round::perSecond);
    }
}
