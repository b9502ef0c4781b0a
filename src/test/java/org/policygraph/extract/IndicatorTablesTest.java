package org.policygraph.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policygraph.extract.facts.Absence;
import org.policygraph.extract.facts.Commitment;
import org.policygraph.extract.facts.OfficialFacts;
import org.policygraph.extract.facts.OfficialMeasure;
import org.policygraph.extract.facts.Quantity;
import org.policygraph.extract.lexicon.NameContext;
import org.policygraph.extract.lexicon.Vocabulary;
import org.policygraph.form.FormReader;
import org.policygraph.text.TextSpan;
import org.policygraph.text.UnreadableTextException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Tables of indicators, as people hold them. */
class IndicatorTablesTest {
    private static final OfficialExtractor EXTRACTOR =
            new OfficialExtractor(
                    new Vocabulary(List.of(), List.of(), List.of(), List.of(), NameContext.NONE));

    private static final String BODY =
            """
            云州市人民政府关于加快发展助浴服务的意见
            各区人民政府：
            现提出如下意见。
            一、扩大供给。新建助浴点。
            二、加强监管。开展监督检查。
            附件：主要指标
            云州市人民政府
            2026年3月1日
            附件
            助浴服务主要指标
            """;

    private static final String TABBED =
            """
            序号\t指标\t单位\t2020年\t2025年现状\t2027年\t2030年\t属性
            1\t社区助浴点\t个\t120\t300\t500\t800—1000\t预期性
            2\t助浴员持证率\t%\t40\t55\t≥85\t95以上\t约束性
            3\t累计助浴人次\t万人次\t—\t3.5\t[12]\t[20]\t预期性
            """;

