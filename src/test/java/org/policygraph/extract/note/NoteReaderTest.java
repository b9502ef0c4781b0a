package org.policygraph.extract.note;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.extract.facts.BodyKind;
import org.policygraph.extract.facts.Part;
import org.policygraph.extract.facts.Role;
import org.policygraph.extract.lexicon.NameContext;
import org.policygraph.extract.lexicon.Vocabulary;
import org.policygraph.text.HeldText;

import java.util.List;

@SuppressWarnings("NullAway")
class NoteReaderTest {
    private final Notes centre = Notes.ofCentre();
    private final Notes place = Notes.ofPlace();

    @Test
    void aSoleBodyLeads() {
        assertThat(centre.read("（星空部负责）")).containsExactly("星空部 LEAD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "（星空部、潮汐局负责）",
                "（星空部、潮汐局分别负责）",
                "（星空部、潮汐局按职责分工负责）",
                "（星空部，潮汐局依照各自职责负责落实）",
                "（星空部和潮汐局共同负责）",
                "（由星空部、潮汐局负责）",
                "（责任单位：星空部、潮汐局）",
                "（责任部门:星空部,潮汐局）",
                "(星空部、潮汐局负责)",
                "【星空部、潮汐局负责】",
                "（星空部、潮汐局）",
                "责任单位：星空部、潮汐局",
                "（星空部、潮汐局负责，2031年底前完成）",
                "（责任单位：星空部、潮汐局；完成时限：长期）"
            })
    void withoutARuleNobodyLeadsAmongSeveral(String note) {
        assertThat(centre.read(note)).containsExactly("星空部 JOINT", "潮汐局 JOINT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "（星空部会同潮汐局负责）",
                "（星空部商潮汐局负责）",
                "（星空部牵头，潮汐局配合）",
                "（星空部牵头，会同潮汐局负责）",
                "（星空部牵头会同潮汐局落实）",
                "（星空部牵头负责，潮汐局按职责分工负责）",
                "（星空部负责，潮汐局参与）",
                "（星空部负责牵头，潮汐局负责配合）",
                "（星空部（牵头）、潮汐局）",
                "（牵头单位：星空部，配合单位：潮汐局）",
                "（牵头部门：星空部；责任部门：潮汐局）",
                "（牵头单位：星空部 配合单位：潮汐局）",
                "（主办单位：星空部；协办单位：潮汐局）",
                "（责任单位：星空部，参与单位：潮汐局）",
                "（第一责任单位：星空部；责任单位：潮汐局）",
                "（牵头单位为星空部，参加单位为潮汐局）"
            })
    void whoLeadsAndWhoSupportsIsSaidInManyWays(String note) {
        assertThat(centre.read(note)).containsExactly("星空部 LEAD", "潮汐局 SUPPORT");
    }

    @Test
    void severalConvenersLeadTogether() {
        assertThat(centre.read("（星空部、潮汐局分别会同有关部门负责）"))
                .containsExactly("星空部 LEAD", "潮汐局 LEAD", "有关部门 SUPPORT");
    }

    @Test
    void allUnderALabelOfLeadersLead() {
        assertThat(place.read("（牵头部门：市星空局、市潮汐委）")).containsExactly("市星空局 LEAD", "市潮汐委 LEAD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "（星空部、潮汐局负责。列第一位者为牵头单位，下同）",
                "（星空部、潮汐局负责，排在第一位的部门为牵头部门，下同）",
                "（星空部、潮汐局负责；列首位的为牵头单位）",
                "（星空部、潮汐局。列第一位为牵头部门，其他有关部门或单位按职责分工负责，下同）",
                "（星空部、潮汐局负责，排名第一的单位为牵头单位，下同）"
            })
    void aRuleHoldsForItsNoteAndForLaterOnes(String first) {
        assertThat(centre.read(first)).containsExactly("星空部 LEAD", "潮汐局 SUPPORT");
        assertThat(centre.read("（潮汐局、星空部、灯笼联）"))
                .containsExactly("潮汐局 LEAD", "星空部 SUPPORT", "灯笼联 SUPPORT");
    }

