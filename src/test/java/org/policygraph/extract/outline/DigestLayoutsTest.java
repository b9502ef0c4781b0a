package org.policygraph.extract.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.extract.facts.Citation;
import org.policygraph.text.HeldText;
import org.policygraph.text.TextSpan;
import org.policygraph.text.UnreadableTextException;

import java.util.List;
import java.util.Objects;

/** Pages print digests with bullets of many kinds, and with more than the digest. */
class DigestLayoutsTest {
    private static final String HEAD = "关于民生的意见\n新华社· 2025-09-10 18:01\n";
    private static final String DIGEST = "养老服务\n- 发展养老床位 [1]\n- 新建养老机构 [2]\n托育服务\n- 增加托位 [3]\n";

    private static Outline read(String body) throws UnreadableTextException {
        return OutlineReader.read(new HeldText(HEAD + body));
    }

    private static List<String> measures(Outline outline) {
        return outline.themes().stream()
                .flatMap(
                        theme ->
                                theme.measures().stream()
                                        .map(
                                                each ->
                                                        theme.name().text()
                                                                + "/"
                                                                + each.span().text()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "'1、', '2、'",
        "'1.', '2.'",
        "'1. ', '2. '",
        "'１．', '２．'",
        "'（1）', '（2）'",
        "'1）', '2）'",
        "'（一）', '（二）'",
        "'一、', '二、'",
        "①, ②",
        "'⑴ ', '⑵ '",
        "'- ', '- '",
        "'* ', '* '",
        "'• ', '• '",
    })
    void bulletsOfEveryKindAreRead(String one, String two) throws UnreadableTextException {
        String lines =
                "养老服务\n" + one + "发展养老床位 [1]\n" + two + "新建养老机构 [2]\n托育服务\n" + one + "增加托位 [3]\n";
        for (String body : List.of(lines, lines.replace("\n", " "))) {
            Outline outline = read(body);
            assertThat(measures(outline))
                    .containsExactly("养老服务/发展养老床位", "养老服务/新建养老机构", "托育服务/增加托位");
            assertThat(outline.themes().getFirst().measures().getFirst().citations())
                    .extracting(Citation::paragraph)
                    .containsExactly(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"一、, 1.", "一、, （一）", "（一）, 1、", "一、, -", "1、, -", "1., ①"})
    void theOuterNumbersAreHeadings(String outer, String inner) throws UnreadableTextException {
        String second = outer.replace("一", "二").replace("1", "2");
        String lines =
                outer + "养老服务\n" + inner + "发展床位 [1]\n" + second + "托育服务\n" + inner + "增加托位 [3]\n";
        assertThat(measures(read(lines)))
                .containsExactly(outer + "养老服务/发展床位", second + "托育服务/增加托位");
    }

    @Test
    void linesWithMarkersNeedNoBullets() throws UnreadableTextException {
        assertThat(measures(read(DIGEST.replace("- ", ""))))
                .containsExactly("养老服务/发展养老床位", "养老服务/新建养老机构", "托育服务/增加托位");
    }

    @Test
    void aSentenceMayEndAfterItsMarker() throws UnreadableTextException {
        assertThat(measures(read(DIGEST.replace("]\n", "]。\n"))))
                .containsExactly("养老服务/发展养老床位", "养老服务/新建养老机构", "托育服务/增加托位");
    }

    @ParameterizedTest
    @ValueSource(strings = {"- ", "1、", "（一）", "① ", "* "})
    void aTextWithoutAnyMarkerIsRefusedInOneSentence(String bullet) {
        String body = "养老服务\n" + (bullet + "发展养老床位\n").repeat(30);
        assertThatThrownBy(() -> read(body))
                .hasMessage(
                        "4:"
                                + (1 + bullet.length())
                                + ": found 30 measures and no citation marker in the whole text, the first measure"
                                + " being “发展养老床位”, expected a citation marker as [3] after each measure");
    }

    @Test
    void theSameAtManyPlacesIsToldOnce() {
        String body = DIGEST + "- 发展养老床位\n".repeat(30) + "- 增加托位 [4]\n";
        assertThatThrownBy(() -> read(body))
                .hasMessage(
                        "8:9: found a measure without a marker, “发展养老床位” and 29 more of the kind, at 9:9,"
                                + " 10:9, 11:9 and so on, expected a citation marker as [3]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "行业影响与机会\n- 养老机构迎来扩张期\n- 托育企业受益\n",
                "行业影响与机会\n- 养老机构迎来扩张期 [1]\n- 托育企业受益 [3]\n",
                "行业影响与机会\n养老机构迎来扩张期。\n托育企业受益。\n",
                "三、行业影响与机会\n1、养老机构迎来扩张期\n2、托育企业受益 [2]\n",
                "【政策解读】\n专家认为，这是利好。\n",
                "投资建议：关注养老板块\n风险提示：政策不及预期\n",
                "相关阅读\n- 民政部答记者问\n",
                "对企业的影响和启示\n养老产业\n- 养老机构迎来扩张期 [1]\n",
                "免责声明：本文不构成投资建议",
            })
    void commentaryAtTheEndIsLeftOutAndSaid(String commentary) throws UnreadableTextException {
        for (String digest : List.of(DIGEST, DIGEST.replace("\n", " "), DIGEST.replace("- ", ""))) {
            Outline outline = read(digest + commentary);
            assertThat(measures(outline))
                    .containsExactly("养老服务/发展养老床位", "养老服务/新建养老机构", "托育服务/增加托位");
            TextSpan left = Objects.requireNonNull(outline.leftOut());
            assertThat(left.text()).isEqualTo(commentary.strip());
        }
    }

    @Test
    void commentaryInOneLineIsLeftOut() throws UnreadableTextException {
        Outline outline = read((DIGEST + "行业影响与机会\n- 养老机构扩张 [1]\n- 托育受益").replace("\n", " "));
        assertThat(measures(outline)).hasSize(3);
        assertThat(Objects.requireNonNull(outline.leftOut()).text()).startsWith("行业影响与机会 - ");
    }

    @Test
    void commentaryBeforeTheThemesIsRefusedInOneSentence() {
        assertThatThrownBy(() -> read("政策解读\n- 专家认为这是利好\n" + DIGEST))
                .hasMessage(
                        "3:1: found “政策解读”, expected themes and their measures first: commentary is no part of"
                                + " a digest");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "就业机会均等",
                "优化营商环境",
                "降低疫情影响",
                "消除数字鸿沟影响",
                "企业服务",
                "行业管理",
                "权威部门协同",
                "应对人口老龄化"
            })
    void aThemeIsNoCommentary(String theme) throws UnreadableTextException {
        Outline outline = read(DIGEST + theme + "\n- 发展互助养老 [4]\n");
        assertThat(measures(outline)).contains(theme + "/发展互助养老");
        assertThat(outline.leftOut()).isNull();
    }

    @Test
    void aSectionWithoutMarkersIsRefusedInOneSentence() {
        assertThatThrownBy(() -> read(DIGEST + "别的说法\n" + "- 养老机构扩张\n".repeat(8)))
                .satisfies(
                        e ->
                                assertThat(e.getMessage())
                                        .hasLineCount(1)
                                        .contains("and 7 more of the kind"));
    }
}
