package org.policygraph.extract.official;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.policygraph.extract.facts.DivisionLevel;

class WholeDocumentsTest {
    private static void assertReads(
            String name, String masthead, String divisions, String references) {
        OfficialOutline outline = OutlineText.document(name);
        assertEquals(masthead, OutlineText.masthead(outline));
        assertEquals(divisions.strip(), OutlineText.divisions(outline));
        assertEquals(references.strip(), OutlineText.references(outline));
    }

    @Test
    void readsAnOrdinanceThatAnOrderEnacts() {
        assertReads(
                "ordinance",
                "云江省社区助浴管理办法 | 云江省人民政府令 | 云江省人民政府令⏎第21号 | 云江省人民政府 |  | 2031-04-20 |  | 2031-07-01",
                """
                cover PART : FORMAL
                0 PREAMBLE : FORMAL
                1 CHAPTER 第一章总　　则
                1.1 ARTICLE 第一条: FORMAL
                1.2 ARTICLE 第二条: DEFINITION
                1.3 ARTICLE 第三条: PRINCIPLE
                2 CHAPTER 第二章助浴服务
                2.1 SECTION 第一节机构
                2.1.4 ARTICLE 第四条: MEASURE / MEASURE
                2.1.4.1 SUBITEM （一）: MEASURE
                2.1.4.2 SUBITEM （二）: MEASURE
                2.1.4.3 SUBITEM （三）: MEASURE
                2.2 SECTION 第二节人员
                2.2.5 ARTICLE 第五条: MEASURE MEASURE
                2.2.6 ARTICLE 第六条之一: MEASURE
                3 CHAPTER 第三章附　　则
                3.7 ARTICLE 第七条: MEASURE
                3.8 ARTICLE 第八条: FORMAL FORMAL
                """,
                """
                FORWARDS 《云江省社区助浴管理办法》
                BASED_ON 《中华人民共和国老年人权益保障法》
                REPEALS 《云江省助浴服务暂行规定》云政发〔2019〕9号
                """);
    }

    @Test
    void readsThePlanBehindACoveringNotice() {
        assertReads(
                "provincial-plan",
                "云江省社区助浴三年行动方案⏎（2031—2033年） | 云江省人民政府办公厅关于印发云江省⏎社区助浴三年行动方案的通知 | 云政办发〔2031〕18号"
                        + " | 云江省人民政府办公厅、云江省人民政府办公厅 | 各市、县人民政府，省政府各委、办、厅、局 | 2031-05-06 |  | ",
                """
                cover PART : FORMAL
                0 PREAMBLE : FORMAL
                1 SECTION 一、总体要求
                1.1 SUBSECTION （一）指导思想: GUIDING
                1.2 SUBSECTION （二）基本原则
                1.2.g1 PRINCIPLE ——坚持政府引导。: LEAD PRINCIPLE
                1.2.g2 PRINCIPLE ——坚持社会参与。: LEAD PRINCIPLE
                1.3 SUBSECTION （三）主要目标: GOAL
                1.3.g1 GOAL ——服务网络基本形成。: LEAD GOAL
                1.3.g2 GOAL ——服务队伍不断壮大。: LEAD GOAL
                2 SECTION 二、重点任务
                2.1 SUBSECTION （一）建设服务网络
                2.1.1 ITEM 1．布局助浴点。: LEAD MEASURE MEASURE （省民政厅、自然资源厅按职责分工负责）
                2.1.2 ITEM 2．改造老旧设施。: LEAD MEASURE （省住房城乡建设厅牵头，省民政厅配合）
                2.2 SUBSECTION （二）培育服务队伍
                2.2.3 ITEM 3．开展技能培训。: LEAD MEASURE / 责任单位：省人力资源社会保障厅、省财政厅
                2.2.4 ITEM 4．完善薪酬制度。: LEAD MEASURE （省人力资源社会保障厅）
                3 SECTION 三、保障措施
                3.1 ITEM （一）加强组织领导。: LEAD MEASURE
                3.2 ITEM （二）强化资金保障。: LEAD MEASURE （省财政厅负责）
                tail TAIL : REPORTING /  /
                """,
                """
                FORWARDS 《云江省社区助浴三年行动方案（2031—2033年）》
                IMPLEMENTS 《国务院关于发展助浴服务的意见》国发〔2030〕44号
                """);
    }

    @Test
    void readsANoticeThatOnlyForwards() {
        assertReads(
                "forwarding",
                "青禾市人民政府办公室转发市民政局等部门⏎关于加强助浴安全工作意见的通知 |  | 青政办〔2031〕7号"
                        + " | 青禾市人民政府办公室、青禾市人民政府办公室 | 各区人民政府，市政府有关部门 | 2031-02-03 |  | ",
                "0 PREAMBLE : FORMAL",
                "FORWARDS 《关于加强助浴安全工作的意见》");
    }

    @Test
    void readsAReplyWhoseSectionsAreTheMeasures() {
        assertReads(
                "reply",
                "云江省人民政府关于同意设立青禾助浴产业园的批复 |  | 云政函〔2031〕33号 | 云江省人民政府、云江省人民政府 | 青禾市人民政府 | 2031-03-09 |  | ",
                """
                0 PREAMBLE : FORMAL FORMAL
                1 SECTION 一、: MEASURE
                2 SECTION 二、: MEASURE
                3 SECTION 三、: MEASURE
                tail TAIL : FORMAL
                """,
                "CITES 《关于设立青禾助浴产业园的请示》青政〔2030〕90号");
    }