    @Test
    void aRuleInTheProseHoldsForAllNotes() {
        centre.hear("各项任务排在第一位的部门为牵头部门。");
        assertThat(centre.read("（星空部、潮汐局）")).containsExactly("星空部 LEAD", "潮汐局 SUPPORT");
    }

    @Test
    void anUnnamedClassHasNoRoleUnlessItSupports() {
        centre.hear("列第一位者为牵头单位。");
        assertThat(centre.read("（各有关部门和单位，各省级人民政府按职责分工负责）"))
                .containsExactly("各有关部门和单位", "各省级人民政府 JOINT");
        assertThat(centre.read("（星空部等有关部门和单位负责）")).containsExactly("星空部 LEAD", "有关部门和单位 SUPPORT");
        assertThat(centre.read("（各成员单位负责）")).containsExactly("各成员单位");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    （星空部、潮汐局等负责）                       | 星空部 JOINT; 潮汐局 JOINT
                    （星空部等负责）                             | 星空部 JOINT
                    （星空部、潮汐局等部门按职责分工负责）              | 星空部 JOINT; 潮汐局 JOINT
                    （星空部、潮汐局等12个部门负责）                 | 星空部 JOINT; 潮汐局 JOINT
                    （星空部等有关部门负责）                       | 星空部 JOINT; 有关部门
                    （星空部、潮汐局等和各省级人民政府负责）            | 星空部 JOINT; 潮汐局 JOINT; 各省级人民政府 JOINT
                    （星空部，各省、自治区、直辖市人民政府负责）          | 星空部 JOINT; 各省、自治区、直辖市人民政府 JOINT
                    （各市、县（市、区）人民政府负责）                | 各市、县（市、区）人民政府 LEAD
                    （星空部和各市、县政府按职责分工负责）              | 星空部 JOINT; 各市、县政府 JOINT
                    （星空部，各区，各街道、镇）                     | 星空部 JOINT; 各区 JOINT; 各街道、镇 JOINT
                    """)
    void tailsNameMoreOrLeaveTheListOpen(String note, String bodies) {
        assertThat(String.join("; ", centre.read(note))).isEqualTo(bodies);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    （省星空厅、潮汐厅、灯笼局负责）         | 省星空厅; 省潮汐厅; 省灯笼局
                    （市星空局、潮汐委）                 | 市星空局; 市潮汐委
                    （省星空厅牵头，潮汐厅配合）           | 省星空厅; 省潮汐厅
                    （江东省星空厅、潮汐厅）              | 江东省星空厅; 江东省潮汐厅
                    （市星空局、市潮汐委、云岭协作办公室）    | 市星空局; 市潮汐委; 云岭协作办公室
                    （省星空厅、潮汐厅，市灯笼局、云彩局）    | 省星空厅; 省潮汐厅; 市灯笼局; 市云彩局
                    （省委宣传部、网信办，省星空厅）         | 省委宣传部; 省委网信办; 省星空厅
                    （省星空厅、星空部云州管理局、各区政府）   | 省星空厅; 星空部云州管理局; 各区政府
                    （星空、潮汐、灯笼部门负责）            | 星空部门; 潮汐部门; 灯笼部门
                    """)
    void whatTheNamesOfAListShareIsWrittenOut(String note, String names) {
        List<String> read = place.note(note, true).bodies().stream().map(NotedBody::name).toList();
        assertThat(String.join("; ", read)).isEqualTo(names);
    }

    @Test
    void anAliasStandsForItsBodyFromThenOn() {
        assertThat(centre.read("（星空部（以下简称星部）、潮汐局负责）")).containsExactly("星空部 JOINT", "潮汐局 JOINT");
        assertThat(centre.read("（星部负责）")).containsExactly("星空部 LEAD");
        assertThat(centre.note("（星部负责）", true).bodies().getFirst().listed().id())
                .isEqualTo("starry-sky");
    }

