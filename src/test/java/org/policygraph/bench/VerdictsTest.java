package org.policygraph.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.policygraph.bench.Verdict.State;

import java.util.Objects;

/** A bound is met by figures, and by nothing else. */
final class VerdictsTest {
    private static final int LARGE = 100_000;

    private final Results results = new Results();

    @Test
    void nothingIsMetWithoutFigures() {
        assertThat(Verdicts.of(results, LARGE))
                .hasSizeGreaterThan(20)
                .allMatch(each -> each.state() == State.NOT_MEASURED);
    }

    @Test
    void aRatioIsOneOfThroughputAtSixteenConnections() {
        both("Q1", "postgraphile", 8_000, 1_000);
        assertThat(state("Q1 : postgraphile")).isEqualTo(State.MET);
    }

    @Test
    void aRatioBelowItsBoundIsMissed() {
        both("Q1", "postgraphile", 7_990, 1_000);
        assertThat(state("Q1 : postgraphile")).isEqualTo(State.MISSED);
    }

    @Test
    void aPeerThatAnswersNothingIsNotBeaten() {
        both("Q4", "fuseki tuned", 1_000, 0);
        assertThat(state("Q4 : fuseki tuned")).isEqualTo(State.NOT_MEASURED);
    }

    @Test
    void aTimeAboveItsBoundIsMissed() {
        alone(LARGE, "Q6", 1.01);
        assertThat(state("Q6, p50 among 100,000")).isEqualTo(State.MISSED);
    }

    @Test
    void thePeersFiguresStandBesideATime() {
        results.add(new Results.Figure(LARGE, "fuseki tuned", "Q5", 2_900, "ms"));
        assertThat(verdict("Q5, p50 among 100,000", LARGE).beside())
                .isEqualTo("fuseki tuned 2,900.00 ms");
    }

    @Test
    void growthIsFromTheSmallSizeToTheLarge() {
        alone(Settings.SMALL, "Q2", 1);
        alone(LARGE, "Q2", 1.6);
        assertThat(verdict("growth of Q2", LARGE).found()).isEqualTo(1.6);
        assertThat(state("growth of Q2")).isEqualTo(State.MISSED);
    }

    @Test
    void theSmallSizeHasNotGrownFromItself() {
        alone(Settings.SMALL, "Q2", 1);
        assertThat(verdict("growth of Q2", Settings.SMALL).state()).isEqualTo(State.NOT_MEASURED);
    }

    private void both(String query, String peer, double own, double theirs) {
        add(new Results.Cell(LARGE, peer, "product", query, 16), own, 1);
        add(new Results.Cell(LARGE, peer, peer, query, 16), theirs, 1);
    }

    private void alone(int measures, String query, double p50) {
        add(new Results.Cell(measures, "alone", "product", query, 1), 1_000, p50);
    }

    private void add(Results.Cell cell, double perSecond, double p50) {
        results.add(cell, new Wrk.Round(perSecond, p50, p50, 0));
    }

    private State state(String what) {
        return verdict(what, LARGE).state();
    }

    private Verdict verdict(String what, int measures) {
        return Objects.requireNonNull(
                Verdicts.of(results, measures).stream()
                        .filter(each -> each.what().equals(what))
                        .findFirst()
                        .orElse(null),
                what);
    }
}
