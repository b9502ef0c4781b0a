package org.policygraph.extract.official;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.text.HeldText;
import org.policygraph.text.UnreadableTextException;

@SuppressWarnings({"NullAway", "StringConcatToTextBlock"})
class OfficialReaderTest {
    private static String divisions(String body) {
        return OutlineText.divisions(OutlineText.body(body));
    }

    private static String refusal(String text) {
        return assertThrows(
                        UnreadableTextException.class,
                        () -> OfficialReader.read(new HeldText(text)))
                .getMessage();
    }

    @Test
    void refusesATextWithoutATitleOnce() {
        assertEquals(
                "1:1: found “一、要加强领导。”, expected a title, such as …关于…的通知",
                refusal("一、要加强领导。\n二、要抓好落实。\n"));
        assertEquals(
                "1:1: found the end of the text, expected a title, such as …关于…的通知", refusal(""));
    }

    @Test
    void refusesATitleWithNothingBelow() {
        assertEquals(
                "2:1: found the end of the text, expected what is to be done, below the title “某市关于助浴的通知”",
                refusal("某市关于助浴的通知\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "一、扩大供给。各区要加强领导。抓好落实。\n二、做好监管。各区要检查。定期通报。",
                "一．扩大供给。各区要加强领导。抓好落实。\n二．做好监管。各区要检查。定期通报。",
                "一 、扩大供给。各区要加强领导。抓好落实。\n二 、做好监管。各区要检查。定期通报。",
                "　　一、　扩大供给。各区要加强领导。抓好落实。\n　　二、　做好监管。各区要检查。定期通报。",
                "**一、扩大供给。**各区要加强领导。抓好落实。\n**二、做好监管。**各区要检查。定期通报。"
            })
    void readsSectionsHoweverTheyAreSet(String body) {
        String found = divisions(body.replace("。**", "。")).replaceAll("[．、\\s　]+", "");
        assertEquals("1SECTION一扩大供给。:LEADMEASUREMEASURE2SECTION二做好监管。:LEADMEASUREMEASURE", found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.", "１．", "1、", "1）", "(1)", "（1）"})
    void readsPointsHoweverTheyAreSet(String label) {
        String second = label.replace('1', '2').replace('１', '２');
        String found = divisions(label + "要加强领导。\n" + second + "要抓好落实。");
        assertEquals(2, found.lines().filter(line -> line.endsWith(": MEASURE")).count(), found);
    }

    @Test
    void takesNoDecimalRangeOrReferenceForALabel() {
        assertEquals(
                "p1 PARAGRAPH : MEASURE\np2 PARAGRAPH : MEASURE\np3 PARAGRAPH : MEASURE",
                divisions("2.5万人要参加培训。\n一、二、三产业要融合发展。\n第二条规定的条件应当满足。"));
    }

    @Test
    void pointsMayRunOnAcrossItemsOrRestart() {
        assertEquals(
                """
                1 SECTION 一、主要任务
                1.1 SUBSECTION （一）建点
                1.1.1 ITEM 1.: MEASURE
                1.1.2 ITEM 2.: MEASURE
                1.2 SUBSECTION （二）育人
                1.2.3 ITEM 3.: MEASURE
                2 SECTION 二、保障措施
                2.1 ITEM 1.: MEASURE""",
                divisions("一、主要任务\n（一）建点\n1.要新建。\n2.要改建。\n（二）育人\n3.要培训。\n二、保障措施\n1.要统筹。"));
    }

    @Test
    void numbersThatStandTwiceGetPathsOfTheirOwn() {
        assertEquals("1 SECTION 一、: MEASURE\n1x2 SECTION 一、: MEASURE", divisions("一、要新建。\n一、要改建。"));
    }

    @Test
    void whatFollowsAListBelongsToWhatTheListStandsIn() {
        OfficialOutline outline =
                OutlineText.body("第一条　申请人应当具备下列条件：\n（一）成年；\n（二）健康。\n申请人应当提交材料。\n");
        assertEquals("1", outline.paragraphs().getLast().division());
        assertEquals(
                "1 ARTICLE 第一条: MEASURE / MEASURE\n1.1 SUBITEM （一）: MEASURE\n1.2 SUBITEM （二）: MEASURE",
                OutlineText.divisions(outline));
    }

    @Test
    void aParagraphAfterGoalsBelongsToTheSection() {
        assertEquals(
                "1 SECTION 一、发展目标: GOAL / GOAL\n1.g1 GOAL ——: GOAL\n1.g2 GOAL ——: GOAL",
                divisions("一、发展目标\n到2030年，实现下列目标。\n——点位达到500个。\n——人员达到900名。\n展望2035年，服务更加完善。"));
    }

    @Test
    void whatFollowsTheLastItemIsTheTail() {
        assertEquals(
                """
                1 ITEM （一）建点。: LEAD MEASURE
                2 ITEM （二）育人。: LEAD MEASURE
                tail TAIL : MEASURE""",
                divisions("（一）建点。要新建。\n（二）育人。要培训。\n各区要高度重视助浴工作，确保取得实效。"));
    }

    @Test
    void aSectionWithItsNameOnALineKeepsAllItsParagraphs() {
        assertEquals(
                "1 SECTION 一、建点: MEASURE\n2 SECTION 二、要求: MEASURE / MEASURE",
                divisions("一、建点\n要新建助浴点。\n二、要求\n要加强领导。\n要抓好落实。"));
    }

    @Test
    void aShortFirstSentenceIsATaskWhereItemsHaveNoNames() {
        assertEquals(
                """
                1 SECTION 一、: MEASURE MEASURE （甲部、乙部）
                2 SECTION 二、: MEASURE （甲部）
                3 SECTION 三、: MEASURE （乙部）""",
                divisions("一、新建助浴点。培训助浴员。（甲部、乙部）\n二、改建助浴点，增加设施，延长服务时间。（甲部）\n三、开展检查，通报结果。（乙部）"));
    }

    @Test
    void aNameMayStandBeforeAColon() {
        assertEquals(
                "1 ITEM 1.安全: MEASURE\n2 ITEM 2.便利: MEASURE",
                divisions("1.安全：助浴时要有人陪护。\n2.便利：助浴点要就近设置。"));
    }

    @Test
    void notesStandAfterTheSentencesThatTheyCover() {
        OfficialOutline outline = OutlineText.body("一、新建助浴点。（甲部负责）培训助浴员（初级）。（乙部、丙部负责）");
        assertEquals(
                "1 SECTION 一、: MEASURE MEASURE （甲部负责） （乙部、丙部负责）", OutlineText.divisions(outline));
        assertEquals("MEASURE 新建助浴点。\nMEASURE 培训助浴员（初级）。", OutlineText.sentences(outline));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "（甲部会同乙部负责）",
                "（牵头单位：市甲局；配合单位：市乙局，各区）",
                "（各有关部门和单位，各省级人民政府按职责分工负责）",
                "（甲部、乙部）",
                "(甲部、乙部)",
                "（各有关单位）",
                "（甲部、共青团中央、全国妇联）",
                "责任单位：市甲局、市乙局"
            })
    void readsNotesOfEveryForm(String note) {
        OfficialOutline outline = OutlineText.body("一、要新建助浴点。" + note);
        assertEquals("1 SECTION 一、: MEASURE " + note, OutlineText.divisions(outline));
    }

    @Test
    void whatStandsInOtherBracketsIsNoNote() {
        assertEquals("1 SECTION 一、: MEASURE", divisions("一、要新建助浴点（见附件）。"));
        assertEquals("1 SECTION 一、: MEASURE", divisions("一、要新建社区助浴点（以下简称助浴点）。"));
    }

    @Test
    void cutsNoSentenceInsideBracketsOrQuotationMarks() {
        assertEquals(
                "MEASURE 要推广“先建点。后收费。”的做法（甲市已推广。乙市正在推广）；要加强宣传。\nMEASURE 要抓好落实！",
                OutlineText.sentences(
                        OutlineText.body("一、要推广“先建点。后收费。”的做法（甲市已推广。乙市正在推广）；要加强宣传。要抓好落实！")));
    }

    @Test
    void joinsALineThatAPageBreaks() {
        assertEquals(
                "MEASURE 要新建助浴点。\nMEASURE 要培训助⏎浴员。\nMEASURE 要加强检查。",
                OutlineText.sentences(OutlineText.body("一、要新建助浴点。要培训助\n浴员。\n二、要加强检查。")));
    }

    @Test
    void joinsANoteThatAPageBreaks() {
        assertEquals("1 SECTION 一、: MEASURE （责任部⏎门：甲局）", divisions("一、要新建助浴点。（责任部\n门：甲局）"));
    }

    @Test
    void setsNavigationAside() {
        OfficialOutline outline =
                OutlineText.read(
                        "首页 > 政策\n新闻\n【字体：大 中 小】\n某市关于助浴的通知\n各区：\n一、要新建助浴点。\n某市民政局\n2031年1月2日\n责任编辑：王安\n版权所有：某市\n联系我们\n");
        assertEquals("某市关于助浴的通知", outline.masthead().title().text());
        assertEquals("1 SECTION 一、: MEASURE", OutlineText.divisions(outline));
        assertEquals(
                "首页 > 政策 新闻 【字体：大 中 小】 责任编辑：王安 版权所有：某市 联系我们",
                String.join(" ", outline.noise().stream().map(OutlineText::text).toList()));
    }

    @Test
    void stepsOverMarksOfEmphasisAtEdges() {
        OfficialOutline outline =
                OutlineText.read(
                        "**某市助浴办法**\n各区：\n**一、建设设施**\n（一）**加强建设。**各区要建设**助浴点**。\n"
                                + "（二）**培训人员。各区要培训助浴员。**（**民政局**、财政局负责）\n***\n---\n**二、**其他\n要抓好落实。\n");
        assertEquals("某市助浴办法", OutlineText.text(outline.masthead().title()));
        assertEquals(
                """
                1 SECTION 一、建设设施
                1.1 ITEM （一）加强建设。: LEAD MEASURE
                1.2 ITEM （二）培训人员。: LEAD MEASURE （**民政局**、财政局负责）
                2 SECTION 二、其他: MEASURE\
                """,
                OutlineText.divisions(outline));
        assertEquals(
                """
                LEAD 加强建设。
                MEASURE 各区要建设**助浴点**。
                LEAD 培训人员。
                MEASURE 各区要培训助浴员。
                MEASURE 要抓好落实。\
                """,
                OutlineText.sentences(outline));
    }

    @Test
    void circledNumbersAreLabels() {
        assertEquals(
                """
                1 SECTION 一、缴费标准
                1.1 ITEM ①: MEASURE
                1.2 ITEM ②: MEASURE
                1.3 ITEM ③、: MEASURE\
                """,
                OutlineText.divisions(OutlineText.body("一、缴费标准\n① 下限为100元；\n②上限为300元；\n③、按月缴纳。")));
    }
}