    @Test
    void anAliasMayBeDefinedInTheProse() {
        place.hear("成立云州市观星工作领导小组（以下简称领导小组），统筹推进。");
        assertThat(place.read("（领导小组办公室、市星空局负责）"))
                .containsExactly("云州市观星工作领导小组办公室 JOINT", "市星空局 JOINT");
    }

    @ParameterizedTest
    @CsvSource({
        "星空部, starry-sky",
        "国家潮汐局, tides",
        "潮汐局, tides",
        "国家梦想和灯火委员会, dreams",
        "国务院云彩办公室, clouds",
        "中华人民共和国星空部, starry-sky"
    })
    void namesOfTheVocabularyAreResolved(String name, String slug) {
        assertThat(centre.note("（" + name + "负责）", true).bodies().getFirst().listed().id())
                .isEqualTo(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"市潮汐局", "省梦想灯火委", "旧星部", "星空部门", "云州星空部"})
    void namesMatchWhole(String name) {
        assertThat(centre.note("（" + name + "负责）", true).bodies().getFirst().listed()).isNull();
    }

    @Test
    void inADocumentOfAPlaceAShortNameIsABodyOfThatPlace() {
        assertThat(place.note("（潮汐局负责）", true).bodies().getFirst().listed()).isNull();
        assertThat(place.note("（国家潮汐局负责）", true).bodies().getFirst().listed().id())
                .isEqualTo("tides");
    }

    @Test
    void bodiesThatNoVocabularyListsStayAsPrinted() {
        NotedBody body = centre.note("（古琴總局負責）", true).bodies().getFirst();
        assertThat(body.name()).isEqualTo("古琴總局");
        assertThat(body.kind()).isEqualTo(BodyKind.NAMED);
    }

    @ParameterizedTest
    @CsvSource({
        "各省级人民政府, LOCAL",
        "各地, LOCAL",
        "各区, LOCAL",
        "地方各级人民政府, LOCAL",
        "青石区政府, LOCAL",
        "云港新片区管委会, LOCAL",
        "有关部门, GENERIC",
        "各成员单位, GENERIC",
        "各地各有关部门, GENERIC",
        "省级星空部门, GENERIC",
        "云州军区, NAMED",
        "云州市星空局, NAMED"
    })
    void aBodyIsNamedByItsNameAsALevelOrNotAtAll(String name, BodyKind kind) {
        Note note = centre.note("（责任单位：" + name + "）", true);
        assertThat(note.bodies().getFirst().kind()).isEqualTo(kind);
    }

