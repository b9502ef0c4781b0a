package org.policygraph.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quicktheories.core.Gen;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

class NormalizedTextTest {
    private static final Set<Normalization> ALL = EnumSet.allOf(Normalization.class);

    private static final List<String> CHARACTERS =
            List.of(
                    "老",
                    "長",
                    "⻓",
                    "⺠",
                    "\u2EAA",
                    "\u2F08",
                    "\uFACF",
                    "㎡",
                    "½",
                    "…",
                    "8",
                    "８",
                    ",",
                    ".",
                    "-",
                    "－",
                    "、",
                    "。",
                    "“",
                    "”",
                    "（",
                    "%",
                    " ",
                    "\u3000",
                    "\n",
                    "\u200B",
                    "\uFE0F",
                    "\u0301",
                    "A",
                    "\uD840\uDC00",
                    "\uD83D\uDC69");

    private static Gen<String> texts() {
        return lists().of(integers().between(0, CHARACTERS.size() - 1).map(CHARACTERS::get))
                .ofSizeBetween(0, 30)
                .map(parts -> String.join("", parts));
    }

    private static String fold(String text, Set<Normalization> folds) {
        return NormalizedText.of(text, folds).text();
    }

    @Test
    void everyUnitOfACopyLeadsBackToCharactersThatFoldToIt() {
        qt().forAll(texts())
                .checkAssert(
                        text -> {
                            NormalizedText copy = NormalizedText.of(text, ALL);
                            int start = 0;
                            for (int unit = 0; unit < copy.text().length(); unit++) {
                                NormalizedText.Place place = copy.place(unit, unit + 1);
                                assertThat(place.start()).isGreaterThanOrEqualTo(start);
                                assertThat(place.end())
                                        .isLessThanOrEqualTo(text.codePointCount(0, text.length()));
                                String held =
                                        text.substring(
                                                text.offsetByCodePoints(0, place.start()),
                                                text.offsetByCodePoints(0, place.end()));
                                assertThat(
                                                fold(
                                                        held,
                                                        EnumSet.of(
                                                                Normalization.WIDTH,
                                                                Normalization.CASE,
                                                                Normalization.SCRIPT)))
                                        .contains(String.valueOf(copy.text().charAt(unit)));
                                start = place.start();
                            }
                        });
    }

    @Test
    void whatIsLeftOutIsSpaceOrPunctuationAlone() {
        qt().forAll(texts())
                .checkAssert(
                        text -> {
                            String whole =
                                    fold(
                                            text,
                                            EnumSet.of(Normalization.WIDTH, Normalization.SPACE));
                            String less =
                                    fold(
                                            text,
                                            EnumSet.of(
                                                    Normalization.WIDTH,
                                                    Normalization.SPACE,
                                                    Normalization.PUNCTUATION));
                            assertThat(less.replaceAll("\\p{P}", ""))
                                    .isEqualTo(whole.replaceAll("\\p{P}", ""));
                        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "“完善机制，对收费加强引导。” | 完善机制对收费加强引导",
                "《意见》（试行）—— | 意见试行",
                "占比不低于５．５％， | 占比不低于5.5%",
                "5、6年 | 5、6年",
                "3-5年 | 3-5年",
                "下降-0.5% | 下降-0.5%",
                "1,500元 | 1500元",
                "1,50元 | 1,50元",
                "R&D经费 | R&D经费"
            })
    void punctuationThatGivesAFigureItsSenseIsKept(String text, String folded) {
        assertThat(
                        fold(
                                text,
                                EnumSet.of(
                                        Normalization.WIDTH,
                                        Normalization.SPACE,
                                        Normalization.PUNCTUATION)))
                .isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({"农⺠工, 农民工", "⻓期照护, 长期照护", "長期照護, 长期照护", "⻑期照護, 长期照护"})
    void aSearchOverlooksRadicalsForCharacters(String text, String folded) {
        assertThat(NormalizedText.fold(text)).isEqualTo(folded);
    }
}
