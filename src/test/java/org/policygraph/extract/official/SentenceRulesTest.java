package org.policygraph.extract.official;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceRulesTest {
    @ParameterizedTest
    @CsvSource({
        "MEASURE, 各区要新建助浴点100个。",
        "MEASURE, 鼓励社会力量举办助浴机构。",
        "MEASURE, 各区要结合实际制定本地区实施方案，明确分工。",
        "MEASURE, 从2031年1月1日起，对助浴机构给予补贴。",
        "MEASURE, 助浴机构应当依法登记。",
        "MEASURE, 区民政局要做好助浴点建设和检查工作，重大事项及时报告市民政局。",
        "MEASURE, 实施助浴质量年度报告制度，报告向社会公开。",
        "MEASURE, 市民政局要督促检查进展情况，重大问题及时向市政府报告。",
        "MEASURE, 助浴机构违反规定的，由民政部门责令改正。",
        "REPORTING, 各区要于每年12月底前将进展情况报送市民政局。",
        "REPORTING, 重大问题及时向市政府报告。",
        "BACKGROUND, 助浴服务是养老服务的重要内容。",
        "BACKGROUND, 近年来，全市助浴服务快速发展。",
        "BACKGROUND, 做好助浴工作，对于增进民生福祉具有重要意义。",
        "DEFINITION, 本通知所称助浴，是指协助老年人洗浴。",
        "DEFINITION, 前款所称机构，包括养老机构和助浴站。",
        "DEFINITION, 日间助浴是指在1日内完成的服务。",
        "DEFINITION, 其中，上门助浴是指在家中提供的服务。",
        "DEFINITION, 总费用为水费、电费折算后之和。",
        "DEFINITION, 注：助浴员按实有人数统计。",
        "DEFINITION, 标记“▲”的26个指标为监测指标，其中2个由财务报表获取。",
        "DEFINITION, 设施建设方面5项：新建助浴点；改造浴室。",
        "MEASURE, 助浴点建设包括新建、改建两类，由各区统筹安排。",
        "MEASURE, 各区要在设施方面完成5项任务：新建助浴点；改造浴室。",
        "FORMAL, 本通知自2031年1月1日起施行。",
        "FORMAL, 本措施自2031年1月1日起实施，有效期至2035年12月31日。",
        "FORMAL, 本办法由市民政局负责解释。",
        "FORMAL, 《某市助浴规定》（某政〔2021〕9号）同时废止。",
        "FORMAL, 自本通知印发之日起，某政〔2021〕9号停止执行。",
        "FORMAL, 对《某市助浴规定》（某政〔2021〕9号）作如下修改：",
        "MEASURE, 将第五条修改为：“助浴机构应当登记。”",
        "FORMAL, 特此通知。",
        "APPEAL, 全市上下要同心协力，为建设幸福城市作出新的更大贡献。"
    })
    void tellsByItsOwnWords(SentenceKind kind, String sentence) {
        String found = OutlineText.sentences(OutlineText.body("一、要加强领导。\n二、" + sentence));
        assertEquals(kind + " " + sentence, found.lines().toList().getLast());
    }

    @ParameterizedTest
    @CsvSource({
        "指导思想, GUIDING",
        "总体要求, GUIDING",
        "基本原则, PRINCIPLE",
        "总体要求和基本原则, GUIDING",
        "主要目标, GOAL",
        "发展目标, GOAL",
        "发展现状和形势, BACKGROUND",
        "重要意义, BACKGROUND",
        "主要任务, MEASURE",
        "建设原则和主要内容, MEASURE",
        "明确目标任务分工, MEASURE"
    })
    void tellsByTheNameAbove(String name, SentenceKind kind) {
        String found =
                OutlineText.sentences(
                        OutlineText.body("一、" + name + "\n坚持公益性，推动服务均衡发展。\n二、其他\n要抓好落实。"));
        assertEquals(kind + " 坚持公益性，推动服务均衡发展。", found.lines().toList().getFirst());
    }

    @Test
    void aResultByAYearIsAGoalAmongGeneralRequirements() {
        assertEquals(
                "GUIDING 以人民为中心，推动均衡发展。\nGOAL 到2035年，服务更加完善。\nMEASURE 要抓好落实。",
                OutlineText.sentences(
                        OutlineText.body("一、总体要求\n以人民为中心，推动均衡发展。\n到2035年，服务更加完善。\n二、落实\n要抓好落实。")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"一、总体要求\n", "一、主要目标\n", "近年来，助浴服务快速发展。\n"})
    void whatBeginsInAYearIsAMeasureWhereverItStands(String before) {
        String sentence = "从2031年开始，在有条件的区启动助浴试点。";
        assertTrue(
                OutlineText.sentences(OutlineText.body(before + sentence + "\n二、其他\n要抓好落实。"))
                        .contains("MEASURE " + sentence));
    }

    @Test
    void inArticlesAndAnnexesTermsAreExplained() {
        String article = "第一条　服务机构包括养老机构、助浴站。\n第二条　补贴对象包括下列老年人。\n";
        assertEquals(
                "DEFINITION 服务机构包括养老机构、助浴站。\nMEASURE 补贴对象包括下列老年人。",
                OutlineText.sentences(OutlineText.body(article)));
        String annex =
                "一、要抓好落实。\n某市民政局\n2031年5月6日\n附件\n填报说明\n1.服务收入包括助浴收入、护理收入。\n2.经过培训并持有证书的助浴员人数在全体人员中的占比\n";
        assertEquals(
                "MEASURE 要抓好落实。\nDEFINITION 服务收入包括助浴收入、护理收入。",
                OutlineText.sentences(OutlineText.body(annex)));
    }

    @Test
    void namesOfBodiesInACellAreNoSentence() {
        String bodies = "某市民政局、某市财政局、某市卫生健康委员会、某市住房和城乡建设局、某市市场监督管理局、某市消防救援局";
        String annex = "一、要抓好落实。\n某市民政局\n2031年5月6日\n附件\n分工\n新建助浴点100个。\n" + bodies + "\n";
        assertEquals(
                "MEASURE 要抓好落实。\nMEASURE 新建助浴点100个。",
                OutlineText.sentences(OutlineText.body(annex)));
    }

    @Test
    void aLineThatForbidsWhatALineBelowListsIsAMeasure() {
        assertEquals(
                "MEASURE 禁止下列行为：\nMEASURE 占用助浴点；\nMEASURE 损坏助浴设施。",
                OutlineText.sentences(OutlineText.body("一、禁止下列行为：\n（一）占用助浴点；\n（二）损坏助浴设施。")));
    }

    @Test
    void aNameInTheParagraphCountsAsOneAboveIt() {
        assertEquals(
                "GOAL 具体指标：到2035年，助浴点达到500个。\nGOAL 培训人员900名。\nMEASURE 要抓好落实。",
                OutlineText.sentences(
                        OutlineText.body("具体指标：到2035年，助浴点达到500个。培训人员900名。\n一、要抓好落实。")));
    }

    @Test
    void theNoticeThatCoversAPlanIsAFormality() {
        String text =
                "某市关于印发助浴方案的通知\n各区：\n为推动助浴服务，我局制定了《某市助浴方案》。现印发给你们，请认真执行。\n某市民政局\n2031年1月2日\n某市助浴方案\n一、要新建助浴点。\n";
        assertEquals(
                "FORMAL 为推动助浴服务，我局制定了《某市助浴方案》。\nFORMAL 现印发给你们，请认真执行。\nMEASURE 要新建助浴点。",
                OutlineText.sentences(OutlineText.read(text)));
    }
}
