package org.policygraph.query.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.policygraph.index.asked.Questions;

import java.util.BitSet;
import java.util.stream.IntStream;

/** Answers of an engine are kept, and no more of them than there is room for. */
class KnownAnswersTest {
    private static final int MEBIBYTE = 1 << 20;

    @Test
    void takeThirtyTwoMebibytesAtMost() {
        KnownAnswers known = new KnownAnswers(Questions.emptyVersion());
        for (int each = 0; each < 80; each++) {
            BitSet answer = new BitSet();
            answer.set(8 * MEBIBYTE - 1);
            known.keep(Questions.holding("甲" + each), answer);
        }
        long kept =
                IntStream.range(0, 80)
                        .filter(each -> known.find(Questions.holding("甲" + each)) != null)
                        .count();
        assertThat(kept).isBetween(1L, 32L);
    }
}
