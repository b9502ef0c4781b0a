package org.policygraph.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policygraph.text.HeldText;

import java.util.List;

/** An item that is quoted without the words that introduce its list. */
class IntroducedListTest {
    private static final HeldText TEXT =
            new HeldText(
                    """
                    澜州市河滩露营管理办法
                    第一章　总则
                    第三条　有下列情形之一的，不予批准露营申请：
                    （一）露营地不符合防洪规划的；
                    （二）申请人未满18周岁的。
                    第四条　县级水务部门应当履行下列职责：
                    （一）公布可以露营的河滩；
                    （二）每周巡查一次。
                    第五条　任何单位和个人不得有下列行为：
                    1.在河滩倾倒垃圾；
                    2.向河道排放污水。
                    露营者应当带走全部物品。
                    第六条　具备下列条件的营地，可以申请建设补助：
                    （一）帐篷位不少于30个；
                    （二）三年内没有安全事故。
                    第七条　确需在汛期露营的，须经县级水务部门批准，露营时间不超过2天。
                    第八条　依法登记且通过验收的公益营地，县级财政按照每个帐篷位300元给予补助。
                    第九条　下列人员不享受前条规定的建设补助：
                    （一）已领取经营补贴的法人；
                    （二）失信被执行人。
                    第十条　对不符合安全条件的营地采取以下措施：
                    （一）发出整改通知；
                    （二）公布营地名单。
                    二、严禁以下行为
                    （一）组织夜间涉水活动。
                    （二）出租未经检查的船只。
                    三、停止执行下列政策：
                    对露营企业按每人20元给予补助；
                    对划船比赛获奖者发放奖金。
                    四、保障措施
                    （一）建立巡河员制度。
                    落实经费保障。
                    现取消下列收费：
                    营地登记费；
                    停车占道费。
                    各县要及时报告进展。
                    五、加强自查，杜绝以下问题：擅自改变河道用途；虚报露营人数；占用取水口。
                    原每顶帐篷每年240元的场地补贴，自本办法施行之日起不再受理。
                    """);

    private static List<CutOff> cutOffs(String quote) {
        var texts = List.of(new HeldPassage<>("held", HeldIn.ORIGINAL, TEXT));
        return new QuoteCheck<>(texts, TestHedges.lexicon())
                .of(quote).matches().stream()
                        .flatMap(match -> match.context().cutOffs().stream())
                        .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "露营地不符合防洪规划的, 有下列情形之一的，不予批准露营申请：",
        "申请人未满18周岁, 有下列情形之一的，不予批准露营申请：",
        "在河滩倾倒垃圾, 任何单位和个人不得有下列行为：",
        "向河道排放污水, 任何单位和个人不得有下列行为：",
        "失信被执行人, 下列人员不享受前条规定的建设补助：",
        "组织夜间涉水活动, 严禁以下行为",
        "出租未经检查的船只, 严禁以下行为",
        "对露营企业按每人20元给予补助, 停止执行下列政策：",
        "对划船比赛获奖者发放奖金, 停止执行下列政策：",
        "营地登记费, 现取消下列收费：",
        "停车占道费, 现取消下列收费：",
        "虚报露营人数, 加强自查，杜绝以下问题：",
        "占用取水口, 加强自查，杜绝以下问题："
    })
    void losesWhatForbidsOrDeniesIt(String quote, String introduction) {
        assertThat(cutOffs(quote))
                .filteredOn(each -> each.kind() == CutOff.Kind.NEGATION)
                .extracting(each -> each.span().text())
                .contains(introduction);
    }

    @ParameterizedTest
    @CsvSource({
        "帐篷位不少于30个, 具备下列条件的营地，可以申请建设补助：",
        "三年内没有安全事故, 具备下列条件的营地，可以申请建设补助：",
        "每顶帐篷每年240元的场地补贴, 原",
        "露营时间不超过2天, 确需在汛期露营的",
        "县级财政按照每个帐篷位300元给予补助, 依法登记且通过验收的公益营地"
    })
    void losesTheConditionUnderWhichItHolds(String quote, String condition) {
        assertThat(cutOffs(quote))
                .filteredOn(each -> each.kind() == CutOff.Kind.CONDITION)
                .extracting(each -> each.span().text())
                .contains(condition);
    }

    @ParameterizedTest
    @CsvSource({
        "公布可以露营的河滩",
        "每周巡查一次",
        "露营者应当带走全部物品",
        "公布营地名单",
        "建立巡河员制度",
        "落实经费保障",
        "各县要及时报告进展",
        "任何单位和个人不得有下列行为：1.在河滩倾倒垃圾"
    })
    void losesNothingWhereTheListIsOverOrTheIntroductionOnlyNamesIt(String quote) {
        assertThat(cutOffs(quote)).isEmpty();
    }
}
