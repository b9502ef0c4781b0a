package org.policygraph.extract.note;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameEndsTest {
    private static final NameEnds ENDS = NameEnds.of("局|办公室|委员会");

    @Test
    void aNameEndsInAWordOfAnyLength() {
        assertThat(ENDS.end("甲局")).isTrue();
        assertThat(ENDS.end("甲乙委员会")).isTrue();
        assertThat(ENDS.end("甲局长")).isFalse();
        assertThat(ENDS.end("")).isFalse();
    }

    @Test
    void theWordAloneIsNoName() {
        assertThat(ENDS.end("局")).isFalse();
        assertThat(ENDS.end("办公室")).isFalse();
    }
}
