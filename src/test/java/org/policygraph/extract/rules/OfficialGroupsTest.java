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
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Groups in sentences of official texts: people, enterprises and other organisations. */
class OfficialGroupsTest {
    private static final MeasureRules RULES = new MeasureRules(Extraction.VOCABULARY);

    private static Measure read(String sentence) {
        HeldText text = new HeldText(sentence);
        TextSpan span = text.span(0, text.length());
        return RULES.apply(
                new Outline.Measure(span, Clauses.of(span), List.of()), 1, 1, true, null);
    }

    private static List<String> stated(String sentence) {
        return Extraction.groups(read(sentence), Basis.STATED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "基本不再从应届毕业生中招聘 | graduates “应届毕业生”",
                "表彰职业院校技能大赛成绩突出的毕业生 | graduates “毕业生”",
                "鼓励大中专毕业生返乡 | graduates “大中专毕业生”",
                "为未就业毕业生提供见习 | unemployed-graduates “未就业毕业生”",
                "建设儿童公园 | children “儿童”",
                "改造农民工大厦 | migrant-workers “农民工”",
            })
    void impliesAtMostWhomAWiderNameOrAPlaceMayMean(String sentence, String group) {
        assertThat(Extraction.groups(read(sentence), Basis.IMPLIED)).contains(group);
        assertThat(stated(sentence)).noneMatch(each -> each.startsWith(group.split(" ", 2)[0]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"打造“云江保姆”“乡村医生”品牌", "开展“最美教师”评选", "组织“退役军人”“残疾人”等系列活动"})
    void whatIsCalledByANameIsNobody(String sentence) {
        assertThat(stated(sentence)).isEmpty();
        assertThat(stated(sentence.replaceAll("[“”]", "、"))).isNotEmpty();
    }

    /**
     * A paper, a building or a trade for a group entails it; a street or a newspaper says nothing
     * of it.
     */
    @ParameterizedTest
    @ValueSource(strings = {"学生", "残疾人", "老年人", "患者", "农民工", "教师", "退役军人", "儿童"})
    void aNameThatBeginsALongerWordIsNotStated(String name) {
        for (String word :
                List.of(
                        "证", "健康档案", "优待证", "公寓", "餐厅", "友好社区", "小程序", "心理辅导员", "能力评估师", "专座",
                        "周转房", "文明号", "玩具", "运动会", "讲堂", "投诉站", "资助信息系统", "自付费用")) {
            assertThat(stated("规范" + name + word + "建设")).as(name + word).noneMatch(holds(name));
        }
        for (String word : List.of("路", "日报", "街", "端App", "大道")) {
            Measure read = read("规范" + name + word + "管理");
            assertThat(Extraction.groups(read, Basis.STATED)).as(name + word).isEmpty();
            assertThat(Extraction.groups(read, Basis.IMPLIED)).as(name + word).isEmpty();
        }
        assertThat(stated("补助" + name)).as(name).isNotEmpty();
        assertThat(stated("组织" + name + "路演")).as(name).isNotEmpty();
    }

    private static Predicate<String> holds(String name) {
        return group -> group.contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "新增受益人口3万人",
                "加强其他人员管理",
                "改造青年路",
                "推广司机端程序",
                "凭残疾人证乘车",
                "建设大学生创业园",
                "保障住房中青年公寓供给",
                "责任单位要抓好落实",
                "以平方米为单位"
            })
    void namesNobodyWhereAWordOnlyHoldsHisName(String sentence) {
        assertThat(stated(sentence)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "特困、低保家庭免费 | destitute, dibao-recipients",
                "特困、低保、低收入人员免费 | destitute, dibao-recipients, low-income",
                "补助商户、商家 | trading-enterprises",
                "规范规模养殖场 | agribusiness",
                "吸引社会资本参与 | social-forces",
                "支持两孩及以上家庭 | multi-child-families",
                "支持农业生产经营组织 | farm-operators",
                "任何单位和个人不得截留 | organisations, individuals",
                "吸纳青年的单位，给予补贴 | organisations, youth",
                "申请单位应当补正材料 | organisations",
            })
    void readsTheNounThatSeveralShareAndWhomTextsAddress(String sentence, String groups) {
        assertThat(stated(sentence).stream().map(each -> each.split(" ", 2)[0]).distinct())
                .containsExactlyInAnyOrder(groups.split(", ", -1));
    }

