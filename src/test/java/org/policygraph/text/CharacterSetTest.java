package org.policygraph.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CharacterSetTest {
    private static final CharacterSet SIGNS = CharacterSet.of("年月0");

    @Test
    void aTextThatHoldsOneOfTheCharactersAnywhereIsFound() {
        assertThat(SIGNS.occursIn("年")).isTrue();
        assertThat(SIGNS.occursIn("建成10所")).isTrue();
        assertThat(SIGNS.occursIn("分三个月")).isTrue();
    }

    @Test
    void aTextWithoutThemIsNot() {
        assertThat(SIGNS.occursIn("")).isFalse();
        assertThat(SIGNS.occursIn("建成三所，每周开放𠮷")).isFalse();
    }
}
