package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;

/** Requests come faster than anybody can look at them; time is told by hand. */
class RequestThreadsTest {
    private final Queue<Runnable> started = new ArrayDeque<>();
    private final List<String> seen = new ArrayList<>();
    private long now;
    private final RequestThreads threads = new RequestThreads(started::add, 1, () -> now);

    @Test
    void looksAtABurstInTheOrderInWhichItCame() {
        come("1", "2", "3");
        lookAtAll();
        assertThat(seen).containsExactly("1", "2", "3");
    }

    @Test
    void looksFirstAtWhoCameLastOnceTheQueueStandsAndTellsSomeWhoWaitedForLong() {
        come("looked at");
        for (int each = 1; each <= 50; each++) come("old " + each);
        passes(Duration.ofMillis(200));
        come("new 1", "new 2");
        lookAtAll();
        assertThat(seen)
                .startsWith("looked at", "late old 1")
                .containsSubsequence("late old 8", "new 2", "late old 9", "late old 16", "new 1")
                .doesNotHaveDuplicates()
                .hasSize(53);
    }

    @Test
    void letsFewWaitForLongerInTheOrderInWhichTheyCame() {
        come("looked at", "1", "2");
        passes(Duration.ofMillis(900));
        come("3");
        lookAtAll();
        come("looked at again", "4");
        passes(Duration.ofSeconds(2));
        lookAtAll();
        assertThat(seen).containsExactly("looked at", "1", "2", "3", "looked at again", "late 4");
    }

    @Test
    void refusesNobodyAfterAStandstillThatIsOver() {
        come("looked at", "1", "2");
        now += Duration.ofMillis(90).toNanos();
        lookAtAll();
        come("3");
        passes(Duration.ofSeconds(1));
        come("4");
        lookAtAll();
        assertThat(seen).containsExactly("looked at", "1", "2", "3", "4");
    }

    @Test
    void looksFirstAtWhoAsksAllTheTimeHowTheServerIs() {
        come("looked at", "1");
        threads.execute(new Arrival(new AtomicBoolean(true), () -> seen.add("watcher")));
        lookAtAll();
        assertThat(seen).containsExactly("looked at", "watcher", "1");
    }

    @Test
    void looksAtTheNextOnceItIsKnownWhatBecomesOfOne() {
        threads.execute(
                new Arrival(
                        new AtomicBoolean(),
                        () -> {
                            come("next");
                            assertThat(started).isEmpty();
                            current().lookedAt();
                            assertThat(started).hasSize(1);
                        }));
        lookAtAll();
        assertThat(seen).containsExactly("next");
    }

    private void come(String... names) {
        for (String name : names) {
            threads.execute(
                    new Arrival(
                            new AtomicBoolean(),
                            () -> seen.add((current().isLate() ? "late " : "") + name)));
        }
    }

    private static Arrival current() {
        return Objects.requireNonNull(Arrival.current());
    }

    /** The time in which the first one is looked at. */
    private void passes(Duration time) {
        now += time.toNanos();
    }

    private void lookAtAll() {
        for (Runnable next = started.poll(); next != null; next = started.poll()) next.run();
    }
}
