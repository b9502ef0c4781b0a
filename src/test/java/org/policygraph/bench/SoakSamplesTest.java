package org.policygraph.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.policygraph.bench.Verdict.State;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** What a long run leaves is seen from its second third to its last. */
final class SoakSamplesTest {
    private static final int MINUTES = 30;

    private final Results results = new Results();

    private void soak(int minutes, IntFunction<SoakSample> sample) {
        List<SoakSample> all = IntStream.rangeClosed(1, minutes).mapToObj(sample).toList();
        new SoakSamples(all).addTo(results);
    }

    private State state(String subject) {
        return SoakVerdicts.of(results).stream()
                .filter(each -> each.what().contains(subject))
                .findFirst()
                .orElseThrow()
                .state();
    }

    @Test
    void whatOnlyWarmsUpIsMet() {
        soak(MINUTES, minute -> new SoakSample(minute < 10 ? 50 : 100, 60, 35, 2, minute, minute));
        assertThat(state("heap")).isEqualTo(State.MET);
        assertThat(state("descriptors")).isEqualTo(State.MET);
        assertThat(state("threads")).isEqualTo(State.MET);
    }

    @Test
    void oneThatIsLeftEachMinuteIsMissed() {
        soak(MINUTES, each -> new SoakSample(100 + 2 * each, 60 + each, 35 + each, 2, 9, each));
        assertThat(state("heap")).isEqualTo(State.MISSED);
        assertThat(state("descriptors")).isEqualTo(State.MISSED);
        assertThat(state("threads")).isEqualTo(State.MISSED);
    }

    @Test
    void whatACommitAddsIsToldByItself() {
        soak(MINUTES, each -> new SoakSample(100 + each, 60, 35, 2, 2 * each, 4 * each));
        assertThat(figure("heap for each commit")).isEqualTo(256);
        assertThat(figure("disk for each commit")).isEqualTo(512);
    }

    private double figure(String what) {
        return results.figure(Settings.SMALL, SoakRun.SOAKED, what);
    }

    @Test
    void twoMinutesSayNothing() {
        soak(2, each -> new SoakSample(100, 60, 35, 2, 9, each));
        assertThat(SoakVerdicts.of(results)).allMatch(each -> each.state() == State.NOT_MEASURED);
    }
}
