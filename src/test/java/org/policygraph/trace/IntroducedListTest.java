package org.policygraph.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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

    /** The same kind of text as a page is set, 24 characters a line. */
    private static final HeldText WRAPPED =
            new HeldText(
                    """
                    澜州市河滩露营补助管理办法
                    　　第一条　为了规范河滩露营补助资金的申请和使
                    用，提高补助资金的使用效益，根据有关规定，结合本市
                    实际，制定本办法。
                    　　第二条　自二〇三〇年一月一日起，全市各级财政部
                    门、水务部门和有关单位在补助资金的管理中，一律不得有
                    下列行为：
                    　　（一）向没有依法登记的露营营地和没有通过验收的
                    营地发放建设补助资金；
                    　　（二）以任何名义向申请补助的露营者收取每人五十
                    元的登记费用。
                    　　第三条　对在汛期仍然经营并且没有落实安全措施的
                    营地，经县级水务部门书面提醒后限期内仍未改正的，停
                    止发放下一年度的建设补助。
                    　　第四条　依法登记、通过验收并且三年内没有发生安
                    全事故的公益性露营营地，县级财政按照每个帐篷位三百
                    元的标准给予建设补助。
                    　　第五条　各县水务部门要加强自查，重点杜绝以下突
                    出问题：擅自改变河道用途；虚报露营人数套取补助资
                    金；占用取水口附近的河滩。
                    """);

    @ParameterizedTest
    @CsvSource({
        "向没有依法登记的露营营地和没有通过验收的营地发放建设补助资金, NEGATION, 一律不得有下列行为：",
        "向申请补助的露营者收取每人五十元的登记费用, NEGATION, 一律不得有下列行为：",
        "停止发放下一年度的建设补助, CONDITION, 限期内仍未改正的",
        "县级财政按照每个帐篷位三百元的标准给予建设补助, CONDITION, 依法登记",
        "虚报露营人数套取补助资金, NEGATION, 重点杜绝以下突出问题："
    })
    void linesThatALayoutBrokeAreReadAsOne(String quote, CutOff.Kind kind, String lost) {
        assertThat(cutOffs(WRAPPED, quote))
                .filteredOn(each -> each.kind() == kind)
                .extracting(each -> each.span().text().replaceAll("\\s", ""))
                .anyMatch(each -> each.contains(lost));
    }

    @Test
    void aClauseOverTwoLinesLosesNothingWhereItIsQuotedWhole() {
        assertThat(cutOffs(WRAPPED, "提高补助资金的使用效益")).isEmpty();
        assertThat(cutOffs(WRAPPED, "结合本市实际")).isEmpty();
    }

    private static List<CutOff> cutOffs(String quote) {
        return cutOffs(TEXT, quote);
    }

    private static List<CutOff> cutOffs(HeldText text, String quote) {
        var texts = List.of(new HeldPassage<>("held", HeldIn.ORIGINAL, text));
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
