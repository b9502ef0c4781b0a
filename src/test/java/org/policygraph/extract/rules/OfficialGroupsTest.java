package org.policygraph.extract.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.extract.facts.Basis;
import org.policygraph.extract.facts.Measure;
import org.policygraph.extract.lexicon.Group;
import org.policygraph.extract.lexicon.GroupKind;
import org.policygraph.extract.outline.Clauses;
import org.policygraph.extract.outline.Outline;
import org.policygraph.text.HeldText;
import org.policygraph.text.TextSpan;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Groups in sentences of official texts: people, enterprises and other organisations. */
class OfficialGroupsTest {
    private static final MeasureRules RULES = new MeasureRules(Extraction.VOCABULARY);

    private static Measure read(String sentence) {
        HeldText text = new HeldText(sentence);
        TextSpan span = text.span(0, text.length());
        return RULES.apply(new Outline.Measure(span, Clauses.of(span), List.of()), 1, 1, null);
    }

    private static List<String> stated(String sentence) {
        return Extraction.groups(read(sentence), Basis.STATED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "鼓励小微企业参加培训 | micro-small-enterprises “小微企业”",
                "支持龙头企业联合科研院所攻关 | leading-enterprises “龙头企业”, research-institutes “科研院所”",
                "推动清河纺织企业上云 | enterprises “企业”",
                "发挥行业协会、商会作用 | trade-associations “行业协会”, trade-associations “商会”",
                "引导商业银行和保险机构增加供给 | banks “商业银行”, insurers “保险机构”",
                "支持职业院校（含技工院校）开展培训 | vocational-schools “职业院校”, vocational-schools “技工院校”",
                "三级公立医院实行预约诊疗 | hospitals “三级公立医院”",
                "农民合作社和家庭农场可申请补助 | farmers-cooperatives “农民合作社”, family-farms “家庭农场”",
                "吸引海内外高层次人才 | talent “海内外高层次人才”",
                "保障用人单位和从业人员权益 | employers “用人单位”, practitioners “从业人员”",
                "提高高校科研水平 | universities “高校”",
                "扩大学校规模 | schools “学校”",
                "儿童医院、中医医院参照执行 | hospitals “儿童医院”, hospitals “中医医院”",
                "个体工商户参照执行 | self-employed “个体工商户”",
                "连接交易平台和企业 | enterprises “企业”",
                "加强种子、企业监管 | enterprises “企业”",
                "对残疾老年人、高龄失能老年人给予照护 | disabled-older-persons “残疾老年人”, oldest-old “高龄失能老年人”, dependent-older-persons “失能老年人”",
                "鼓励社会力量参与 | social-forces “社会力量”",
                "組織龍頭企業對接農戶 | leading-enterprises “龍頭企業”, smallholders “農戶”",
            })
    void statesWhomASentenceNames(String sentence, String groups) {
        assertThat(stated(sentence)).containsExactlyInAnyOrder(groups.split(", ", -1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "对符合条件的小微企业给予贴息 | micro-small-enterprises “符合条件的小微企业”",
                "支持符合条件的清河纺织企业上市 | enterprises “符合条件的清河纺织企业”",
                "支持有条件的高等院校设置专业 | universities “有条件的高等院校”",
                "带动各类经营主体参与 | business-entities “各类经营主体”",
                "符合转岗补贴申请条件的人员可以申请 | eligible-persons “符合转岗补贴申请条件的人员”",
                "符合条件的企业承担失业人员培训 | enterprises “符合条件的企业”, unemployed “失业人员”",
                "符合条件的给予企业补助 | enterprises “企业”",
            })
    void takesWhatDefinesAGroupIntoTheMention(String sentence, String groups) {
        assertThat(stated(sentence)).containsExactlyInAnyOrder(groups.split(", ", -1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "发行企业债券",
                "免征企业所得税",
                "从企业职工教育经费中列支",
                "完善企业信用信息公示系统",
                "建设职业教育学分银行",
                "治理学校周边环境",
                "在医院附近设置站点",
                "由市民政局牵头落实",
                "由清河市中小企业发展局牵头落实",
                "各级人民政府加强领导",
                "落实《中小企业促进法》",
                "实施青年见习计划",
                "银行业稳健运行",
                "多媒体教学",
                "深化科技成果转化",
                "完善机构和单位制度",
                "加强人才培养",
                "弘扬工匠精神",
            })
    void namesNobodyWhereAWordOnlyHoldsAName(String sentence) {
        assertThat(stated(sentence)).isEmpty();
    }

    @Test
    void namesKindergartensAndEntailsTheChildrenInThem() {
        Measure measure = read("扩大普惠性幼儿园供给");
        assertThat(Extraction.groups(measure, Basis.STATED))
                .containsExactly("kindergartens “普惠性幼儿园”");
        assertThat(Extraction.groups(measure, Basis.IMPLIED))
                .containsExactly("preschoolers “普惠性幼儿园”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"支持小微企业稳岗", "鼓励龙头企业和金融机构参与", "引进各类人才", "符合条件的人员可以申请"})
    void digestsAreNotReadForWhatOnlyOfficialTextsName(String wording) {
        assertThat(Extraction.groups(Extraction.measure(wording), Basis.STATED)).isEmpty();
        assertThat(stated(wording)).isNotEmpty();
    }

    @Test
    void digestsAreReadForPeopleAndSelfEmployedHouseholdsAlone() {
        Set<String> others =
                Extraction.VOCABULARY.forDigests().groups().stream()
                        .filter(group -> group.kind() != GroupKind.PEOPLE)
                        .map(Group::id)
                        .collect(Collectors.toSet());
        assertThat(others).containsExactly("self-employed");
    }

    @Test
    void everyKindOfGroupIsThere() {
        assertThat(Extraction.VOCABULARY.groups()).hasSizeGreaterThan(300);
        assertThat(Extraction.VOCABULARY.groups())
                .extracting(Group::kind)
                .contains(GroupKind.values());
    }
}
