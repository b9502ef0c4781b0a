package org.policygraph.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchingCopyTest {
    @Test
    void everyUnitLeadsBackToTheCharacterWhoseFoldItIs() {
        qt().forAll(MixedTexts.spans())
                .checkAssert(
                        span -> {
                            MatchingCopy copy = MatchingCopy.of(span);
                            String folded = copy.text();
                            for (int unit = 0; unit < folded.length(); ) {
                                int character = folded.codePointAt(unit);
                                int after = unit + Character.charCount(character);
                                TextSpan origin = copy.span(unit, after);
                                assertThat(origin.length()).isEqualTo(1);
                                assertThat(span.through(origin).equals(span)).isTrue();
                                assertThat(Character.toString(character))
                                        .isIn(origin.text(), CompatibilityForms.of(origin.text()));
                                unit = after;
                            }
                            assertThat(copy.origin(folded.length())).isEqualTo(span.end());
                        });
    }

    @Test
    void theOriginsOfACopyAscend() {
        qt().forAll(MixedTexts.spans())
                .checkAssert(
                        span -> {
                            MatchingCopy copy = MatchingCopy.of(span);
                            for (int unit = 0; unit < copy.text().length(); unit++) {
                                assertThat(copy.origin(unit))
                                        .isLessThanOrEqualTo(copy.origin(unit + 1));
                            }
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "［８］, [8]",
        "－, -",
        "ＨＰＶ, HPV",
        "％, %",
        "\u2F08, 人",
        "\uF9DC, 隆",
        "\uFACF, \uD84A\uDC4A",
        "农⺠工, 农民工",
        "⻓期照护, 长期照护",
        "⻋⻢⻛⻝, 车马风食",
        "\u2EAA, \uD853\uDD14",
        "㇐老㇐小, 一老一小",
        "\uD87E\uDC00, 丽",
        "老\u200B年\uFEFF人, 老年人",
        "葛\uDB40\uDD00城, 葛城",
        "人\uFE0F, 人",
        "\u00ADa, a"
    })
    void unifiesFormsAndLeavesOutWhatHasNoGlyph(String held, String folded) {
        assertThat(folded(held)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({"㎡", "℃", "…", "½", "㈠"})
    void keepsACharacterWhoseFoldDoesNotFitItsPlace(String held) {
        assertThat(folded(held)).isEqualTo(held);
    }

    @Test
    void widthVariantsAndSpacesFoldToTheSameSpace() {
        assertThat(folded("a\u3000b\u00A0c\u2003d")).isEqualTo("a b c d");
    }

    @Test
    void whatWasMatchedIsQuotedFromTheHeldText() {
        HeldText text = new HeldText("为\u2F08民\u200B服务８０％以上");
        MatchingCopy copy = MatchingCopy.of(text.span(1, text.length()));
        int from = copy.text().indexOf("民服务80%");
        assertThat(copy.span(from, from + 6).text()).isEqualTo("民\u200B服务８０％");
        assertThat(copy.span(0, 1).text()).isEqualTo("\u2F08");
    }

    @Test
    void refusesAnEmptyMatch() {
        MatchingCopy copy = MatchingCopy.of(new HeldText("老年人").span(0, 3));
        assertThatThrownBy(() -> copy.span(1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String folded(String text) {
        HeldText held = new HeldText(text);
        return MatchingCopy.of(held.span(0, held.length())).text();
    }
}
