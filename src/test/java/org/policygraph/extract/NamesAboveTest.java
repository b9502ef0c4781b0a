package org.policygraph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.extract.facts.Absence;
import org.policygraph.extract.facts.OfficialMeasure;
import org.policygraph.extract.facts.Responsibility;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Bodies whose names stand on a line above what they are to do. */
class NamesAboveTest {
    private static List<OfficialMeasure> measures(String division) {
        return OfficialTexts.read(
                        """
                        青禾市人民政府关于推进观星的意见
                        青政发〔2031〕5号
                        各区人民政府：
                        现提出如下意见。
                        一、主要任务
                        （一）合理布局。要合理布局观星台。
                        二、职责分工
                        %s
                        三、工作要求
                        （一）加强宣传。要宣传观星。
                        青禾市人民政府
                        2031年5月6日
                        """
                                .formatted(division))
                .measures()
                .stream()
                .filter(each -> each.division().startsWith("2"))
                .toList();
    }

    private static String shown(OfficialMeasure measure) {
        return measure.span().text()
                + measure.responsibilities().stream()
                        .map(NamesAboveTest::shown)
                        .collect(Collectors.joining(", "));
    }

    private static String shown(Responsibility body) {
        assertThat(body.note()).isNull();
        String name = Objects.requireNonNull(body.unlisted()).name();
        return body.role() == null ? name : name + " " + body.role();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "市灯火局：\n负责制定标准。\n市潮汐局：\n安排资金。",
                "市灯火局\n负责制定标准。\n市潮汐局\n安排资金。",
                "（一）市灯火局\n负责制定标准。\n（二）市潮汐局\n安排资金。",
                "1．市灯火局：\n负责制定标准。\n2．市潮汐局：\n安排资金。",
                "（一）市灯火局主要职责\n负责制定标准。\n（二）市潮汐局工作职责：\n安排资金。",
                "各单位分工如下：\n市灯火局：\n负责制定标准。\n市潮汐局：\n安排资金。",
                "——市灯火局：\n负责制定标准。\n——市潮汐局：\n安排资金。",
                "市灯火局负责：\n负责制定标准。\n市潮汐局职责：\n安排资金。",
            })
    void theyActInWhatStandsBelow(String division) {
        assertThat(measures(division))
                .filteredOn(each -> !each.span().text().endsWith("如下："))
                .extracting(NamesAboveTest::shown)
                .containsExactly("负责制定标准。市灯火局", "安排资金。市潮汐局");
    }

    @Test
    void theyActInTheParagraphsAndPartsBelowEachOfThem() {
        assertThat(
                        measures(
                                """
                                （一）市灯火局、市潮汐局：
                                1．制定标准。
                                2．指导各区开展工作。
                                （二）各区人民政府：
                                落实属地责任。保障所需经费。
                                （三）市山岚局（牵头）：
                                组织开展检查。"""))
                .extracting(NamesAboveTest::shown)
                .containsExactly(
                        "制定标准。市灯火局, 市潮汐局",
                        "指导各区开展工作。市灯火局, 市潮汐局, 各区",
                        "落实属地责任。各区人民政府",
                        "保障所需经费。各区人民政府",
                        "组织开展检查。市山岚局 LEAD");
    }

    @Test
    void whoeverASentenceBeginsWithActsInTheirPlace() {
        assertThat(measures("市灯火局：\n制定标准。各区要加强宣传。"))
                .extracting(NamesAboveTest::shown)
                .containsExactly("制定标准。市灯火局", "各区要加强宣传。各区");
    }

    @Test
    void whereWhatStandsBelowIsNoTaskOfTheirsTheNameIsReported() {
        OfficialMeasure measure = measures("市灯火局：\n观星台免费开放。").getFirst();
        assertThat(measure.responsibilities()).isEmpty();
        assertThat(measure.absences())
                .filteredOn(each -> each.reason() == Absence.Reason.NOT_EXTRACTED)
                .extracting(each -> Objects.requireNonNull(each.span()).text())
                .containsExactly("市灯火局：");
    }

    /** A name behind a task may be the cell beside it, and a heading names nobody. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "新建观星台。\n市灯火局\n开展检查。\n市潮汐局",
                "责任单位\n新建观星台。\n开展检查。",
                "新建观星台。\n市灯火局\n市潮汐局\n开展检查。",
            })
    void cellsOfATableGovernNothing(String division) {
        assertThat(measures(division))
                .extracting(NamesAboveTest::shown)
                .containsExactly("新建观星台。", "开展检查。");
    }

    /** What ends as the name of a body does and is the name of a division. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "建设多元观星格局",
                "优化城市布局",
                "打造数字政府",
                "健全市场监管格局",
                "推动服务一网通办",
                "高素质观星干部",
            })
    void headingsThatAreNoBodiesGovernNothing(String heading) {
        assertThat(measures("（一）" + heading + "\n制定标准。\n（二）提升水平\n开展检查。"))
                .allSatisfy(each -> assertThat(each.responsibilities()).isEmpty())
                .allSatisfy(
                        each ->
                                assertThat(each.absences())
                                        .noneMatch(
                                                absence ->
                                                        absence.reason()
                                                                == Absence.Reason.NOT_EXTRACTED));
    }
}
