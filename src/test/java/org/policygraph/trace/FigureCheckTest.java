package org.policygraph.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Numbers of an article beside those that a text states. */
final class FigureCheckTest {
    private static final FigureCheck<String> CHECK =
            new FigureCheck<>(
                    List.of(
                            stated("80", "%", "AT_LEAST", "新建养老机构护理型床位占比", null, "不低于80%"),
                            stated("95", "%", "EQUAL", "男职工养老保险参保率", null, "达到95%"),
                            stated("95", "%", "EQUAL", "覆盖率", null, "达到95%"),
                            stated("100000", "套", "EQUAL", "新增保障性住房", null, "10万套"),
                            stated("1000", "所", "AT_LEAST", null, "优质普通高中", "1000所以上")),
                    Map.of(
                            PrintedFigure.Value.of(BigDecimal.valueOf(30), "元"),
                            List.of("#char=1,4")));

    private static StatedFigure<String> stated(
            String value,
            String unit,
            String comparator,
            @Nullable String indicator,
            @Nullable String population,
            String printed) {
        return StatedFigure.of(
                        printed,
                        PrintedFigure.Value.of(new BigDecimal(value), unit),
                        comparator,
                        indicator,
                        population,
                        "用5年新建改扩建",
                        printed,
                        HeldIn.ORIGINAL)
                .orElseThrow();
    }

    private static FigureComparison<String> last(String article) {
        return CHECK.of(PrintedFigure.in(article).getLast());
    }

    @ParameterizedTest
    @CsvSource({
        "新建养老机构护理型床位占比不低于80%, SAME_VALUE",
        "要力争护理型床位占比不低于百分之八十, SAME_VALUE",
        "到2030年护理型床位占比在80％以上, SAME_VALUE",
        "護理型床位佔比不低於80%, SAME_VALUE",
        "护理型床位占比达到80%, COMPARED_OTHERWISE",
        "护理型床位占比超过80%, COMPARED_OTHERWISE",
        "护理型床位占比不超过80%, COMPARED_OTHERWISE",
        "护理型床位占比不低于90%, OTHER_VALUE",
        "记者了解到护理型床位占比要达到90%, OTHER_VALUE",
        "护理型床位占比提高到85%, OTHER_VALUE",
        "新增保障性住房100000套, SAME_VALUE",
        "新增保障性住房10万余套, COMPARED_OTHERWISE",
        "新增保障性住房12万套, OTHER_VALUE",
        "改扩建800所优质普通高中, OTHER_VALUE",
        "新建改扩建1000所以上的优质普通高中, SAME_VALUE",
        "医保覆盖率达到90%, NOT_FOUND",
        "覆盖率达到90%, OTHER_VALUE",
        "每人每月30元, VALUE_ALONE",
        "每人每月31元, NOT_FOUND",
        "惠及数十个社区, NOT_READ",
    })
    void isHeldAgainstWhatIsCalledByTheSameWords(String article, FigureVerdict verdict) {
        assertThat(last(article).verdict()).as(article).isEqualTo(verdict);
    }

    /** Nothing is called the same that has words of its own, and no other unit is compared. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "女职工养老保险参保率达到90%",
                "护理型床位使用率不低于90%",
                "床位占比不低于90%",
                "护理型床位占比提高2个百分点",
                "护理型床位占比情况良好，入住率90%",
                "护理型床位占比提高，普惠托育覆盖90%",
                "新增保障性住房12万人",
                "改扩建800所普通高中",
                "已有3000所优质普通高中",
            })
    void whatIsCalledOtherwiseIsNotSaidToDiffer(String article) {
        assertThat(last(article).verdict()).isEqualTo(FigureVerdict.NOT_FOUND);
    }

    @Test
    void theSentenceHasTheHeldWordsAndCharacters() {
        assertThat(last("护理型床位占比不低于90%").chinese())
                .isEqualTo("不符：原文说到“新建养老机构护理型床位占比”写的是“不低于80%”，不是“90%”。");
        assertThat(last("护理型床位占比不低于90%").english())
                .isEqualTo(
                        "Not as held: of “新建养老机构护理型床位占比” the official text has “不低于80%”, and not “90%”.");
    }

    @ParameterizedTest
    @CsvSource({
        "第3条规定, ''",
        "[9]和〔2018〕39号, ''",
        "拨打12345热线, ''",
        "1.优化服务, ''",
        "2025年9月10日，3所学校, 2025年9月10日 3所",
        "用5年左右, 5年",
        "2030年底前达到１．５万张, 2030年 １．５万张",
        "3至5年, 3至5年",
    })
    void whatOnlyNumbersSomethingIsNoNumber(String article, String numbers) {
        assertThat(PrintedFigure.in(article).stream().map(PrintedFigure::text))
                .containsExactlyElementsOf(
                        numbers.isEmpty() ? List.of() : List.of(numbers.split(" ", -1)));
    }

    @Test
    void offsetsAreCodePointsOfTheArticle() {
        PrintedFigure found = PrintedFigure.in("𠀀占比８０％").getFirst();
        assertThat(List.of(found.start(), found.end())).containsExactly(3, 6);
    }
}
