package org.policygraph.extract.outline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.extract.facts.Citation;
import org.policygraph.extract.facts.StatedDate;
import org.policygraph.text.HeldText;
import org.policygraph.text.TextSpan;
import org.policygraph.text.UnreadableTextException;

import java.time.LocalDate;
import java.util.List;

class OutlineReaderTest {
    private static final String HEAD = "关于保障民生的意见\n新华社· 2025-09-10 18:01\n";

    @Test
    void aMarkerInTheMiddleOfAMeasureCitesTheWordingBeforeIt() throws UnreadableTextException {
        Outline.Measure measure = onlyMeasure("主题 - 扩大覆盖面 [2] 取消户籍限制 [3][4]");
        assertThat(texts(measure.clauses())).containsExactly("扩大覆盖面", "取消户籍限制");
        assertThat(measure.citations())
                .extracting(Citation::paragraph, citation -> citation.quote().text())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, "扩大覆盖面"),
                        org.assertj.core.groups.Tuple.tuple(3, "取消户籍限制"),
                        org.assertj.core.groups.Tuple.tuple(4, "取消户籍限制"));
        assertThat(measure.span().text()).isEqualTo("扩大覆盖面 [2] 取消户籍限制");
    }

    @Test
    void aRangeCitesEachParagraphByTheSameMarker() throws UnreadableTextException {
        Outline.Measure measure = onlyMeasure("主题 - 扩大覆盖面 [16-18]");
        assertThat(measure.citations()).extracting(Citation::paragraph).containsExactly(16, 17, 18);
        assertThat(measure.citations())
                .extracting(citation -> citation.marker().text())
                .containsOnly("[16-18]");
    }

    @Test
    void aThemeMayHaveOneMeasure() throws UnreadableTextException {
        Outline outline = read(HEAD + "主题一 - 措施甲 [1] 主题二 - 措施乙 [2] 主题三 - 措施丙 [3]");
        assertThat(outline.themes())
                .extracting(theme -> theme.name().text(), theme -> theme.measures().size())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("主题一", 1),
                        org.assertj.core.groups.Tuple.tuple("主题二", 1),
                        org.assertj.core.groups.Tuple.tuple("主题三", 1));
    }

    @Test
    void aBulletMayStandRightAfterAMarker() throws UnreadableTextException {
        Outline outline = read(HEAD + "主题 - 措施甲[1]-措施乙[2][3]•措施丙[4]");
        assertThat(outline.themes()).hasSize(1);
        assertThat(outline.themes().getFirst().measures())
                .extracting(measure -> measure.span().text())
                .containsExactly("措施甲", "措施乙", "措施丙");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "面向0-3岁婴幼儿提供服务 | 面向0-3岁婴幼儿提供服务",
                "面向0 - 3岁婴幼儿提供服务 | 面向0 - 3岁婴幼儿提供服务",
                "实施2025-2027年行动计划 | 实施2025-2027年行动计划",
                "实施2025—2027年行动计划 | 实施2025—2027年行动计划",
                "到 2030 年建成体系 | 到 2030 年建成体系",
                "为适龄女孩接种 HPV 疫苗 | 为适龄女孩接种 HPV 疫苗",
                "床位占比不低于80% 支持向社区倾斜 | 床位占比不低于80%/支持向社区倾斜",
                "床位占比不低于 80% 支持向社区倾斜 | 床位占比不低于 80%/支持向社区倾斜",
                "新建1,000所高中，改善条件 | 新建1,000所高中/改善条件",
                "达到92%以上，2027年达到95% | 达到92%以上/2027年达到95%",
                "建成80个，2026年新增20个 | 建成80个/2026年新增20个",
                "托位数达到4.5个。支持延伸 | 托位数达到4.5个/支持延伸",
                "支持老年人、残疾人就业；加强培训 | 支持老年人、残疾人就业/加强培训",
                "发展“互联网+护理”服务 | 发展“互联网+护理”服务",
                "加强T-level人才培养 | 加强T-level人才培养"
            })
    void signsAndSpacesInsideAMeasureAreReadAsWritten(String wording, String clauses)
            throws UnreadableTextException {
        assertThat(texts(onlyMeasure("主题 - " + wording + " [1]").clauses()))
                .containsExactly(clauses.split("/", -1));
        assertThat(texts(onlyMeasure("主题\n- " + wording + "[1]\n").clauses()))
                .containsExactly(clauses.split("/", -1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "新华社· 2025-09-10 18:01 | 2025-09-10T18:01+08:00",
                "新华社 2025年9月10日 18时01分 | 2025-09-10T18:01+08:00",
                "新华社 2025年09月10日18:01 | 2025-09-10T18:01+08:00",
                "新华社 2025/9/10 18:01:30 | 2025-09-10T18:01:30+08:00",
                "2025.09.10 08:05 | 2025-09-10T08:05+08:00",
                "2025-09-10T18:01 | 2025-09-10T18:01+08:00",
                "来源：新华社 发布时间：2025-09-10 18:01 | 2025-09-10T18:01+08:00",
                "２０２５－０９－１０　１８：０１ | 2025-09-10T18:01+08:00"
            })
    void readsTheMomentInChina(String byline, String moment) throws UnreadableTextException {
        StatedDate stated = read("关于民生的意见\n" + byline + "\n主题 - 措施 [1]").masthead().stated();
        assertThat(String.valueOf(stated.moment())).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025年9月10日",
                "新华社 2025/9/10",
                "新华社，2025.09.10",
                "二〇二五年九月十日",
                "二○二五年九月十日",
                "来源：新华社 发布日期：2025-9-10"
            })
    void aDateWithoutATimeGivesNoMoment(String byline) throws UnreadableTextException {
        StatedDate stated = read("关于民生的意见\n" + byline + "\n主题 - 措施 [1]").masthead().stated();
        assertThat(stated.date()).isEqualTo(LocalDate.of(2025, 9, 10));
        assertThat(stated.time()).isNull();
        assertThat(stated.moment()).isNull();
    }

    @Test
    void theDateIsQuotedAsPrinted() throws UnreadableTextException {
        Outline.Masthead masthead =
                read("关于民生的意见\n来源：新华社 发布时间：二〇二五年十二月三十一日\n主题 - 措施 [1]").masthead();
        assertThat(masthead.stated().span().text()).isEqualTo("二〇二五年十二月三十一日");
        assertThat(masthead.stated().date()).isEqualTo(LocalDate.of(2025, 12, 31));
    }

    @Test
    void aPublisherAfterTheDateIsRead() throws UnreadableTextException {
        Outline.Masthead masthead =
                read("关于民生的意见\n2025-09-10 18:01 来源： 新华社\n主题\n- 措施 [1]").masthead();
        assertThat(masthead.stated().moment()).isNotNull();
        TextSpan source = masthead.statedSource();
        assertThat(source == null ? "" : source.text()).isEqualTo("新华社");
    }

    @Test
    void aTitleOverSeveralLinesIsOneSpan() throws UnreadableTextException {
        Outline.Masthead masthead =
                read("页面\n搜索文档\n国务院办公厅\n关于民生的意见\n2025-09-10\n主题 - 措施 [1]").masthead();
        assertThat(masthead.title().text()).isEqualTo("国务院办公厅\n关于民生的意见");
    }

    @Test
    void signsInTheWordingThatAreNoMarkersStay() throws UnreadableTextException {
        Outline.Measure measure = onlyMeasure("主题 - 落实国发〔2025〕12号文件【试点】要求 [5]");
        assertThat(measure.citations()).extracting(Citation::paragraph).contains(5);
        assertThat(texts(measure.clauses())).containsExactly("落实国发〔2025〕12号文件【试点】要求");
    }

    private static Outline.Measure onlyMeasure(String body) throws UnreadableTextException {
        List<Outline.Theme> themes = read(HEAD + body).themes();
        assertThat(themes).hasSize(1);
        assertThat(themes.getFirst().measures()).hasSize(1);
        return themes.getFirst().measures().getFirst();
    }

    private static Outline read(String text) throws UnreadableTextException {
        return OutlineReader.read(new HeldText(text));
    }

    private static List<String> texts(List<TextSpan> spans) {
        return spans.stream().map(TextSpan::text).toList();
    }
}
