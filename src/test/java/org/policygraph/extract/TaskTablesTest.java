package org.policygraph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.extract.facts.Absence;
import org.policygraph.extract.facts.OfficialFacts;
import org.policygraph.extract.facts.OfficialMeasure;
import org.policygraph.extract.facts.Quantity;
import org.policygraph.extract.facts.Responsibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tables that say what is to be done, by whom and by when, in a section or in an annex. */
class TaskTablesTest {
    private static final String PLAN =
            """
            青禾市灯火局关于推进观星的实施方案
            青灯发〔2031〕5号
            各区灯火局：
            为推进观星，制定本方案。
            一、重点任务
            （一）合理布局。要合理布局观星台。
            TABLE
            三、工作要求
            各区要制定具体方案。
            青禾市灯火局
            2031年5月6日
            """;

    private static final String ANNEXED =
            """
            青禾市灯火局关于推进观星的实施方案
            青灯发〔2031〕5号
            各区灯火局：
            为推进观星，制定本方案。
            一、重点任务
            （一）合理布局。要合理布局观星台。
            青禾市灯火局
            2031年5月6日
            附件
            任务分工表
            %s
            """;

    private static final List<String> HEADINGS = List.of("序号", "工作任务", "牵头单位", "责任单位", "完成时限");

    private static List<List<String>> rows(String stop, List<String> dates) {
        return List.of(
                List.of("1", "新建观星台60座" + stop, "市灯火局", "各区政府", dates.get(0)),
                List.of("2", "开展观星检查" + stop, "市潮汐局", "市灯火局、市山岚局", dates.get(1)),
                List.of("3", "建设助观点" + stop, "市山岚局", "市灯火局", dates.get(2)));
    }

    private static String table(List<String> headings, List<List<String>> rows, String sign) {
        return Stream.concat(Stream.of(headings), rows.stream())
                .map(row -> String.join(sign, row))
                .collect(Collectors.joining("\n"));
    }

    /** Every table in every place: with tabs or one cell a line, with full stops or without. */
    static Stream<String> documents() {
        List<String> documents = new ArrayList<>();
        for (String sign : List.of("\t", "\n")) {
            for (String stop : List.of("。", "")) {
                for (List<String> dates :
                        List.of(
                                List.of("2031年12月", "2031年10月", "2032年6月"),
                                List.of("2031年12月31日", "2031年10月31日", "长期"),
                                List.of("2031年12月底前", "持续推进", "2032年底前完成"))) {
                    String table = table(HEADINGS, rows(stop, dates), sign);
                    documents.add(PLAN.replace("TABLE", "二、任务分工\n" + table));
                    documents.add(ANNEXED.formatted(table));
                }
            }
        }
        return documents.stream();
    }

    private static List<String> shown(OfficialMeasure measure) {
        return measure.responsibilities().stream().map(TaskTablesTest::shown).toList();
    }

    private static String shown(Responsibility body) {
        String name = Objects.requireNonNull(body.unlisted()).name();
        return body.role() == null ? name : name + " " + body.role();
    }

