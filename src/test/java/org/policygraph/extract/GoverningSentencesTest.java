package org.policygraph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.policygraph.extract.facts.Absence;
import org.policygraph.extract.facts.Commitment;
import org.policygraph.extract.facts.Deadline;
import org.policygraph.extract.facts.Nature;
import org.policygraph.extract.facts.OfficialFacts;
import org.policygraph.extract.facts.OfficialMeasure;
import org.policygraph.extract.lexicon.NameContext;
import org.policygraph.extract.lexicon.Vocabulary;
import org.policygraph.text.SourceFile;
import org.policygraph.text.TextSpan;
import org.policygraph.text.UnreadableTextException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** How far a deadline reaches that a sentence says before others. */
class GoverningSentencesTest {
    private static final OfficialExtractor EXTRACTOR =
            new OfficialExtractor(
                    new Vocabulary(List.of(), List.of(), List.of(), List.of(), NameContext.NONE));

    private static final String HEAD =
            """
            云州市人民政府关于推进屋顶观星的意见
            云政发〔2031〕5号
            各区人民政府：
            为推进屋顶观星，现提出如下意见。
            一、主要目标
            """;

    private static final String TAIL =
            """
            云州市人民政府
            2031年3月1日
            """;

    private static OfficialFacts read(String body) {
        try {
            String text = HEAD + body + TAIL;
            return EXTRACTOR.extract(SourceFile.decode(text.getBytes(StandardCharsets.UTF_8)));
        } catch (UnreadableTextException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    private static List<String> shown(String body) {
        return read(body).measures().stream()
                .flatMap(measure -> measure.commitments().stream())
                .map(GoverningSentencesTest::shown)
                .toList();
    }

    private static String shown(Commitment commitment) {
        var deadline = commitment.deadline();
        return commitment.span().text() + (deadline == null ? "" : " by " + deadline.calendar());
    }

    @Test
    void aGoalWithoutValueHandsItsDeadlineToThoseBehindItInItsParagraph() {
        assertThat(shown("到2033年，观星条件明显改善。开放屋顶500处。观星者满意度达92%。\n培训讲解员300名。\n"))
                .containsExactly("到2033年 by 2033", "500处 by 2033", "92% by 2033", "300名");
    }

    @Test
    void aDeadlineWithoutAYearTakesThatOfTheDocument() {
        assertThat(shown("9月底前开放屋顶500处。\n年内培训讲解员300名。\n2月底前报送名单。\n"))
                .containsExactly("500处 by 2031-09", "300名 by 2031");
    }

    @Test
    void whatAListOfConditionsAsksIsPromisedToNobody() {
        assertThat(
                        natures(
                                """
                                二、管理
                                申请开放的屋顶应当符合下列条件：
                                （一）面积不低于50平方米；
                                （二）每周开放不少于40小时；
                                （三）2032年6月底前完成备案。
                                """))
                .containsExactly("CONDITION 不低于50平方米", "CONDITION 不少于40小时");
        assertThat(
                        natures(
                                """
                                二、分工
                                市观星局要做好下列工作：
                                （一）开放屋顶50处；
                                （二）每季通报进展。
                                """))
                .containsExactly("TARGET 50处", "STANDARD 每季");
    }

    private static List<String> natures(String body) {
        return read(body).measures().stream()
                .flatMap(measure -> measure.commitments().stream())
                .map(each -> each.nature() + " " + each.span().text())
                .toList();
    }

    @Test
    void anotherYearTakesItsPlace() {
        assertThat(shown("到2033年，观星条件明显改善。到2035年，观星水平显著提高。开放屋顶900处。\n"))
                .containsExactly("到2033年 by 2033", "到2035年 by 2035", "900处 by 2035");
        assertThat(shown("到2033年，观星条件明显改善。展望2040年，观星走向繁荣。开放屋顶900处。\n"))
                .containsExactly("到2033年 by 2033", "900处");
    }

    @Test
    void aSentenceThatLeadsToGoalsIsNoneAndItsDeadlineIsTheirs() {
        assertThat(
                        shown(
                                """
                                坚持政府引导、社会参与，到2033年，主要目标是：
                                ——供给更加充足。开放屋顶500处，培训讲解员300名。
                                ——服务更加便捷。预约时限缩短至48小时以内，2032年底前建成20个服务站。
                                """))
                .containsExactly("500处 by 2033", "300名 by 2033", "48小时以内 by 2033", "20个 by 2032");
    }

    @Test
    void aColonLeadsToNumberedGoalsAndToTheParagraphBehindIt() {
        assertThat(shown("到2033年，实现以下目标：\n（一）开放屋顶500处。\n（二）培训讲解员300名。\n"))
                .containsExactly("500处 by 2033", "300名 by 2033");
        assertThat(shown("到2033年，实现以下目标：\n开放屋顶500处。\n")).containsExactly("500处 by 2033");
    }

    @Test
    void inMeasuresOnlyAYearThatTheTextLeadsUpToGoverns() {
        String heading = "建设屋顶平台1处。\n二、增加供给\n";
        assertThat(shown(heading + "到2033年，屋顶观星基本普及。开放屋顶500处。\n"))
                .containsExactly("1处", "到2033年 by 2033", "500处 by 2033");
        assertThat(shown(heading + "2033年底前完成屋顶普查。开放屋顶500处。\n"))
                .containsExactly("1处", "2033年底前 by 2033", "500处");
        assertThat(shown(heading + "到2033年，屋顶观星基本普及。给予每处屋顶2000元补助。每年检修屋顶2次。\n"))
                .containsExactly("1处", "到2033年 by 2033", "2000元", "2次");
    }

    @Test
    void whatSaysFromWhenUntilWhenHasNoDeadlineFromBefore() {
        assertThat(shown("到2035年，观星条件明显改善。2032—2034年开放屋顶500处。\n"))
                .containsExactly("到2035年 by 2035", "500处");
    }

    @Test
    void anItemKnowsWhatIntroducesItsListAndPromisesNothingWhereThatDeniesIt() {
        var measures =
                read("""
                                二、停止执行下列政策：
                                （一）对观星企业按每户200元给予补助。
                                （二）每年举办观星比赛3次。
                                三、严禁以下行为
                                （一）夜间使用强光灯5盏以上。
                                四、各区负责下列工作：
                                （一）开放屋顶20处。
                                五、保障措施
                                （一）培训讲解员30名。
                                """)
                        .measures();
        assertThat(measures)
                .extracting(each -> each.number() + " " + introduction(each) + " " + promises(each))
                .contains(
                        "2.1.1 停止执行下列政策： 0",
                        "2.2.1 停止执行下列政策： 0",
                        "3.1.1 严禁以下行为 0",
                        "4.1.1 各区负责下列工作： 1",
                        "5.1.1 null 1");
    }

    @Test
    void whatAnIntroductionDeniesIsToldAsDeniedAndWhatItMakesACaseAsACondition() {
        var measures =
                read("""
                                二、停止执行下列政策：
                                （一）对观星企业按每户200元给予补助，2033年6月30日前申报。
                                （二）下列人员不享受门票优惠：
                                1.年收入超过12万元的人员；
                                2.一年内预约后未到场3次以上的。
                                三、具备下列条件的，给予补助：
                                （一）屋顶面积不少于30平方米；
                                四、取消每人20元的门票补贴，每年开放不少于60天。
                                """)
                        .measures();
        assertThat(measures)
                .flatExtracting(
                        each ->
                                each.absences().stream()
                                        .filter(absence -> absence.field().equals("commitments"))
                                        .filter(absence -> absence.span() != null)
                                        .map(absence -> shown(each, absence))
                                        .toList())
                .containsExactly(
                        "2.1.1 IS_DENIED 200元",
                        "2.1.1 IS_DENIED 2033年6月30日前",
                        "2.2.1.1 IS_DENIED 超过12万元",
                        "2.2.2.1 IS_DENIED 3次以上",
                        "3.1.1 IS_CONDITION 不少于30平方米",
                        "4.1 IS_DENIED 20元");
        assertThat(measures)
                .flatExtracting(OfficialMeasure::commitments)
                .extracting(each -> each.nature() + " " + each.span().text())
                .contains("CONDITION 不少于30平方米", "STANDARD 不少于60天")
                .noneMatch(each -> each.contains("超过12万元") || each.contains("200元"));
    }

    private static String shown(OfficialMeasure measure, Absence absence) {
        TextSpan span = absence.span();
        return measure.number() + " " + absence.reason() + " " + (span == null ? "" : span.text());
    }

    @Test
    void aMonthTakesTheYearToComeThatTheTitleIsFor() {
        String text =
                """
                云港市潮汐局关于做好%s观星工作的通知
                云潮发〔2031〕9号
                各区人民政府：
                一、各区要在3月底前确定名单，6月底前完成评估，年底前开展考核。
                云港市潮汐局
                2031年11月12日
                """;
        assertThat(deadlines(text.formatted("2032年度")))
                .containsExactly("2032-03", "2032-06", "2032");
        assertThat(deadlines(text.formatted("2031年度"))).containsExactly("2031");
        assertThat(deadlines(text.formatted(""))).containsExactly("2031");
    }

    @Test
    void whomToAskIsNoMeasure() {
        assertThat(read("要按月报送。联系人：张云，联系电话：0531-8800000。\n").measures())
                .noneMatch(each -> each.span().text().contains("张云"))
                .isNotEmpty();
    }

    private static List<String> deadlines(String text) {
        return OfficialTexts.read(text).measures().stream()
                .flatMap(each -> each.commitments().stream())
                .map(Commitment::deadline)
                .filter(Objects::nonNull)
                .map(Deadline::calendar)
                .toList();
    }

    @Test
    void whatIsDoneAwayWithOrWasSoBeforeIsNoPromise() {
        assertThat(shown("二、调整补贴\n（一）取消每人每月200元的交通补贴。\n（二）停发每户300元的奖励。\n")).isEmpty();
        assertThat(shown("二、调整补贴\n（一）原每人每年2400元的观星补贴，新申请的不再受理。\n")).isEmpty();
    }

    private static @Nullable String introduction(OfficialMeasure measure) {
        TextSpan introduction = measure.introduction();
        return introduction == null ? null : introduction.text();
    }

    private static long promises(OfficialMeasure measure) {
        return measure.commitments().stream()
                .filter(each -> each.nature() != Nature.CONDITION)
                .count();
    }
}
