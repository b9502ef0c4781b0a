package org.policygraph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.extract.facts.Absence;
import org.policygraph.extract.facts.OfficialMeasure;
import org.policygraph.extract.facts.Responsibility;

import java.util.List;
import java.util.Objects;

/**
 * What stands behind a measure: notes in many forms, remarks that are none, and first sentences.
 */
class ResponsibilityFormsTest {
    private static List<OfficialMeasure> measures(String items) {
        return OfficialTexts.read(
                        """
                        青禾市人民政府关于推进观星的意见
                        青政发〔2031〕5号
                        各区人民政府：
                        现提出如下意见。
                        一、主要任务
                        %s
                        青禾市人民政府
                        2031年5月6日
                        """
                                .formatted(items))
                .measures();
    }

    private static String shown(OfficialMeasure measure) {
        return String.join(
                ", ",
                measure.responsibilities().stream().map(ResponsibilityFormsTest::shown).toList());
    }

    private static String shown(Responsibility body) {
        String name = Objects.requireNonNull(body.unlisted()).name();
        return body.role() == null ? name : name + " " + body.role();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "（牵头单位为市灯火局，市潮汐局、市山岚局配合）|市灯火局 LEAD, 市潮汐局 SUPPORT, 市山岚局 SUPPORT",
                "（牵头单位：市灯火局，市潮汐局参与）|市灯火局 LEAD, 市潮汐局 SUPPORT",
                "（主办：市灯火局；协办：市潮汐局）|市灯火局 LEAD, 市潮汐局 SUPPORT",
                "（市灯火局〔牵头〕、市潮汐局）|市灯火局 LEAD, 市潮汐局 SUPPORT",
                "（市灯火局【牵头】、市潮汐局）|市灯火局 LEAD, 市潮汐局 SUPPORT",
                "（市灯火局统筹，市潮汐局按职责分工负责）|市灯火局 JOINT, 市潮汐局 JOINT",
                "（市灯火局牵头，市潮汐局按职责分工负责，各区政府落实属地责任）|市灯火局 LEAD, 市潮汐局 SUPPORT, 各区政府 SUPPORT",
                "（市灯火局负责，各街道办事处履行主体责任）|市灯火局 JOINT, 各街道办事处 JOINT",
                "（各区政府负责，市灯火局加强指导）|各区政府 LEAD, 市灯火局 SUPPORT",
                "（责任单位：市委编办、市灯火局、财政局、卫生健康委，市妇联）|市委编办 JOINT, 市灯火局 JOINT, 市财政局 JOINT, 市卫生健康委 JOINT, 市妇联 JOINT",
                "（市灯火局、市潮汐局、云岭协作办公室负责）|市灯火局 JOINT, 市潮汐局 JOINT, 云岭协作办公室 JOINT",
                "（责任单位：市灯火局、各区、高新区管委会）|市灯火局 JOINT, 各区 JOINT, 高新区管委会 JOINT",
                "——市灯火局负责|市灯火局 LEAD",
            })
    void notesAreReadInTheirForms(String note, String expected) {
        List<OfficialMeasure> measures = measures("（一）建设。要建设观星台。" + note);
        assertThat(measures).extracting(ResponsibilityFormsTest::shown).containsExactly(expected);
    }

    @Test
    void whatIsNotReadInANoteIsShownBesideWhatIs() {
        OfficialMeasure measure = measures("（一）建设。要建设观星台。（市灯火局牵头，市潮汐局配合，遇重大问题及时碰头负责）").getFirst();
        assertThat(shown(measure)).isEqualTo("市灯火局 LEAD, 市潮汐局 SUPPORT");
        assertThat(measure.absences())
                .filteredOn(each -> each.reason() == Absence.Reason.NOT_EXTRACTED)
                .extracting(each -> Objects.requireNonNull(each.span()).text())
                .containsExactly("遇重大问题及时碰头");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "（以市灯火局公布为准）",
                "（由市灯火局另行公布）",
                "（报市灯火局备案）",
                "（市灯火局2031年立项）",
                "（原市灯火局）",
                "（据市灯火局统计）",
                "（市灯火局局长）",
                "（示范点：青山区灯火局、河西区灯火局）",
                "（参照市灯火局做法）",
                "（经市灯火局认定）",
            })
    void aRemarkBehindASentenceIsNeitherANoteNorAMeasure(String remark) {
        List<OfficialMeasure> measures = measures("（一）建设。要建设观星台。" + remark);
        assertThat(measures).extracting(ResponsibilityFormsTest::shown).containsExactly("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "市教育局要于2031年底前新建观星园20所。",
                "对新建观星机构每个给予10万元补助。",
                "到2035年，建成观星园100所。",
                "自2031年7月1日起，登记改由市灯火局负责。",
                "新建观星台3座。",
            })
    void aFirstSentenceThatSaysWhatIsToBeDoneIsAMeasure(String first) {
        List<OfficialMeasure> measures =
                measures("（一）优化服务。推进一网通办。\n（二）加强巡查。要每月巡查。\n（三）" + first + "补助从市级财政列支。");
        assertThat(measures)
                .extracting(each -> each.span().text())
                .containsExactly("推进一网通办。", "要每月巡查。", first, "补助从市级财政列支。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"推进“百千万”工程。", "发展5G应用。", "落实“1+X”制度。", "优化服务。"})
    void aNameWithANumberInItStaysOne(String first) {
        List<OfficialMeasure> measures =
                measures("（一）优化服务。推进一网通办。\n（二）加强巡查。要每月巡查。\n（三）" + first + "要抓好落实。");
        assertThat(measures)
                .extracting(each -> each.span().text())
                .containsExactly("推进一网通办。", "要每月巡查。", "要抓好落实。");
    }

    @Test
    void whoHandsATaskOverDoesNotActByIt() {
        List<OfficialMeasure> measures = measures("（一）移交。登记由市潮汐局负责调整为由市灯火局负责。要做好移交。");
        assertThat(shown(measures.getFirst())).isEqualTo("市灯火局");
    }

    @Test
    void aPrintedBodyThatIsNotReadIsShown() {
        OfficialMeasure measure = measures("（一）监督。要接受市灯火局监督。").getFirst();
        assertThat(measure.absences())
                .filteredOn(each -> each.field().equals("departments"))
                .extracting(each -> Objects.requireNonNull(each.span()).text())
                .containsExactly("市灯火局");
    }

    /** What a bracket before the full stop says, the sentence does not say once more. */
    @Test
    void aNoteBeforeTheFullStopIsReadOnce() {
        OfficialMeasure measure = measures("（一）合理布局。合理布局观星台，完善服务设施（市灯火局牵头，市潮汐局、山岚局配合）。").getLast();
        assertThat(shown(measure)).isEqualTo("市灯火局 LEAD, 市潮汐局 SUPPORT, 市山岚局 SUPPORT");
        assertThat(measure.responsibilities()).allMatch(each -> each.note() != null);
    }
}
