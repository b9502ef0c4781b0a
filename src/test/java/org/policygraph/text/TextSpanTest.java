package org.policygraph.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;

import org.junit.jupiter.api.Test;

import java.util.List;

class TextSpanTest {
    private static final HeldText TEXT = new HeldText("为适龄女孩接种HPV疫苗");

    @Test
    void prefixTextAndSuffixStandInARow() {
        qt().forAll(MixedTexts.spans())
                .checkAssert(
                        span -> {
                            String row = span.prefix() + span.text() + span.suffix();
                            int from = Math.max(0, span.start() - TextSpan.CONTEXT);
                            int to =
                                    Math.min(span.source().length(), span.end() + TextSpan.CONTEXT);
                            assertThat(row).isEqualTo(span.source().slice(from, to));
                            assertThat(span.length())
                                    .isEqualTo(span.text().codePointCount(0, span.text().length()));
                        });
    }

    @Test
    void utf16PlacesCutTheSameCharacters() {
        qt().forAll(MixedTexts.spans())
                .checkAssert(
                        span ->
                                assertThat(span.text())
                                        .isEqualTo(
                                                span.source()
                                                        .text()
                                                        .substring(
                                                                span.utf16Start(),
                                                                span.utf16End())));
    }

    @Test
    void aSpanIsWhereItsLineAndColumnSay() {
        qt().forAll(MixedTexts.spans())
                .checkAssert(
                        span ->
                                assertThat(span.source().pointAt(span.line(), span.column()))
                                        .isEqualTo(span.start()));
    }

    @Test
    void aFragmentNamesTheSpanThatItIsOf() {
        qt().forAll(MixedTexts.spans())
                .checkAssert(
                        span ->
                                assertThat(TextSpan.named(span.fragment(), span.source()))
                                        .isEqualTo(span));
    }

    @Test
    void whatIsNoFragmentOfTheTextNamesNone() {
        for (String fragment :
                List.of(
                        "char=0," + (TEXT.length() + 1),
                        "char=3,2",
                        "char=01,2",
                        "char=1,2;length=9",
                        "char=1",
                        "char=-1,2",
                        "char=1,9999999999",
                        "line=1,2",
                        "")) {
            assertThat(TextSpan.named(fragment, TEXT)).as(fragment).isNull();
        }
    }

    @Test
    void rejectsSpanPastEndOfText() {
        int end = TEXT.length();
        assertThat(TEXT.span(end, end).text()).isEmpty();
        assertThatThrownBy(() -> TEXT.span(end - 1, end + 1))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> TEXT.span(end + 1, end + 1))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void rejectsSpanThatEndsBeforeItStarts() {
        assertThatThrownBy(() -> TEXT.span(3, 2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> TEXT.span(-1, 2)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void endCountsInCodePointsAndNotInUtf16Units() {
        HeldText text = new HeldText("\uD840\uDC00\uD83D\uDC69");
        assertThat(text.length()).isEqualTo(2);
        assertThatThrownBy(() -> text.span(0, 3)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void fragmentNamesThePlaceAsRfc5147Does() {
        assertThat(TEXT.span(1, 5).fragment()).isEqualTo("char=1,5");
    }

    @Test
    void coveringAndOverlappingAreAboutSharedCharacters() {
        TextSpan girls = TEXT.span(1, 5);
        assertThat(girls.through(TEXT.span(3, 5)).equals(girls)).isTrue();
        assertThat(girls.through(TEXT.span(3, 6)).equals(girls)).isFalse();
        assertThat(girls.overlaps(TEXT.span(4, 8))).isTrue();
        assertThat(girls.overlaps(TEXT.span(5, 8))).isFalse();
        assertThat(girls.through(TEXT.span(7, 10)).text()).isEqualTo("适龄女孩接种HPV");
        assertThat(TEXT.span(7, 10).through(girls)).isEqualTo(girls.through(TEXT.span(7, 10)));
    }

    @Test
    void whatIsQuotedFitsOnOneLine() {
        HeldText text = new HeldText("措施一\n主题二");
        assertThat(text.span(0, 7).quoted()).doesNotContain("\n").isEqualTo("“措施一⏎主题二”");
        assertThat(text.span(7, 7).quoted()).isEqualTo("the end of the text");
        assertThat(new HeldText("一".repeat(31)).span(0, 31).quoted())
                .isEqualTo("“" + "一".repeat(30) + "…”");
    }
}