    /** A kind of its own has a concept of its own, and is no other name of its neighbour. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "培训裁判员 | referees | coaches-referees",
                "培训技术官员 | technical-officials | coaches-referees",
                "支持转播机构 | broadcasters | intermediaries",
                "规范赛事主办方行为 | event-organisers | sports-organisations",
                "支持公共就业服务机构 | public-employment-services | hr-service-providers",
                "向收款单位付款 | payees | withholding-agents",
                "培育入驻实体 | tenant-enterprises | start-ups",
                "支持体育竞赛表演企业 | sports-enterprises | culture-tourism-enterprises",
                "委托规划设计单位 | design-units | research-institutes",
                "保护被告人权利 | suspects | litigants",
                "引导用水单位节水 | water-users | polluters",
                "救助受影响企业 | affected-enterprises | enterprises-in-difficulty",
                "规范预算单位支出 | budget-units | procurers",
                "保障行人通行 | pedestrians | passengers",
            })
    void namesNoNeighbourOfWhomTheWordsName(String sentence, String named, String neighbour) {
        List<String> stated = stated(sentence);
        assertThat(stated).anyMatch(each -> each.startsWith(named + " "));
        assertThat(stated).noneMatch(each -> each.startsWith(neighbour + " "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "培训致富带头人 | skilled-farmers",
                "分流安置职工1000人 | laid-off-workers",
                "培训农技推广人员 | skilled-farmers",
                "告知监护人 | parents",
                "选派第一书记 | village-cadres",
            })
    void impliesAtMostWhomANameOfOthersAsWellMayMean(String sentence, String group) {
        assertThat(Extraction.groups(read(sentence), Basis.IMPLIED))
                .anyMatch(each -> each.startsWith(group + " "));
        assertThat(stated(sentence)).noneMatch(each -> each.startsWith(group + " "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"帮助困难企业与职工渡过难关", "支持困难企业和职工", "支持困难企业、职工"})
    void anEnterpriseBeforeItsEmployeesSaysNothingOfThem(String sentence) {
        assertThat(stated(sentence))
                .anyMatch(each -> each.startsWith("enterprises-in-difficulty "))
                .anyMatch(each -> each.startsWith("employees "))
                .noneMatch(each -> each.startsWith("employees-in-difficulty "));
    }

    @Test
    void smallFirmsAreNamedBesideThoseOfMiddleSize() {
        assertThat(stated("支持中小微企业发展")).contains("smes “中小微企业”", "micro-small-enterprises “小微企业”");
        assertThat(stated("支持中小企业发展")).containsExactly("smes “中小企业”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"办好老年大学", "建设国家老年大学"})
    void namesNoInstitutionForCareWhereASchoolStands(String sentence) {
        assertThat(stated(sentence)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "招录高校应届毕业生 | graduates “高校应届毕业生”",
                "招录普通高校毕业生 | graduates “普通高校毕业生”",
                "支持职业院校毕业生创业 | vocational-graduates “职业院校毕业生”",
            })
    void statesGraduatesWhoseSchoolIsNamed(String sentence, String group) {
        assertThat(stated(sentence)).contains(group);
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
    @CsvSource(
            delimiter = '|',
            value = {
                "对参训人员给予补贴 | described-persons “参训人员”",
                "表彰获胜选手 | described-persons “获胜选手”",
                "引导青壮劳动力转移 | described-persons “青壮劳动力”",
                "配备巡河员和水质化验师 | practitioners “巡河员”, practitioners “化验师”",
                "推广康复服务机构经验 | described-organisations “康复服务机构”",
                "支持养护机构参与 | described-organisations “养护机构”",
                "关注高危人群 | key-groups “高危人群”",
                "组织企业人员参会 | enterprises “企业”, described-persons “企业人员”",
            })
    void namesByItsNounAGroupThatNoVocabularyLists(String sentence, String groups) {
        assertThat(stated(sentence)).containsExactlyInAnyOrder(groups.split(", ", -1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "落实企业主体责任 | enterprises “企业”",
                "支持国内外企业参展 | enterprises “企业”",
                "培育领军企业家 | business-leaders “领军企业家”",
                "鼓励社会组织和个人捐赠 | social-organisations “社会组织”, individuals “个人”",
                "纳税人的子女由其配偶照料 | taxpayers “纳税人”, family-members “子女”, family-members “配偶”",
                "发挥各级工会作用 | mass-organisations “各级工会”",
                "残疾人联合会提供帮助 | mass-organisations “残疾人联合会”",
                "主要负责人和院长应当到场 | office-holders “主要负责人”, office-holders “院长”",
                "为移动通信用户提供服务 | users “移动通信用户”",
                "医院举办方应当出资 | hospitals “医院”, founders “举办方”",
                "收款单位应当开具票据 | payees “收款单位”",
                "农产品批发市场和合作社对接 | marketplaces “农产品批发市场”, farmers-cooperatives “合作社”",
                "小学和初中应当开放操场 | general-schools “小学”, general-schools “初中”",
                "联合高校研究生培养单位 | universities “高校”, postgraduates “研究生”",
            })
    void namesWhoIsMeantWhereWordsMeet(String sentence, String groups) {
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
                "采取集中采购方式",
                "采用竞争性招标方式",
                "完善承办方案",
                "明确行业主管部门职责",
                "统计申请人数",
                "成立专家组",
                "建设游客集散中心",
                "办好内地少数民族中职班",
                "举办青年技能日活动",
                "实施骨干教师素质提高计划",
                "推进增值税一般纳税人资格登记",
                "开展大国工匠进校园活动",
                "小学、初中教育",
                "硕士研究生、博士研究生教育",
                "年满六周岁至小学入学前",
                "创新人才培养机制",
                "参与区域空间合作组织事务",
                "依靠市场力量",
                "发挥“头雁”效应",
                "建设云农场",
                "健全学生会组织",
                "推动产业组织体系优化",
                "加强个人信息保护",
                "优化用户体验",
                "保障人员密集场所安全",
                "公布服务机构、联系方式",
                "完善领导机构",
                "加强人员培训",
                "宣传动员",
                "机场旅客年吞吐量增长",
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
