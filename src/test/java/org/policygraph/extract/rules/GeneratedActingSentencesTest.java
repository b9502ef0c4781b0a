package org.policygraph.extract.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.extract.facts.Responsibility;
import org.policygraph.extract.lexicon.NameContext;
import org.policygraph.extract.lexicon.Vocabulary;
import org.policygraph.extract.note.BodyIndex;
import org.policygraph.extract.note.BodyResolver;
import org.policygraph.extract.outline.Clauses;
import org.policygraph.text.HeldText;
import org.policygraph.text.MatchingCopy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Sentences put together of bodies, words before them and words behind them. */
class GeneratedActingSentencesTest {
    private static final Vocabulary VOCABULARY =
            new Vocabulary(List.of(), List.of(), List.of(), List.of(), NameContext.NONE);
    private static final BodyResolver RESOLVER =
            new BodyResolver(new BodyIndex(VOCABULARY), false, null, "青禾市人民政府");
    private static final ClauseReader READER = new ClauseReader(VOCABULARY);

    private static final List<String> BODIES =
            List.of("市灯火局", "青禾市潮汐局", "省观星厅", "县级灯火部门", "公安机关", "市政府督查室", "各区政府");

    private static final List<String> VERBS_WITH_A_BODY_FOR_OBJECT =
            List.of(
                    "接受", "主动接受", "服从", "联合", "移送", "依法移送", "原则同意", "取消", "防止", "严禁", "享受", "不服",
                    "违反", "听取", "取得", "报送", "抄送", "邀请", "依托", "名单以", "材料经", "结果向", "严格执行",
                    "学校应当接受");

    private static final List<String> DEEDS =
            List.of(
                    "委托第三方机构评估",
                    "按月拨付资金",
                    "及时拨付资金",
                    "视情组织复核",
                    "依规依纪处理",
                    "抽查不少于一成的灯塔",
                    "查处违法行为",
                    "与服务机构签订协议",
                    "通过官网公布名单",
                    "提前5个工作日公告",
                    "会商有关方面后下达",
                    "主要承担标准制定",
                    "全力推进改造",
                    "带头落实",
                    "摸清底数",
                    "监测价格",
                    "收到申请后，应当及时答复");

    private static List<String> acting(String sentence) {
        HeldText text = new HeldText(sentence);
        List<ParsedClause> clauses =
                READER.read(
                        Clauses.ofSentence(text.span(0, text.length())).stream()
                                .map(MatchingCopy::unbroken)
                                .toList());
        return ActingBodies.in(clauses, RESOLVER).stream()
                .map(GeneratedActingSentencesTest::shown)
                .toList();
    }

    private static String shown(Responsibility body) {
        String name = Objects.requireNonNull(body.unlisted()).name();
        return body.role() == null ? name : name + " " + body.role();
    }

    @Test
    void aVerbBeforeABodyMakesNoneOfThatName() {
        List<String> wrong = new ArrayList<>();
        for (String verb : VERBS_WITH_A_BODY_FOR_OBJECT) {
            for (String body : BODIES) {
                for (String rest : List.of("监督检查。", "处理。", "开展检查。", "制定的标准。", "通报的问题。")) {
                    String sentence = verb + body + rest;
                    if (!acting(sentence).isEmpty()) wrong.add(sentence + " " + acting(sentence));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whoeverDoesSomethingActsBehindBy() {
        List<String> wrong = new ArrayList<>();
        for (String body : BODIES) {
            for (String deed : DEEDS) {
                if (deed.startsWith("带头") || deed.contains("，")) continue;
                for (String before : List.of("逾期的由", "符合条件的，由", "原则上由")) {
                    String sentence = before + body + deed + "。";
                    List<String> found = acting(sentence);
                    if (found.isEmpty() || !found.getFirst().startsWith(body))
                        wrong.add(sentence + " " + found);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aBodyWithAVerbActs() {
        List<String> wrong = new ArrayList<>();
        for (String body : BODIES) {
            for (String deed : DEEDS) {
                List<String> found = acting(body + deed + "。");
                if (found.isEmpty() || !found.getFirst().startsWith(body))
                    wrong.add(body + deed + " " + found);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "严禁由市灯火局指定承建单位。",
                "建议由市灯火局牵头。",
                "拟由市灯火局牵头制定方案。",
                "可考虑由市灯火局牵头。",
                "由原市灯火局负责的审批划入市观星局。",
                "由市灯火局、市潮汐局共同出资的基金给予支持。",
                "市灯火局会同市潮汐局制定的办法同时适用。",
                "由市灯火局主管的灯塔应当公开收费。",
                "法律规定由灯火部门处罚的，从其规定。",
                "地方承担部分按比例分担。",
                "推动地方法人银行将灯塔纳入授信。",
                "基层组织要加强协作。",
                "会同意见一并报送。",
                "市灯火局评估结果与拨款挂钩。",
                "市灯火局审批流程尽量简化。",
                "市灯火局验收合格的灯塔给予奖励。",
                "市灯火局检查发现问题的，灯塔主要立即整改。",
                "市灯火局调整后的名单以公告为准。",
                "会同市灯火局拨付资金的部门要公开。",
            })
    void nobodyActsWhereItIsBannedProposedOrMentioned(String sentence) {
        assertThat(acting(sentence)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "请市灯火局加强跟踪检查。, 市灯火局",
        "责成市灯火局限期整改。, 市灯火局",
        "要求市灯火局牵头制定方案。, 市灯火局 LEAD",
        "市灯火局：负责观星设施建设。, 市灯火局",
        "市灯火局（牵头）：制定操作指引。, 市灯火局 LEAD",
        "市灯火局职责：负责统筹协调。, 市灯火局",
        "市灯火局为灯塔工作牵头部门。, 市灯火局 LEAD",
        "市灯火局是灯塔工作的主管部门。, 市灯火局",
        "牵头单位市灯火局要每月调度。, 市灯火局",
        "你市要加强领导。, 青禾市人民政府",
        "设区的市级以上人民政府应当保障经费。, 设区的市级以上人民政府",
        "地方各级财政应当安排资金。, 地方各级财政",
        "各省、自治区、直辖市灯火部门可以制定细则。, 各省、自治区、直辖市灯火部门",
        "乡镇人民政府（街道办事处）要做好服务。, 乡镇人民政府（街道办事处）",
        "村（居）民委员会应当做好服务。, 村（居）民委员会",
        "领导小组成员单位要加强协作。, 领导小组成员单位",
        "市各有关单位要加强协作。, 市各有关单位",
        "属地乡镇要加强巡查。, 属地乡镇",
        "属地派出所要加强巡逻。, 属地派出所",
        "秭归县灯火局负责协调。, 秭归县灯火局",
        "从江县灯火局负责协调。, 从江县灯火局",
        "市灯火局（市潮汐局）要加强管理。, 市灯火局",
        "明确市灯火局为牵头单位。, 市灯火局 LEAD",
        "市灯火局对成绩突出的单位给予表彰。, 市灯火局",
    })
    void whoIsAskedOrGivenDutiesActs(String sentence, String expected) {
        assertThat(acting(sentence)).containsExactly(expected);
    }

    @Test
    void severalAddresseesAreNoneThatActs() {
        BodyResolver unaddressed = new BodyResolver(new BodyIndex(VOCABULARY), false, null, null);
        HeldText text = new HeldText("你市要加强领导。");
        List<ParsedClause> clauses =
                READER.read(List.of(MatchingCopy.unbroken(text.span(0, text.length()))));
        assertThat(ActingBodies.in(clauses, unaddressed)).isEmpty();
    }
}
