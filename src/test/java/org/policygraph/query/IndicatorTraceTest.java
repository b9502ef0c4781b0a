package org.policygraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.rdf.DocumentsRefusedException;
import org.policygraph.rdf.Ingestion;
import org.policygraph.vocab.Iris;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The cells of a table of indicators, asked for and traced. */
@SuppressWarnings("NullAway")
class IndicatorTraceTest {
    private static final String TEXT =
            """
            云州市人民政府关于加快发展助浴服务的意见
            各区人民政府：
            现提出如下意见。
            一、扩大供给。新建助浴点。
            附件：主要指标
            云州市人民政府
            2026年3月1日
            附件
            助浴服务主要指标
            指标\t单位\t2020年\t2027年\t2030年\t属性
            社区助浴点\t万个\t1\t5\t8—10\t预期性
            助浴员持证率\t%\t40\t≥85\t95以上\t约束性
            """;

    private static Ask ask(String text) {
        try {
            var files = new LinkedHashMap<>(Map.of("bath", text.getBytes(StandardCharsets.UTF_8)));
            return new Ask(StoredFile.engine(new Ingestion(Iris.DEFAULT).ingest(files).graphs()));
        } catch (DocumentsRefusedException e) {
            throw new AssertionError(e.problems() + " " + e.violations(), e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t", "\n"})
    void everyCellIsTracedToItsCharactersAndThoseOfItsHeadings(String between) {
        Ask ask = ask(TEXT.replace("\t", between));
        String query =
                "{ commitments { nodes { id indicator comparator value valueMax unit baseValue deadline"
                        + " span { text } unitSpan { text } deadlineSpan { text } } } }";
        assertThat(ask.all(query, "commitments.nodes", "indicator"))
                .containsExactly("社区助浴点", "社区助浴点", "助浴员持证率", "助浴员持证率");
        assertThat(ask.data(query, "commitments.nodes.1").toString())
                .contains(
                        "comparator=BETWEEN, value=8.0, valueMax=10.0, unit=万个, baseValue=80000.0")
                .contains("deadline=2030, span={text=8—10}, unitSpan={text=万个}")
                .contains("deadlineSpan={text=2030年}");
        for (Object id : ask.all(query, "commitments.nodes", "id")) {
            String trace = "{ trace(id: \"" + id + "\") { hops { kind verdict span { text } } } }";
            List<String> hops =
                    ask.all(trace, "trace.hops", "verdict").stream().map(String::valueOf).toList();
            assertThat(hops)
                    .as("%s %s", id, ask.data(trace, "trace.hops"))
                    .containsOnly("VERIFIED");
            assertThat(String.valueOf(ask.data(trace, "trace.hops")))
                    .contains("年}")
                    .containsAnyOf("{text=万个}", "{text=%}");
        }
    }

    /**
     * A cell beside a task says by when; a deadline without a year is inferred from what is shown.
     */
    @Test
    void deadlinesOfCellsAndThoseWithoutAYearAreTraced() {
        Ask ask =
                ask(
                        """
                        云州市人民政府关于加快发展助浴服务的意见
                        各区人民政府：
                        现提出如下意见。
                        一、重点任务
                        序号\t工作任务\t牵头单位\t责任单位\t完成时限
                        1\t新建助浴点60个\t市民政局\t各区政府\t2026年10月底前
                        2\t开展助浴检查\t市潮汐局\t市民政局\t2026年12月31日
                        3\t建设助浴站30个\t市山岚局\t市民政局\t11月底前
                        4\t培训助浴员\t市山岚局\t市民政局\t年底前
                        二、工作要求
                        各区要于9月底前制定具体方案。助浴点补助每人每月不低于20元。
                        云州市人民政府
                        2026年5月6日
                        """);
        String query =
                "{ commitments { nodes { id basis deadline deadlineBasis per deadlineYearSpan { text } } } }";
        assertThat(ask.all(query, "commitments.nodes", "deadline"))
                .containsExactly("2026-10", "2026-12-31", "2026-11", "2026", "2026-09", null);
        assertThat(ask.all(query, "commitments.nodes", "deadlineBasis"))
                .containsExactly("STATED", "STATED", "IMPLIED", "IMPLIED", "IMPLIED", null);
        assertThat(ask.all(query, "commitments.nodes", "per"))
                .containsExactly(null, null, null, null, null, "每人每月");
        List<Object> bases = ask.all(query, "commitments.nodes", "deadlineBasis");
        List<Object> ids = ask.all(query, "commitments.nodes", "id");
        for (int at = 0; at < ids.size(); at++) {
            String trace =
                    "{ trace(id: \"" + ids.get(at) + "\") { hops { kind verdict sentence } } }";
            String hops = String.valueOf(ask.data(trace, "trace.hops"));
            assertThat(hops).doesNotContain("BROKEN");
            assertThat(hops.contains("年份按“2026年5月6日”推知"))
                    .isEqualTo("IMPLIED".equals(bases.get(at)));
            assertThat(hops.contains("INFERRED")).isEqualTo("IMPLIED".equals(bases.get(at)));
        }
    }

    /** What an amount is stands in the heading of its column; sums and reports promise nothing. */
    @Test
    void amountsAreTracedToTheHeadingsOfTheirColumns() {
        Ask ask =
                ask(
                        """
                        云州市人民政府关于加快发展助浴服务的意见
                        各区人民政府：
                        现提出如下意见。
                        一、补贴限额
                        品类\t补贴比例\t单件最高补贴（元）\t每人限购（件）
                        浴椅\t15%\t1500\t1
                        二、任务分配
                        区\t改造任务（户）\t补助资金（万元）
                        清江区\t800\t160
                        合计\t800\t160
                        三、基本情况
                        项目\t总投资（万元）\t已完成任务（户）
                        助浴站\t900\t30
                        云州市人民政府
                        2026年5月6日
                        """);
        String query =
                "{ commitments { nodes { id nature comparator printed baseValue indicator columnSpan { text } } } }";
        assertThat(ask.all(query, "commitments.nodes", "comparator"))
                .containsExactly("EQUAL", "AT_MOST", "AT_MOST", "EQUAL", "EQUAL");
        assertThat(ask.all(query, "commitments.nodes", "nature"))
                .containsExactly("SUBSIDY", "SUBSIDY", "STANDARD", "TARGET", "SUBSIDY");
        assertThat(ask.all(query, "commitments.nodes", "baseValue"))
                .containsExactly(15.0, 1500.0, 1.0, 800.0, 1_600_000.0);
        assertThat(ask.all(query, "commitments.nodes", "indicator"))
                .containsExactly("浴椅", "浴椅", "浴椅", "清江区", "清江区");
        for (Object id : ask.all(query, "commitments.nodes", "id")) {
            String trace = "{ trace(id: \"" + id + "\") { hops { verdict span { text } } } }";
            assertThat(ask.all(trace, "trace.hops", "verdict")).containsOnly("VERIFIED");
        }
    }
}