    private static List<OfficialMeasure> tasks(OfficialFacts facts) {
        return facts.measures().stream()
                .filter(each -> !each.span().text().startsWith("要"))
                .filter(each -> !each.span().text().startsWith("各区"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void eachRowIsAMeasureWithThoseBesideIt(String document) {
        OfficialFacts facts = OfficialTexts.read(document);
        List<OfficialMeasure> tasks = tasks(facts);
        assertThat(tasks)
                .extracting(each -> each.span().text().replace("。", ""))
                .containsExactly("新建观星台60座", "开展观星检查", "建设助观点");
        assertThat(shown(tasks.get(0))).containsExactly("市灯火局 LEAD", "各区政府 SUPPORT");
        assertThat(shown(tasks.get(1)))
                .containsExactly("市潮汐局 LEAD", "市灯火局 SUPPORT", "市山岚局 SUPPORT");
        assertThat(shown(tasks.get(2))).containsExactly("市山岚局 LEAD", "市灯火局 SUPPORT");
        assertThat(Objects.requireNonNull(facts.header().signedOn()).calendar())
                .isEqualTo("2031-05-06");
        assertThat(facts.header().issuers())
                .extracting(each -> each.printed().text())
                .containsExactly("青禾市灯火局");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void byWhenIsReadOrShownAsNotRead(String document) {
        for (OfficialMeasure task : tasks(OfficialTexts.read(document))) {
            boolean isTimed =
                    task.commitments().stream().anyMatch(each -> each.timing().deadline() != null);
            boolean isMissed =
                    task.absences().stream()
                            .anyMatch(
                                    each ->
                                            each.field().equals("commitments")
                                                    && each.reason()
                                                            == Absence.Reason.NOT_EXTRACTED);
            boolean hasNoEnd =
                    document.contains(task.span().text() + "\t市潮汐局\t市灯火局、市山岚局\t持续推进")
                            || document.contains("长期")
                            || document.contains("持续推进");
            assertThat(isTimed || isMissed || hasNoEnd).as(task.span().text()).isTrue();
        }
    }

    @Test
    void whoeverIsInChargeOfTheRowAboveIsSoWhereCellsAreMerged() {
        String table =
                table(
                        List.of("序号", "重点任务", "工作内容", "牵头单位", "配合单位"),
                        List.of(
                                List.of("1", "观星台建设", "新建观星台", "市灯火局", "各区政府"),
                                List.of("2", "", "开展观星检查", "市潮汐局", "市灯火局"),
                                List.of("3", "助观", "建设助观点", "市山岚局", ""),
                                List.of("4", "", "发放助观券", "", "市灯火局")),
                        "\t");
        List<OfficialMeasure> tasks = tasks(OfficialTexts.read(ANNEXED.formatted(table)));
        assertThat(tasks)
                .extracting(each -> String.join(", ", shown(each)))
                .containsExactly(
                        "市灯火局 LEAD, 各区政府 SUPPORT",
                        "市潮汐局 LEAD, 市灯火局 SUPPORT",
                        "市山岚局 LEAD",
                        "市山岚局 LEAD, 市灯火局 SUPPORT");
    }

    @Test
    void aSecondRowOfHeadingsGoesOnWithTheFirst() {
        String table =
                """
                序号\t任务\t责任分工\t
                \t\t牵头单位\t配合单位
                1\t新建观星台\t市灯火局\t各区政府
                """;
        List<OfficialMeasure> tasks = tasks(OfficialTexts.read(ANNEXED.formatted(table)));
        assertThat(tasks).hasSize(1);
        assertThat(shown(tasks.getFirst())).containsExactly("市灯火局 LEAD", "各区政府 SUPPORT");
    }

    @ParameterizedTest
    @CsvSource({
        "主管部门, 实施单位, '市灯火局, 各区政府'",
        "牵头单位, 实施单位, '市灯火局 LEAD, 各区政府'",
        "牵头部门, 参加部门, '市灯火局 LEAD, 各区政府 SUPPORT'",
        "市级责任单位, 备注, '市灯火局 LEAD'",
        "责任单位, 监督单位, '市灯火局 LEAD'",
    })
    void partsAreThoseThatHeadingsPrint(String first, String second, String expected) {
        String table =
                table(
                        List.of("任务", first, second),
                        List.of(List.of("新建观星台", "市灯火局", "各区政府")),
                        "\t");
        List<OfficialMeasure> tasks = tasks(OfficialTexts.read(ANNEXED.formatted(table)));
        assertThat(tasks)
                .extracting(each -> String.join(", ", shown(each)))
                .containsExactly(expected);
    }

    @Test
    void aRowThatDoesNotFitTheColumnsIsNotGuessed() {
        String table =
                table(List.of("任务", "牵头单位", "责任单位"), List.of(List.of("新建观星台。", "市灯火局、各区政府")), "\t");
        List<OfficialMeasure> tasks = tasks(OfficialTexts.read(ANNEXED.formatted(table)));
        assertThat(tasks.getFirst().responsibilities()).isEmpty();
        assertThat(tasks.getFirst().absences())
                .anyMatch(
                        each ->
                                each.field().equals("departments")
                                        && each.reason() == Absence.Reason.NOT_EXTRACTED);
    }

    @Test
    void otherTablesAreNoTasks() {
        String table =
                """
                地区\t改造数（户）\t投资（万元）
                清江区\t800\t160
                东台区\t700\t140
                """;
        assertThat(tasks(OfficialTexts.read(ANNEXED.formatted(table)))).isEmpty();
    }

    private static List<String> amounts(String table) {
        return OfficialTexts.read(ANNEXED.formatted(table)).measures().stream()
                .filter(each -> each.division().startsWith("annex"))
                .flatMap(measure -> measure.commitments().stream())
                .map(
                        each -> {
                            Quantity quantity = Objects.requireNonNull(each.quantity());
                            return quantity.comparator()
                                    + " "
                                    + quantity.baseValue().toPlainString()
                                    + quantity.baseUnit();
                        })
                .toList();
    }

    /** A table of amounts says the same with tabs and with one cell a line. */
    @ParameterizedTest
    @ValueSource(strings = {"\t", "\n"})
    void amountsAreReadInEitherLayout(String sign) {
        List<List<String>> rows =
                List.of(
                        List.of("1", "示范台", "30%", "20", "首年拨付"),
                        List.of("2", "标准台", "20%", "-", "分两年拨付"),
                        List.of("3", "便民台", "10%", "5.5", "首年拨付"));
        String table = table(List.of("序号", "观星台类型", "补贴比例", "最高补贴（万元）", "备注"), rows, sign);
        assertThat(amounts(table))
                .containsExactly(
                        "EQUAL 30%", "AT_MOST 200000元", "EQUAL 20%", "EQUAL 10%", "AT_MOST 55000元");
    }

    @Test
    void theCaptionAboveATableIsNoColumnOfIt() {
        String table =
                """
                表1 补贴标准
                观星台类型
                一次性补贴（万元）
                备注
                示范台
                30
                首年拨付
                标准台
                20
                分两年拨付
                市灯火局负责审核。
                """;
        assertThat(
                        OfficialTexts.read(ANNEXED.formatted(table)).measures().stream()
                                .filter(each -> each.division().startsWith("annex"))
                                .map(each -> each.span().text()))
                .containsExactly("示范台\n30\n首年拨付", "标准台\n20\n分两年拨付", "市灯火局负责审核。");
    }

    /** One row proves no table, nor does a heading that promises nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "类型\n补贴（万元）\n示范台\n30",
                "项目\n总投资（万元）\n甲台\n500\n乙台\n600",
                "补贴（万元）\n示范台\n标准台\n便民台"
            })
    void linesThatAreNoRowsAreLeftAsTheyAre(String lines) {
        assertThat(amounts(lines)).isEmpty();
    }
}
