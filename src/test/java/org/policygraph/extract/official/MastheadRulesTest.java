package org.policygraph.extract.official;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.extract.facts.PrintedDate;
import org.policygraph.extract.official.OfficialOutline.Masthead;

@SuppressWarnings("NullAway")
class MastheadRulesTest {
    private static final String BODY = "\n各区：\n一、要新建助浴点。\n";

    private static Masthead masthead(String head) {
        return OutlineText.read(head + BODY).masthead();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "某市关于助浴的通知\n某政〔2031〕7号",
                "某政〔2031〕7号\n某市关于助浴的通知",
                "某市关于助浴的通知（某政〔2031〕7号）",
                "某市关于助浴的通知\n（某政〔2031〕7号）",
                "某市人民政府文件\n某政〔2031〕7号\n某市关于助浴的通知",
                "发文字号：某政〔2031〕7号\n某市关于助浴的通知",
                "发 文 字 号：\n某政〔2031〕7号\n某市关于助浴的通知"
            })
    void findsTheNumberWhereverItStands(String head) {
        Masthead masthead = masthead(head);
        assertEquals("某政〔2031〕7号", OutlineText.text(masthead.number()));
        assertEquals("某市关于助浴的通知", OutlineText.text(masthead.title()));
    }

    @Test
    void joinsATitleOverSeveralLines() {
        assertEquals(
                "某市人民政府办公厅关于印发⏎《某市助浴规划》实施⏎方案的通知",
                OutlineText.text(masthead("某市人民政府办公厅关于印发\n《某市助浴规划》实施\n方案的通知").title()));
    }

    @Test
    void takesTheTitleNextToTheBodyRatherThanThatOfThePage() {
        assertEquals(
                "某市民政局关于⏎助浴工作的通知",
                OutlineText.text(masthead("某市民政局关于助浴工作的通知\n当前位置：首页>通知\n某市民政局关于\n助浴工作的通知").title()));
    }

    @ParameterizedTest
    @CsvSource({
        "2031年3月1日, 2031-03-01",
        "２０３１年３月１日, 2031-03-01",
        "二〇三一年三月一日, 2031-03-01",
        "二○三一年十二月二十一日, 2031-12-21",
        "2031年3月, 2031-03"
    })
    void readsTheDateOfSigningAsPrinted(String printed, String calendar) {
        Masthead masthead = masthead("某市关于助浴的通知" + BODY + "某市民政局\n" + printed);
        assertEquals(calendar, masthead.signedOn() == null ? null : masthead.signedOn().calendar());
        assertEquals("某市民政局", OutlineText.text(masthead.issuers().getFirst()));
    }

    @Test
    void tellsDatesOfSigningPublicationAndEffectApart() {
        String text =
                "索引号：1/2\t发文机关：某市民政局\n成文日期：2031年3月1日\t发布日期：2031年3月9日\n某市助浴办法\n第一条　本市推行助浴。\n第二条　本办法自2031年5月1日起施行。\n";
        assertEquals(
                "某市助浴办法 |  |  | 某市民政局 |  | 2031-03-01 | 2031-03-09 | 2031-05-01",
                OutlineText.masthead(OutlineText.read(text)));
    }

    @Test
    void takesTheDateOfThePageForPublicationWhereNothingElseSaysIt() {
        Masthead masthead = masthead("某网　www.example.cn　2031年4月2日 09时30分　来源：某市\n某市关于助浴的通知");
        assertEquals(
                "2031-04-02",
                masthead.publishedOn() == null ? null : masthead.publishedOn().calendar());
    }

    @Test
    void fromTheDayOfIssueIsNoDate() {
        assertNull(OutlineText.body("一、要新建助浴点。\n二、本通知自印发之日起施行。").masthead().effectiveOn());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "本通知不自2031年5月1日起施行，施行日期另行通知。",
                "本通知并非自2031年5月1日起施行。",
                "本通知有关收费的规定自2032年1月1日起施行，其余自印发之日起施行。",
                "本通知第三条自2032年1月1日起施行。",
                "附件自2032年1月1日起施行。",
                "《某市洗浴办法》自2031年5月1日起施行，要抓好落实。",
                "《某市洗浴办法》自2031年5月1日起施行满一年后废止。",
                "本通知拟自2031年5月1日起施行。",
                "有人写道：“本通知自2031年5月1日起施行。”"
            })
    void aDayOfAnotherOrOfAPartIsNotTheDocuments(String sentence) {
        assertNull(OutlineText.body("一、要新建助浴点。\n二、" + sentence).masthead().effectiveOn());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "本通知自2031年5月1日起施行。",
                "本通知自2031年5月1日起施行，有效期至2036年4月30日。",
                "《某市洗浴办法》同时废止，本通知自2031年5月1日起正式实施。",
                "第三条自2032年1月1日起施行，本通知自2031年5月1日起施行。",
                "《关于助浴服务的通知》自2031年5月1日起执行。"
            })
    void theDayOfTheDocumentIsTheOneSaidOfItself(String sentence) {
        PrintedDate date = OutlineText.body("一、要新建助浴点。\n二、" + sentence).masthead().effectiveOn();
        assertEquals("2031-05-01", date == null ? null : date.calendar());
    }

    @Test
    void whatATableSaysOfTheIssuerIsHeldAgainstTheTitle() {
        assertEquals(1, masthead("发布机构：加快布局\n某市民政局关于助浴的通知").issuers().size());
    }

    @Test
    void severalIssuersStandInTitleAndSignature() {
        assertEquals(
                "某市民政局、某市财政局、某市民政局、某市财政局",
                OutlineText.masthead(
                                OutlineText.read(
                                        "某市民政局　某市财政局关于助浴的通知" + BODY + "某市民政局　某市财政局\n2031年1月2日"))
                        .split(" \\| ", -1)[3]);
        assertEquals("某市民政局", OutlineText.text(masthead("某市民政局等六部门关于助浴的通知").issuers().getFirst()));
    }

    private static String below(String bracket) {
        return OutlineText.masthead(
                OutlineText.read("青渡市助浴办法\n" + bracket + "\n第一条　为了规范助浴，制定本办法。\n第二条　助浴机构应当登记。\n"));
    }

    @Test
    void readsTheBracketBelowATitle() {
        assertEquals(
                "青渡市助浴办法 |  | 青渡市人民政府令第46号 | 青渡市人民政府 |  | 2031-05-12 |  | 2031-07-01",
                below("（2031年5月12日青渡市人民政府令第46号公布　自2031年7月1日起施行）"));
        assertEquals("青渡市助浴办法 |  |  |  |  | 2031-03-18 |  | ", below("（2031年3月18日）"));
        assertEquals(
                "青渡市助浴办法 |  |  | 青渡市人民代表大会常务委员会 |  | 2031-04-27 |  | ",
                below("（2031年4月27日青渡市人民代表大会常务委员会第二次会议通过）"));
        assertEquals(
                "青渡市助浴办法 |  | 青渡市人民政府令第9号 | 青渡市人民政府 |  | 2029-03-02 |  | ",
                below("（2029年3月2日青渡市人民政府令第9号发布　根据2031年4月1日青渡市人民政府令第12号修订）"));
    }

    @Test
    void theDayOnWhichANormWasMadePublicCountsBeforeThatOnWhichItWasPassed() {
        assertEquals(
                "青渡市助浴办法 |  | 青渡市人民代表大会常务委员会公告第12号 | 青渡市人民代表大会常务委员会 |  | 2029-05-03 |  | ",
                below("（2029年3月2日青渡市第八届人民代表大会常务委员会第二次会议通过　2029年5月3日青渡市人民代表大会常务委员会公告第12号公布）"));
    }

    @Test
    void aSignatureCountsBeforeTheBracket() {
        OfficialOutline outline =
                OutlineText.read("某市关于助浴的决定\n（2031年4月27日某市人民代表大会通过）" + BODY + "某市民政局\n2031年5月1日");
        assertEquals("2031-05-01", outline.masthead().signedOn().calendar());
    }

    @Test
    void readsTheRedHeadOfAnAnnouncement() {
        assertEquals(
                "国家能流部⏎公告 |  | 2031年第5号 | 国家能流部、国家能流部 |  | 2031-05-06 |  | ",
                OutlineText.masthead(
                        OutlineText.read(
                                "国家能流部\n公告\n2031年第5号\n为规范助浴服务，根据有关规\n定，现将有关事项公告如下：\n一、各地要建设助浴点。\n二、各单位要培训助浴员。\n国家能流部\n2031年5月6日\n抄送：云澜市民政局，云澜市财政局。\n国家能流部办公厅　2031年5月7日印发\n")));
    }

    @Test
    void readsABodyWithoutAddresseesWhoseFirstLineIsBroken() {
        OfficialOutline outline =
                OutlineText.read(
                        "某市民政局关于助浴的公告\n为进一步优化助浴服务，根据《某市助浴条例》和有关\n规定，现将有关事项公告如下：\n一、要新建助浴点。\n");
        assertEquals("BASED_ON 《某市助浴条例》", OutlineText.references(outline));
    }

    @Test
    void partyCommitteesAndOrganisationsAreAddressed() {
        Masthead masthead =
                OutlineText.read("某省关于助浴的意见\n各市、县（市、区）党委和人民政府，省直各部门，各人民团体：\n一、要新建助浴点。\n")
                        .masthead();
        assertEquals("各市、县（市、区）党委和人民政府，省直各部门，各人民团体", OutlineText.text(masthead.addressees()));
    }
}