    @Test
    void readsAnAnnouncementOfSeveralBodies() {
        assertReads(
                "announcement",
                "关于助浴器具进口税收政策的公告 |  | 2031年第8号 | 财务部、商务部、民生部 |  | 2030-12-20 |  | ",
                """
                0 PREAMBLE : FORMAL
                1 SECTION 一、: MEASURE
                2 SECTION 二、: DEFINITION
                3 SECTION 三、: FORMAL
                tail TAIL : FORMAL
                """,
                """
                CITES 《助浴器具目录》
                REPEALS 《关于助浴器具税收的公告》财务部公告2028年第3号
                """);
    }

    @Test
    void readsAJointIssueOfFiveMinistriesBelowAPortalTable() {
        String five = "民生部、教务部、财务部、卫康委、住建部";
        assertReads(
                "joint",
                "民生部　教务部　财务部⏎卫康委　住建部⏎关于推进校园助浴服务的指导意见 |  | 民生发〔2031〕40号 | "
                        + String.join("、", five, five, five)
                        + " | 各省、自治区、直辖市民生厅（局）、教务厅（委） | 2031-06-01 | 2031-06-12 | ",
                """
                0 PREAMBLE : BACKGROUND BACKGROUND FORMAL
                1 SECTION 一、总体要求。: LEAD GUIDING GOAL
                2 SECTION 二、主要任务
                2.1 ITEM （一）改善条件。: LEAD MEASURE MEASURE （教务部门、财务部门负责）
                2.2 ITEM （二）规范收费: MEASURE
                2.2.1 SUBITEM 1、: MEASURE
                2.2.2 SUBITEM 2、: MEASURE
                3 SECTION 三、组织实施: MEASURE MEASURE / MEASURE
                """,
                "");
    }

    @Test
    void readsTheTableOfAnAnnex() {
        assertReads(
                "table-annex",
                "清源县民政局关于公布助浴收费标准的通知 |  |  | 清源县民政局、清源县民政局 | 各乡镇人民政府 | 2030-11-30 |  | 2031-01-01",
                """
                0 PREAMBLE : FORMAL
                1 SECTION 一、: FORMAL
                2 SECTION 二、: MEASURE
                tail TAIL
                annex1 ANNEX :  /  / MEASURE MEASURE
                """,
                "BASED_ON 《云江省价格条例》");
    }

    @Test
    void readsATextWhoseLinesAreBrokenThroughout() {
        assertReads(
                "broken-pdf",
                "云江省水务厅关于加强农村供水⏎管理的意见 |  | 云水〔2031〕5号 | 云江省水务厅、云江省水务厅 | 各市水务局 | 2031-08-15 |  | ",
                """
                0 PREAMBLE : BACKGROUND FORMAL
                1 SECTION 一、完善工程体系
                1.1 ITEM （一）推进规模化供水。: LEAD MEASURE （省水务⏎厅、省财务厅负责）
                1.2 ITEM （二）改造小型工程。: LEAD MEASURE
                2 SECTION 二、强化运行管理
                2.1 ITEM （一）健全管护机制。: LEAD MEASURE
                2.2 ITEM （二）加强水质监测。: LEAD MEASURE
                3 SECTION 三、严格监督考核: MEASURE
                """,
                "");
    }

    @Test
    void setsATitlePageAndTheContentsAside() {
        assertReads(
                "contents",
                "青禾市助浴服务发展规划⏎（2031—2035年） |  |  | 青禾市民政局 |  | 2031-09 |  | ",
                """
                1 SECTION 一、发展基础: BACKGROUND
                2 SECTION 二、主要目标: GOAL
                3 SECTION 三、主要任务
                3.1 SUBSECTION （一）建设网络
                3.1.1 ITEM 1.: MEASURE
                3.1.2 ITEM 2.: MEASURE
                3.2 SUBSECTION （二）培育队伍
                3.2.1 SUBITEM （1）开展培训。: LEAD MEASURE
                3.2.2 SUBITEM （2）组织比赛。: LEAD MEASURE
                """,
                "");
    }

    @Test
    void dividesIntoParagraphsWhereNothingIsNumbered() {
        assertReads(
                "unnumbered",
                "关于做好冬季助浴安全工作的通知 |  |  |  | 各养老机构 |  |  | ",
                """
                0 PREAMBLE : BACKGROUND FORMAL
                p1 PARAGRAPH : MEASURE MEASURE
                p2 PARAGRAPH : MEASURE
                tail TAIL
                """,
                "");
    }

    @Test
    void readsTraditionalCharacters() {
        assertReads(
                "traditional",
                "雲江省民政廳關於加強助浴服務的通知 |  | 雲民發〔2031〕3號 | 雲江省民政廳、雲江省民政廳 | 各市民政局 | 2031-01-15 |  | ",
                """
                0 PREAMBLE : FORMAL
                1 SECTION 一、擴大服務供給
                1.1 ITEM （一）增加助浴點。: LEAD MEASURE （各市民政局負責）
                1.2 ITEM （二）延長服務時間。: LEAD MEASURE
                2 SECTION 二、嚴格監督管理: MEASURE
                """,
                "IMPLEMENTS 《雲江省養老服務條例》");
    }

    @Test
    void theRowsOfATableAreParagraphsAndNoDivisions() {
        OfficialOutline outline = OutlineText.document("table-annex");
        assertEquals(
                1,
                outline.divisions().stream()
                        .filter(division -> division.level() == DivisionLevel.ANNEX)
                        .count());
        assertEquals(
                "2	机构助浴	每次50元。低保老年人减半收取。	县民政局、县财政局",
                OutlineText.text(outline.paragraphs().getLast().span()));
    }
}