    @Test
    void theSameCharactersArePrintedOverABrokenLine() {
        Note note = place.note("（牵头部\n门：市星\n空局、市潮汐委）", true);
        assertThat(note.bodies()).extracting(NotedBody::name).containsExactly("市星空局", "市潮汐委");
        assertThat(note.bodies().getFirst().printed().text()).isEqualTo("市星\n空局");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "（以下简称示范区）",
                "（2030年）",
                "（含民办学校）",
                "（区、县）",
                "（观星所、书院）",
                "（详见附件）",
                "（校长负责制）",
                "（企业自主负责）",
                "（观星站内由星空行政部门负责）",
                "（某发〔2030〕7号）",
                "（此件公开发布）",
                "（试行）",
                "（星空部提出的意见）",
                "（一）",
                "（）",
                ""
            })
    void otherBracketsAreNoNotes(String bracket) {
        assertThat(centre.read(bracket)).containsExactly("no note");
    }

    @Test
    void insideASentenceBareNamesAreNoNote() {
        assertThat(centre.readInside("（星空部）")).containsExactly("no note");
        assertThat(centre.readInside("（星空部负责）")).containsExactly("星空部 LEAD");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    （市星空局牵头，市潮汐局、市灯火局配合，市竹简局监督）   | 市星空局 LEAD; 市潮汐局 SUPPORT; 市灯火局 SUPPORT
                    （市星空局（含市观星院）牵头，市潮汐局（不含老浪办）配合） | 市星空局 LEAD; 市潮汐局 SUPPORT
                    （星空部（夜空服务司）牵头，潮汐局配合）             | 星空部 LEAD; 潮汐局 SUPPORT
                    （市星空局、市潮汐局负责，其中资金由市灯火局保障）      | 市星空局 JOINT; 市潮汐局 JOINT
                    （市星空局负责，报市人民政府批准）                 | 市星空局 LEAD
                    （市星空局负责，接受市竹简局监督）                 | 市星空局 LEAD
                    （市星空局负责，市潮汐局不再参与）                 | 市星空局 LEAD
                    （观星专班负责）                              | 观星专班 LEAD
                    （除市潮汐局外，各有关部门负责）                   | 各有关部门
                    （原市灯火局负责，现由市星空局负责）                | 市星空局 LEAD
                    （根据市星空局要求，市潮汐局负责）                 | 市潮汐局 LEAD
                    （星空部指导，各地实施）                        | 星空部 SUPPORT; 各地 LEAD
                    （星空部负总责）                              | 星空部 LEAD
                    （市灯火局、市星空局按2：1比例负责经费）            | 市灯火局 JOINT; 市星空局 JOINT
                    （各区、市潮汐局负责）                          | 各区 JOINT; 市潮汐局 JOINT
                    （星空部等8部门按职责负责）                      | 星空部 JOINT
                    责任分工：市灯火局牵头，市星空局配合。              | 市灯火局 LEAD; 市星空局 SUPPORT
                    【市灯火局牵头，市星空局配合】                    | 市灯火局 LEAD; 市星空局 SUPPORT
                    （责任单位：市星空局；联系人：市潮汐局张三；监督单位：市竹简局） | 市星空局 LEAD
                    （责任单位：市星空局 监督单位：市竹简局）            | 市星空局 LEAD
                    """)
    void remarksBesideTheBodiesNameNobodyElse(String note, String bodies) {
        assertThat(String.join("; ", place.read(note))).isEqualTo(bodies);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "（审批单位：市星空局；监督单位：市竹简局）",
                "（试点单位：市星空局）",
                "（来源：市星空局）",
                "（市星空局、市潮汐局、市灯火局等试点单位）",
                "（非市星空局负责）",
                "（建议市灯火局负责）",
                "（禁止市星空局牵头）"
            })
    void whoIsNamedForSomethingElseIsNotResponsible(String bracket) {
        assertThat(place.read(bracket)).containsExactly("no note");
    }

    @Test
    void wordsOfANoteOutweighTheOrderOfItsNames() {
        place.hear("列第一位者为牵头单位，下同。");
        assertThat(place.read("（参与单位：市灯火局、市星空局）")).containsExactly("市灯火局 SUPPORT", "市星空局 SUPPORT");
        assertThat(place.read("（市灯火局、市星空局共同负责）")).containsExactly("市灯火局 JOINT", "市星空局 JOINT");
        assertThat(place.read("（市灯火局、市星空局按职责分工负责，排名不分先后）"))
                .containsExactly("市灯火局 JOINT", "市星空局 JOINT");
        assertThat(place.read("（市灯火局、市星空局负责）")).containsExactly("市灯火局 LEAD", "市星空局 SUPPORT");
    }

    @Test
    void aRuleMayHoldForItsNoteAlone() {
        assertThat(place.read("（市潮汐局、市星空局负责。列第一位者为牵头单位，本条有效）"))
                .containsExactly("市潮汐局 LEAD", "市星空局 SUPPORT");
        assertThat(place.read("（市潮汐局、市星空局负责）")).containsExactly("市潮汐局 JOINT", "市星空局 JOINT");
    }

    @Test
    void anAliasOfATaskForceStandsForIt() {
        assertThat(place.read("（市观星台建设工作专班（以下简称观星专班）负责）")).containsExactly("市观星台建设工作专班 LEAD");
        assertThat(place.read("（观星专班牵头）")).containsExactly("市观星台建设工作专班 LEAD");
    }

    @Test
    void aLongNoteIsReadToItsEnd() {
        String names = "市星空局、".repeat(2000);
        Note note = place.note("（" + names + "市潮汐委负责）", true);
        assertThat(note.bodies()).hasSize(2001);
        String joined = "星空和".repeat(4000);
        assertThat(place.read("（" + joined + "局负责）")).containsExactly("no note");
        String open = "（".repeat(5000);
        assertThat(place.read(open + "星空部负责")).containsExactly("no note");
    }

    @Test
    void charactersBeyondTheBasicPlaneKeepTheirPlaces() {
        Note note = centre.note("（𠮷云海关、星空部负责）", true);
        assertThat(note.bodies())
                .extracting(body -> body.printed().text())
                .containsExactly("𠮷云海关", "星空部");
    }

    @Test
    void aShortNameHoldsOnlyBehindItsDefinition() {
        assertThat(place.read("（观星专班负责）")).containsExactly("观星专班 LEAD");
        place.hear("成立市观星工作专班（以下简称观星专班）。");
        assertThat(place.read("（观星专班负责）")).containsExactly("市观星工作专班 LEAD");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "（星空部牵头，国家潮汐局配合） | SAID SAID",
                "（星空部会同国家潮汐局负责） | SAID SAID",
                "（星空部、国家潮汐局负责） | BY_COUNT BY_COUNT",
                "（星空部负责） | BY_COUNT",
                "（星空部牵头，国家潮汐局负责） | SAID BESIDE_LEAD",
                "（星空部、国家潮汐局负责。列第一位者为牵头单位） | BY_ORDER BY_ORDER",
                "（星空部、国家潮汐局负责，梦想灯火委配合。列第一位者为牵头单位） | BY_ORDER BY_ORDER SAID",
                "（牵头单位：星空部；责任单位：国家潮汐局） | SAID BESIDE_LEAD"
            })
    void aPartSaysOnWhatItRests(String note, String bases) {
        assertThat(parts(centre.note(note, true)))
                .extracting(part -> part.basis().name())
                .containsExactly(bases.split(" ", -1));
    }

    @Test
    void aPartByOrderKnowsTheRule() {
        Note note = centre.note("（星空部、国家潮汐局负责。列第一位者为牵头单位，下同）", true);
        assertThat(parts(note))
                .extracting(part -> part.rule().text())
                .containsExactly("列第一位者为牵头单位，下同", "列第一位者为牵头单位，下同");
        assertThat(parts(centre.note("（国家潮汐局、星空部负责）", true)))
                .extracting(part -> part.rule().text())
                .containsExactly("列第一位者为牵头单位，下同", "列第一位者为牵头单位，下同");
    }

    private static List<Part> parts(Note note) {
        return note.bodies().stream().map(NotedBody::part).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "（星空部、国家潮汐局，各省级人民政府按职责分工负责） | 各省级人民政府",
                "（星空部负责，各省级人民政府按职责分工负责） | 各省级人民政府",
                "（星空部牵头，各省级人民政府按职责分工负责） | 各省级人民政府 SUPPORT",
                "（星空部、各省级人民政府按职责分工负责） | 各省级人民政府 SUPPORT",
                "（各省级人民政府、星空部负责） | 各省级人民政府 LEAD"
            })
    void governmentsNamedApartHaveNoPartByTheOrderOfNames(String note, String shown) {
        centre.hear("列第一位者为牵头单位，下同。");
        assertThat(centre.read(note)).contains(shown);
    }

    @Test
    void underALineThatSaysWhoLeadsTheOthersSupport() {
        HeldText text = new HeldText("牵头单位：甲省观星厅\n责任单位：甲省潮汐局、甲省灯火厅");
        int end = "牵头单位：甲省观星厅".length();
        NoteReader reader =
                new NoteReader(
                        new BodyResolver(
                                new BodyIndex(
                                        new Vocabulary(
                                                List.of(),
                                                List.of(),
                                                List.of(),
                                                List.of(),
                                                NameContext.NONE)),
                                false,
                                null,
                                null));
        assertThat(reader.read(text.span(0, end), true).bodies())
                .extracting(NotedBody::role)
                .containsExactly(Role.LEAD);
        assertThat(reader.read(text.span(end + 1, text.length()), true).bodies())
                .extracting(NotedBody::role)
                .containsExactly(Role.SUPPORT, Role.SUPPORT);
    }
}
