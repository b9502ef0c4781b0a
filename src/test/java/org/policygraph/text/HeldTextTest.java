package org.policygraph.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

class HeldTextTest {
    @Test
    void everyCodePointKeepsItsPlaceThroughUtf16() {
        qt().forAll(MixedTexts.texts())
                .checkAssert(
                        text -> {
                            assertThat(text.length()).isEqualTo(points(text.text()).length);
                            for (int point = 0; point <= text.length(); point++) {
                                int unit = text.utf16Index(point);
                                assertThat(text.codePointIndex(unit)).isEqualTo(point);
                                assertThat(text.text().codePointCount(0, unit)).isEqualTo(point);
                            }
                        });
    }

    @Test
    void bothUnitsOfASupplementaryCharacterLieInTheSameCodePoint() {
        HeldText text = new HeldText("甲\uD840\uDC00乙");
        assertThat(IntStream.rangeClosed(0, 4).map(text::codePointIndex))
                .containsExactly(0, 1, 1, 2, 3);
    }

    @Test
    void lineAndColumnLeadBackToTheSameCodePoint() {
        qt().forAll(MixedTexts.texts())
                .checkAssert(
                        text -> {
                            for (int point = 0; point <= text.length(); point++) {
                                int line = text.line(point);
                                int column = text.column(point);
                                assertThat(text.pointAt(line, column)).isEqualTo(point);
                                String before = text.slice(0, point);
                                assertThat(line - 1L)
                                        .isEqualTo(before.chars().filter(c -> c == '\n').count());
                                assertThat(column - 1)
                                        .isEqualTo(
                                                points(
                                                                before.substring(
                                                                        before.lastIndexOf('\n')
                                                                                + 1))
                                                        .length);
                            }
                        });
    }

    @Test
    void linesJoinedAreTheTextAgain() {
        qt().forAll(MixedTexts.texts())
                .checkAssert(
                        text -> {
                            assertThat(String.join("\n", text.lines())).isEqualTo(text.text());
                            assertThat(text.lines()).hasSize(text.line(text.length()));
                        });
    }

    @Test
    void columnsCountCodePointsAndLinesCountLineFeeds() {
        HeldText text = new HeldText("\uD840\uDC00人\n\n八\uD83D\uDC69九");
        assertThat(List.of(text.line(1), text.column(1))).containsExactly(1, 2);
        assertThat(List.of(text.line(3), text.column(3))).containsExactly(2, 1);
        assertThat(List.of(text.line(6), text.column(6))).containsExactly(3, 3);
        assertThat(List.of(text.line(7), text.column(7))).containsExactly(3, 4);
    }

    @Test
    void refusesPlacesThatTheTextDoesNotHave() {
        HeldText text = new HeldText("一二\n三");
        assertThatThrownBy(() -> text.utf16Index(5)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> text.line(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> text.pointAt(3, 1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> text.pointAt(2, 3)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void refusesAColumnBeyondTheEndOfItsLine() {
        HeldText text = new HeldText("一二\n三四五");
        assertThat(text.pointAt(1, 3)).isEqualTo(2);
        assertThatThrownBy(() -> text.pointAt(1, 4)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> text.pointAt(2, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void refusesAnUnpairedSurrogate() {
        assertThatThrownBy(() -> new HeldText("老\uD840年"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("unpaired surrogate at code point 1");
    }

    @Test
    void identityIsTheHashOfTheUtf8Bytes() {
        HeldText text = new HeldText("abc");
        assertThat(text.sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(text.shortHash()).isEqualTo("ba7816bf8f01");
        assertThat(text).isEqualTo(new HeldText("abc")).isNotEqualTo(new HeldText("abd"));
    }

    private static int[] points(String text) {
        return text.codePoints().toArray();
    }
}