    private static OfficialFacts read(String text) {
        try {
            return EXTRACTOR.extract(FormReader.read(text.getBytes(StandardCharsets.UTF_8)));
        } catch (UnreadableTextException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    private static List<String> shown(OfficialFacts facts) {
        return facts.measures().stream()
                .flatMap(measure -> measure.commitments().stream())
                .filter(each -> each.quantity() != null)
                .map(IndicatorTablesTest::shown)
                .toList();
    }

    private static String shown(Commitment commitment) {
        Quantity quantity = Objects.requireNonNull(commitment.quantity());
        Quantity.Max max = quantity.max();
        return text(commitment.indicator())
                + " "
                + quantity.comparator()
                + " "
                + quantity.baseValue().toPlainString()
                + (max == null ? "" : "–" + max.baseValue().toPlainString())
                + quantity.baseUnit()
                + " "
                + Objects.requireNonNull(commitment.deadline()).calendar()
                + " ["
                + commitment.span().text()
                + "·"
                + text(commitment.unit())
                + "·"
                + commitment.deadline().span().text()
                + "]";
    }

    private static String text(@Nullable TextSpan span) {
        return span == null ? "" : span.text();
    }

    private static final List<String> EXPECTED =
            List.of(
                    "社区助浴点 EQUAL 500个 2027 [500·个·2027年]",
                    "社区助浴点 BETWEEN 800–1000个 2030 [800—1000·个·2030年]",
                    "助浴员持证率 AT_LEAST 85% 2027 [≥85·%·2027年]",
                    "助浴员持证率 AT_LEAST 95% 2030 [95以上·%·2030年]",
                    "累计助浴人次 EQUAL 120000人次 2027 [[12]·万人次·2027年]",
                    "累计助浴人次 EQUAL 200000人次 2030 [[20]·万人次·2030年]");

    @Test
    void theRowsOfATableWithTabsAreMeasuresWithACommitmentForEachYearToCome() {
        OfficialFacts facts = read(BODY + TABBED);
        assertThat(shown(facts)).isEqualTo(EXPECTED);
        assertThat(facts.measures())
                .filteredOn(measure -> measure.division().equals("annex1"))
                .extracting(OfficialMeasure::number, measure -> measure.span().text())
                .containsExactly(
                        tuple("annex1.1", "1\t社区助浴点\t个\t120\t300\t500\t800—1000\t预期性"),
                        tuple("annex1.2", "2\t助浴员持证率\t%\t40\t55\t≥85\t95以上\t约束性"),
                        tuple("annex1.3", "3\t累计助浴人次\t万人次\t—\t3.5\t[12]\t[20]\t预期性"));
    }

    @Test
    void aTableWithOneCellALineIsReadAlike() {
        assertThat(shown(read(BODY + TABBED.replace('\t', '\n')))).isEqualTo(EXPECTED);
    }

    @Test
    void namesBetweenTheRowsAreNoCells() {
        String table = TABBED.replace('\t', '\n').replace("2\n助", "二、队伍建设\n2\n助");
        assertThat(shown(read(BODY + table))).isEqualTo(EXPECTED);
    }

    @Test
    void aTableInTheTextIsReadAlike() {
        String text = BODY.replace("二、加强监管", "主要指标如下：\n" + TABBED + "二、加强监管");
        assertThat(shown(read(text.substring(0, text.indexOf("附件\n"))))).isEqualTo(EXPECTED);
    }

    @Test
    void aTableOfAPageIsReadAlikeThoughCellsSpanRows() {
        StringBuilder table = new StringBuilder("<table>");
        for (String line : TABBED.lines().toList()) {
            boolean isHead = line.startsWith("序号");
            boolean isFirst = line.startsWith("1");
            String group = isHead ? "<td>类别</td>" : isFirst ? "<td rowspan=3>助浴</td>" : "";
            table.append("<tr>").append(group);
            for (String cell : line.split("\t", -1)) {
                table.append("<td>").append(cell).append("</td>");
            }
            table.append("</tr>");
        }
        StringBuilder page = new StringBuilder("<html><body>");
        BODY.lines().forEach(line -> page.append("<p>").append(line).append("</p>"));
        page.append(table).append("</table></body></html>");
        assertThat(shown(read(page.toString()))).isEqualTo(EXPECTED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "指标;2027年 / 社区助浴点（个）;500 | 社区助浴点 EQUAL 500个 2027 [500·个·2027年]",
                "指标名称;2027年（%） / 持证率;85 | 持证率 EQUAL 85% 2027 [85·%·2027年（%）]",
                "指标;2027年 / 持证率;85%左右 | 持证率 EQUAL 85% 2027 [85%左右··2027年]",
                "一级指标;二级指标;2027年目标值 / 供给;助浴点;500个 | 助浴点 EQUAL 500个 2027 [500个··2027年目标值]",
                "指标;2025年;2027年 / 助浴点;;500个 | 助浴点 EQUAL 500个 2027 [500个··2027年]",
                "指标;单位;2027年;2030年 / 等候时间;天;3;不超过2 | 等候时间 EQUAL 3天 2027 [3·天·2027年]; 等候时间 AT_MOST 2天 2030 [不超过2·天·2030年]"
            })
    void unitsAndNamesStandInSeveralPlaces(String table, String expected) {
        assertThat(String.join("; ", shown(read(BODY + rows(table))))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "项目;单位;2027年 / 助浴点;个;500",
        "指标;单位;权重 / 助浴点;个;500",
        "指标;指标说明;2027年 / 助浴点;按年统计;由各区统计后报送",
        "指标;单位;2025年实际 / 助浴点;个;500",
        "指标;单位;2024年 / 助浴点;个;500",
        "指标;单位;2027年预计 / 助浴点;个;500",
        "指标;单位;2027年 / 助浴点;个;500;多余"
    })
    void whatIsNoTableOfIndicatorsGivesNone(String table) {
        assertThat(shown(read(BODY + rows(table)))).isEmpty();
    }

    @Test
    void withoutADateOnlyYearsThatAreCalledAimsAreRead() {
        String undated = BODY.replace("2026年3月1日\n", "");
        assertThat(shown(read(undated + TABBED))).isEmpty();
        String called = TABBED.replace("2030年", "2030年目标");
        assertThat(shown(read(undated + called)))
                .allMatch(each -> each.contains("·2030年目标]"))
                .hasSize(3);
    }

    @Test
    void whatSoftensACellIsItsHedge() {
        OfficialFacts facts = read(BODY + rows("指标;2027年 / 持证率;85%左右"));
        Commitment commitment = facts.measures().getLast().commitments().getFirst();
        assertThat(text(commitment.hedge())).isEqualTo("左右");
        assertThat(Objects.requireNonNull(commitment.quantity()).approximate()).isTrue();
    }

    @Test
    void aCellThatCannotBeReadIsReportedWithItsCharacters() {
        OfficialFacts facts = read(BODY + rows("指标;2027年;2030年 / 助浴点;500;800个"));
        OfficialMeasure row = facts.measures().getLast();
        assertThat(row.absences())
                .anyMatch(each -> each.span() != null && each.span().text().equals("500"));
        assertThat(shown(facts)).containsExactly("助浴点 EQUAL 800个 2030 [800个··2030年]");
    }

    private static String rows(String table) {
        return table.replace(" / ", "\n").replace(';', '\t') + "\n";
    }

    private static List<String> bodies(OfficialFacts facts, String row) {
        return facts.measures().stream()
                .filter(measure -> measure.span().text().contains(row))
                .flatMap(measure -> measure.responsibilities().stream())
                .map(each -> each.printed().text() + " " + each.role())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "责任单位, 市助浴局, 市助浴局 LEAD",
        "责任部门, 市助浴局、市浴池局, 市助浴局 JOINT;市浴池局 JOINT",
        "牵头单位, 市助浴局, 市助浴局 LEAD",
        "配合单位, 市助浴局、各区政府, 市助浴局 SUPPORT;各区政府 SUPPORT",
    })
    void aColumnOfBodiesIsReadAsTheNoteThatItsHeadingLabels(
            String heading, String cell, String expected) {
        OfficialFacts facts =
                read(BODY + "指标\t单位\t2030年\t" + heading + "\n助浴点\t个\t500\t" + cell + "\n");
        assertThat(bodies(facts, "助浴点\t")).containsExactly(expected.split(";", -1));
        assertThat(facts.measures().getLast().absences())
                .noneMatch(each -> each.field().equals("departments"));
    }

    @Test
    void tablesOfTasksNameWhoLeadsAndWhoElseIsResponsible() {
        String table =
                """
                序号\t任务\t牵头单位\t责任单位\t完成时限
                1\t新建流动助浴车60辆。\t市助浴局\t各区政府、市浴池局\t2026年12月
                """;
        OfficialFacts facts = read(BODY.replace("二、加强监管。", "二、任务分工。\n" + table + "三、加强监管。"));
        assertThat(bodies(facts, "新建流动助浴车"))
                .containsExactly("市助浴局 LEAD", "各区政府 SUPPORT", "市浴池局 SUPPORT");
    }

    @ParameterizedTest
    @CsvSource({"见附件二", "助浴点所在地"})
    void aCellOfBodiesThatCannotBeReadIsNoSilence(String cell) {
        OfficialFacts facts = read(BODY + "指标\t单位\t2030年\t责任单位\n助浴点\t个\t500\t" + cell + "\n");
        assertThat(facts.measures().getLast().absences())
                .anySatisfy(
                        each -> {
                            assertThat(each.field()).isEqualTo("departments");
                            assertThat(each.reason()).isEqualTo(Absence.Reason.NOT_EXTRACTED);
                            assertThat(text(each.span())).isEqualTo(cell);
                        });
    }
}
