package org.policygraph.extract.official;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.extract.facts.ReferenceKind;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

@SuppressWarnings("StringConcatToTextBlock")
class ReferenceRulesTest {
    private static String references(String sentence) {
        return OutlineText.references(OutlineText.body(sentence + "\n一、要抓好落实。"));
    }

    @ParameterizedTest
    @CsvSource({
        "根据《某省养老条例》，要新建助浴点。, BASED_ON 《某省养老条例》",
        "按照《某省养老规划》（某发〔2030〕3号）要求，要新建助浴点。, BASED_ON 《某省养老规划》某发〔2030〕3号",
        "为贯彻落实《某省养老条例》精神，要新建助浴点。, IMPLEMENTS 《某省养老条例》",
        "要推动落实《某省养老条例》。, IMPLEMENTS 《某省养老条例》",
        "《某市助浴规定》（某政〔2021〕9号）同时废止。, REPEALS 《某市助浴规定》某政〔2021〕9号",
        "自本通知印发之日起，某政〔2021〕9号停止执行。, REPEALS 某政〔2021〕9号",
        "根据某政〔2021〕9号文件，要新建助浴点。, BASED_ON 某政〔2021〕9号",
        "对《某市助浴规定》作如下修改：删去第三条。, AMENDS 《某市助浴规定》",
        "现将《某市助浴方案》转发给你们。, FORWARDS 《某市助浴方案》",
        "《某市助浴方案》已经市政府同意，现印发给你们。, FORWARDS 《某市助浴方案》",
        "要对照《某市助浴指南》做好服务。, CITES 《某市助浴指南》"
    })
    void saysWhyADocumentIsNamed(String sentence, String reference) {
        assertEquals(reference, references(sentence));
    }

    @Test
    void titlesInARowShareTheirWords() {
        assertEquals(
                "IMPLEMENTS 《某省养老条例》\nIMPLEMENTS 《某省养老规划》某发〔2030〕3号\nIMPLEMENTS 《某省助浴意见》",
                references("为贯彻落实《某省养老条例》、《某省养老规划》（某发〔2030〕3号）和《某省助浴意见》，要新建助浴点。"));
        assertEquals("REPEALS 《某市助浴规定》\nREPEALS 《某市洗浴规定》", references("《某市助浴规定》、《某市洗浴规定》同时废止。"));
    }

    @Test
    void aShortNameIsNoDocument() {
        assertEquals("BASED_ON 《某省养老服务条例》", references("根据《某省养老服务条例》（以下简称《条例》），要新建助浴点。要按照《条例》检查。"));
    }

    @Test
    void aFormOrLicenceIsNoDocument() {
        assertEquals("", references("申请人要填写《助浴点申请表》，领取《助浴机构许可证》。"));
    }

    @Test
    void aTitleMayRunOverALineEnd() {
        assertEquals("BASED_ON 《某省养⏎老条例》", references("根据《某省养\n老条例》，要新建助浴点。"));
    }

    @ParameterizedTest
    @CsvSource({
        "按照《某省处罚规定》相应条款严肃处理。, CITES 《某省处罚规定》",
        "对照片材料不实的，依据《某省处罚规定》（某发〔2030〕3号）处理。, CITES 《某省处罚规定》某发〔2030〕3号",
        "要编制或修订《某市步道规划》。, ''",
        "各区要制定《某区助浴方案》并组织实施。, ''",
        "要修订《某市助浴办法》（某政〔2021〕9号）。, CITES 《某市助浴办法》某政〔2021〕9号",
        "浴室要达到《某国浴室设计标准》（GB 50999）。, CITES 《某国浴室设计标准》GB 50999",
        "浴室要达到《某国浴室设计标准》（GB/T 50999.2—2031）。, CITES 《某国浴室设计标准》GB/T 50999.2—2031",
        "要对照《某市助浴公告》（2031年第8号）检查。, CITES 《某市助浴公告》2031年第8号",
        "《某市助浴公告》（2031年第8号）第三条、第五条同时废止。, AMENDS 《某市助浴公告》2031年第8号"
    })
    void inAMeasureADocumentIsCited(String sentence, String reference) {
        assertEquals(reference, OutlineText.references(OutlineText.body("一、" + sentence)));
    }

    @Test
    void whatTitleAndNoticePassOnIsOneReference() {
        OfficialOutline outline =
                OutlineText.read(
                        "某市办公室关于印发《某市助浴方案》的通知\n各区：\n《某市助浴方案》已经同意，现印发给你们。\n某市办公室\n2031年5月6日\n"
                                + "某市助浴方案\n一、要新建助浴点。\n二、要培训助浴员。\n");
        assertEquals("FORWARDS 《某市助浴方案》", OutlineText.references(outline));
    }

    @Test
    void theTitleOfAPlanBehindItsNoticeIsNoReference() {
        OfficialOutline outline =
                OutlineText.read(
                        "某市办公室关于印发分工方案的通知\n各区：\n分工方案已经同意，现印发给你们。\n某市办公室\n2031年5月6日\n"
                                + "《某市助浴规划》\n重点工作分工方案\n一、要新建助浴点。\n二、要培训助浴员。\n");
        assertEquals("《某市助浴规划》⏎重点工作分工方案", OutlineText.text(outline.masthead().title()));
        assertEquals("", OutlineText.references(outline));
    }

    @Test
    void theTitleOfTheDocumentNamesWhatItCarriesOut() {
        OfficialOutline outline = OutlineText.read("某市关于贯彻落实《某省养老规划》的实施意见\n各区：\n一、要新建助浴点。\n");
        assertEquals("IMPLEMENTS 《某省养老规划》", OutlineText.references(outline));
    }

    private static final String OTHER = "《某市公园亭廊办法》（某政〔2011〕7号）";

    /** Why a notice of May 2031, or a draft of it, names the other document in a sentence. */
    private static String kind(String title, String sentence) {
        OfficialOutline outline =
                OutlineText.read(
                        title
                                + "\n各区：\n一、要抓好落实。\n二、附则。"
                                + sentence.replace("X", OTHER)
                                + "\n某市人民政府\n2031年5月6日\n");
        return OutlineText.references(outline)
                .lines()
                .filter(line -> line.contains("公园亭廊"))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .collect(Collectors.joining(" "));
    }

    private static String kind(String sentence) {
        return kind("某市人民政府关于助浴服务的通知", sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X不予废止，继续有效。",
                "X并非同时废止。",
                "除X外，其他有关办法同时废止。",
                "在X废止前，各区要继续执行。",
                "X拟予废止。",
                "市司法局要研究X是否废止。",
                "新办法出台后，X同时废止。",
                "依照X设立的收费停止执行。",
                "依照X颁发的证件同时废止。",
                "X已停止执行的补贴，不再恢复。",
                "X的补充通知同时废止。",
                "各单位不得以X同时废止为由拒绝受理。",
                "有人提出“X同时废止”的建议，市司法局要予以答复。",
                "X已被废止的，从其规定。",
                "X暂停执行至2032年。",
                "X继续有效，其他规定同时废止。",
                "X停止执行一年。",
                "X废止后，要做好衔接。",
                "X要适时废止。",
                "如有冲突，X可以废止。",
                "待新办法施行后，X停止执行。",
                "建议X同时废止。",
                "市司法局建议，X同时废止。",
                "X自2031年5月1日起施行满一年后废止。",
                "X同时废止？",
                "未将X废止。"
            })
    void whatIsNotSaidToEndIsNotEnded(String sentence) {
        assertTrue(Set.of("CITES", "BASED_ON").contains(kind(sentence)), kind(sentence));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X第五条同时废止。",
                "X第三章停止执行。",
                "X中有关收费的规定停止执行。",
                "X中的收费标准停止执行。",
                "对X作如下修改：第五条废止。",
                "X关于收费的规定同时废止。",
                "X附件2停止执行。",
                "X同时废止，但第三条继续有效。",
                "X第三条、第五条同时废止。"
            })
    void whatLosesAPartIsChanged(String sentence) {
        assertEquals("AMENDS", kind(sentence));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X同时废止。",
                "X停止执行。",
                "X自本办法施行之日起废止。",
                "本办法自2031年6月1日起施行，X同时废止。",
                "自本通知印发之日起，X停止执行。",
                "自2021年1月1日起，X停止执行。",
                "X自2021年1月1日起废止。",
                "原X同时废止。",
                "市政府2003年印发的X同时废止。",
                "X即行废止，不再执行。",
                "X予以废止，要做好衔接。",
                "X等三个文件同时废止。",
                "X及其实施细则同时废止。",
                "X《某市洗浴规定》同时废止。",
                "《某市洗浴规定》、X、《某市泡浴规定》一并废止。",
                "第三条不再适用；X同时废止。",
                "现将X予以废止。",
                "根据《某省浴室条例》，X同时废止。",
                "除《某市泡浴规定》外，X同时废止。",
                "八、X停止执行。",
                "某政〔2021〕9号、X停止执行。",
                "X、某政〔2021〕9号停止执行。",
                "（三）附则。X不再执行。"
            })
    void whatIsSaidToEndIsEnded(String sentence) {
        assertEquals("REPEALS", kind(sentence));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"某市人民政府关于助浴服务的通知（征求意见稿）", "某市人民政府关于助浴服务的通知（草案）", "某市人民政府关于助浴服务的通知（送审稿）"})
    void aDraftEndsNothing(String title) {
        assertEquals("CITES", kind(title, "X同时废止。"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "决定废止X。",
                "市政府决定废止X。",
                "经市政府同意，决定废止X。",
                "经市政府研究，现决定废止X和《某市泡浴规定》。",
                "决定废止《某市泡浴规定》、X等3件规范性文件。",
                "决定对X予以废止。",
                "决定将X废止。",
                "将X予以废止。",
                "宣布X失效。",
                "下列文件予以废止：《某市泡浴规定》、X。",
                "下列文件自本决定施行之日起停止执行：X。",
                "决定废止下列文件：X、《某市泡浴规定》。",
                "决定废止以下文件：\nX；\n《某市泡浴规定》。"
            })
    void theWordThatEndsMayStandBeforeTheName(String sentence) {
        assertEquals("REPEALS", kind(sentence));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "市司法局要研究废止X。",
                "建议废止X。",
                "各区要及时废止X。",
                "废止X，另行制定新办法。",
                "拟废止下列文件：X。",
                "市政府曾决定不废止X。",
                "根据《某市政府关于废止〈某市泡浴办法〉的决定》，对X进行清理。",
                "决定继续执行下列文件：X。",
                "如不需要，决定废止X。",
                "“决定废止X”的说法要更正。"
            })
    void whatIsOnlyToBeEndedIsNotEnded(String sentence) {
        assertTrue(Set.of("CITES", "BASED_ON").contains(kind(sentence)), kind(sentence));
    }

    @ParameterizedTest
    @ValueSource(strings = {"决定废止X第三条。", "决定废止X中有关收费的规定。", "对X第三条予以废止。", "决定废止X第三条、第五条。"})
    void aPartMayBeEndedBeforeTheNameToo(String sentence) {
        assertEquals("AMENDS", kind(sentence));
    }

    @Test
    void inADecisionOnWhatEndsABareWordIsEnough() {
        assertEquals("REPEALS", kind("某市人民政府关于废止部分文件的决定", "废止X。"));
        assertEquals("CITES", kind("某市人民政府关于浴室工作的意见", "废止X。"));
    }

    @ParameterizedTest
    @CsvSource({
        "某市关于废止《某市助浴办法》的决定, REPEALS",
        "某市关于废止《某市助浴办法》等2件规章的决定, REPEALS",
        "某市关于废止《某市助浴办法》的通知, REPEALS",
        "某市关于废止《某市助浴办法》第三条的通知, AMENDS",
        "某市关于修改《某市助浴办法》的决定, AMENDS",
        "某市关于修改《某市助浴办法》等2件规章的决定, AMENDS",
        "某市关于修改《某市助浴办法》的决定（征求意见稿）, CITES",
        "某市关于修改《某市助浴办法》的请示, CITES",
        "某市关于印发《某市助浴办法》的通知, FORWARDS",
        "某市关于暂停执行《某市助浴办法》的通知, CITES",
        "某市关于做好《某市助浴办法》宣传工作的通知, CITES",
        "某市关于征求废止《某市助浴办法》意见的公告, CITES"
    })
    void theTitleSaysWhyItNamesAnother(String title, String kind) {
        OfficialOutline outline = OutlineText.read(title + "\n各区：\n一、要抓好落实。\n");
        assertTrue(
                OutlineText.references(outline).startsWith(kind), OutlineText.references(outline));
    }

    /** From when the other document is at an end, by a notice of May 2031. */
    private static String endsOn(String title, String sentence) {
        OfficialOutline outline =
                OutlineText.read(
                        title
                                + "\n各区：\n一、要抓好落实。\n二、附则。"
                                + sentence.replace("X", OTHER)
                                + "\n某市人民政府\n2031年5月6日\n");
        return outline.references().stream()
                .filter(each -> each.kind() == ReferenceKind.REPEALS)
                .map(each -> each.endsOn() == null ? "at once" : each.endsOn().calendar())
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "X同时废止。, at once",
        "X自2099年1月1日起废止。, 2099-01-01",
        "自2099年1月1日起，X停止执行。, 2099-01-01",
        "决定自2031年9月1日起废止X。, 2031-09-01",
        "自2031年9月起停止执行下列文件：X。, 2031-09",
        "下列文件自2031年9月1日起停止执行：X。, 2031-09-01",
        "X自2021年1月1日起废止。, 2021-01-01",
        "本通知自2031年6月1日起施行，X同时废止。, 2031-06-01",
        "本通知自2031年6月1日起施行。X自2031年7月1日起废止。, 2031-07-01",
        "本通知自2032年1月1日起施行。X自本通知印发之日起停止执行。, 2031-05-06",
        "本通知自2032年1月1日起施行。自本通知公布之日起，X废止。, 2031-05-06",
        "本通知自2032年1月1日起施行。X即行废止。, 2031-05-06",
        "本通知自2032年1月1日起施行，X同时废止。, 2032-01-01"
    })
    void aRepealSaysFromWhen(String sentence, String day) {
        assertEquals(day, endsOn("某市人民政府关于助浴服务的通知", sentence));
    }

    @Test
    void whatTheTitleEndsEndsOnTheDayThatTheTextSays() {
        assertEquals("2031-09-01", endsOn("某市人民政府关于废止《某市公园亭廊办法》的通知", "决定自2031年9月1日起废止X。"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"建议对X作如下修改：删去第三条。", "拟对X作如下修改：删去第三条。", "按照市政府关于修改X的决定，要抓好宣传。"})
    void whatIsOnlyToBeAmendedIsNotAmended(String sentence) {
        assertTrue(Set.of("CITES", "BASED_ON").contains(kind(sentence)), kind(sentence));
    }

    @Test
    void anAnnexMayListWhatIsAtAnEnd() {
        String annex =
                "某市人民政府关于清理文件的通知\n各区：\n一、要抓好落实。\n某市人民政府\n2031年5月6日\n附件\n%s\n"
                        + "1．《某市甲浴办法》\n2．《某市乙浴办法》（某政〔2011〕7号）\n";
        assertEquals(
                "REPEALS 《某市甲浴办法》\nREPEALS 《某市乙浴办法》某政〔2011〕7号",
                OutlineText.references(OutlineText.read(annex.formatted("废止的规范性文件目录"))));
        assertEquals(
                "CITES 《某市甲浴办法》\nCITES 《某市乙浴办法》某政〔2011〕7号",
                OutlineText.references(OutlineText.read(annex.formatted("继续有效的规范性文件目录"))));
    }

    @Test
    void aBasisIsNoneOfTheRowThatEnds() {
        assertEquals("BASED_ON 《某省浴室条例》\nREPEALS 《某市洗浴规定》", references("根据《某省浴室条例》，《某市洗浴规定》同时废止。"));
        assertEquals(
                "CITES 《辛办法》\nREPEALS 《壬办法》\nREPEALS 《癸办法》", references("除《辛办法》外，《壬办法》《癸办法》同时废止。"));
    }

    /** Which documents a decision on what ends says to end, and from when. */
    private static String ended(String text) {
        OfficialOutline outline =
                OutlineText.read(
                        "某市人民政府关于废止部分文件的决定\n各区：\n"
                                + text.replace("⏎", "\n")
                                        .replace("A", "《某市甲浴办法》（某政〔2011〕7号）")
                                        .replace("B", "《某市乙浴办法》")
                                + "\n各区要做好衔接工作。\n某市人民政府\n2031年5月6日\n");
        return outline.references().stream()
                .map(
                        each ->
                                (each.kind() == ReferenceKind.REPEALS ? "" : each.kind())
                                        + Objects.requireNonNull(each.title())
                                                .text()
                                                .substring(3, 4)
                                        + (each.endsOn() == null ? "" : each.endsOn().calendar()))
                .collect(Collectors.joining(" "));
    }

    private static final String BOTH_DAYS = "甲2031-06-01 乙2032-03-01";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A予以废止，自2031年6月1日起执行；B予以废止，自2032年3月1日起执行。",
                "对A予以废止，自2031年6月1日起执行；对B予以废止，自2032年3月1日起执行。",
                "决定对A予以废止，自2031年6月1日起执行；对B予以废止，自2032年3月1日起执行。",
                "A予以废止，自2031年6月1日起执行。B予以废止，自2032年3月1日起执行。",
                "A予以废止，自2031年6月1日起执行。⏎B予以废止，自2032年3月1日起执行。",
                "A予以废止，自2031年6月1日起失效，B予以废止，自2032年3月1日起失效。",
                "A予以废止（自2031年6月1日起执行）；B予以废止（自2032年3月1日起执行）。",
                "A自2031年6月1日起废止；B自2032年3月1日起废止。",
                "A自2031年6月1日起废止、B自2032年3月1日起废止。",
                "A自2031年6月1日起废止，B自2032年3月1日起废止。",
                "自2031年6月1日起废止A，自2032年3月1日起废止B。",
                "决定自2031年6月1日起废止A，自2032年3月1日起废止B。",
                "自2031年6月1日起废止A、自2032年3月1日起废止B。",
                "废止A，自2031年6月1日起执行；废止B，自2032年3月1日起执行。",
                "决定废止A，自2031年6月1日起废止。⏎决定废止B，自2032年3月1日起停止执行。"
            })
    void eachDayBelongsToTheDocumentsOfItsOwnClause(String text) {
        assertEquals(BOTH_DAYS, ended(text));
        assertEquals(
                "甲2032-03-01 乙2031-06-01",
                ended(
                        text.replace("2031年6月1日", "D")
                                .replace("2032年3月1日", "2031年6月1日")
                                .replace("D", "2032年3月1日")));
    }

    @ParameterizedTest
    @CsvSource({
        "决定废止A，自2031年6月1日起废止。, 甲2031-06-01",
        "决定废止A，自2031年6月1日起停止执行。, 甲2031-06-01",
        "决定废止A，自2031年6月1日起执行。, 甲2031-06-01",
        "决定废止A和B，自2031年6月1日起执行。, 甲2031-06-01 乙2031-06-01",
        "决定废止A、B等2件规范性文件，自2031年6月1日起执行。, 甲2031-06-01 乙2031-06-01",
        "A和B予以废止，自2031年6月1日起执行。, 甲2031-06-01 乙2031-06-01",
        "A自2031年6月1日起废止、B同时废止。, 甲2031-06-01 乙2031-06-01",
        "A自2031年6月1日起废止，B同时废止。, 甲2031-06-01 乙2031-06-01",
        "A予以废止，自2031年6月1日起执行；B予以废止。, 甲2031-06-01 乙",
        "B予以废止；A予以废止，自2031年6月1日起执行。, 乙 甲2031-06-01",
        "A予以废止，本决定自2031年6月1日起施行；B予以废止。, 甲2031-06-01 乙2031-06-01"
    })
    void theDayMayStandBehindTheRepeal(String text, String ended) {
        assertEquals(ended, ended(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "经研究，决定废止A。",
                "经认真清理后，现决定废止A。",
                "按照国务院要求，决定废止A。",
                "为适应发展需要，经局长办公会研究，决定废止A。",
                "鉴于上位法已经修改，决定对A予以废止。",
                "经研究决定废止A。",
                "根据工作需要，经研究，决定将A废止。",
                "决定对下列规范性文件予以废止：⏎一、A",
                "决定对下列规范性文件予以废止：⏎1.A",
                "决定对以下规范性文件予以废止：⏎1．A⏎2．《某市丙浴办法》",
                "决定废止以下规范性文件：⏎一、A⏎二、《某市丙浴办法》",
                "经研究，决定废止下列规范性文件：⏎（一）A；⏎（二）《某市丙浴办法》。",
                "决定废止下列规范性文件，自2031年6月1日起不再执行：⏎1.A"
            })
    void whateverLeadsInADecisionEndsADocument(String text) {
        assertEquals("甲", ended(text).substring(0, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "如上位法修改，决定废止A。",
                "市司法局认为，决定废止A。",
                "经研究，拟废止A。",
                "经研究，决定不废止A。",
                "建议A废止、B废止。",
                "决定对下列规范性文件予以保留：⏎一、A",
                "决定对下列规范性文件不予废止：⏎一、A"
            })
    void whatLeadsToNoDecisionEndsNothing(String text) {
        assertEquals("CITES", ended(text).substring(0, 5));
    }

    @ParameterizedTest
    @CsvSource({
        "废止A（自2032年3月1日起执行）。, 甲2032-03-01",
        "废止A（自2032年3月1日起执行）和B（自2031年6月1日起执行）。, 甲2032-03-01 乙2031-06-01",
        "A（自2031年6月1日起废止）、B（自2032年3月1日起废止）。, 甲2031-06-01 乙2032-03-01",
        "决定废止下列规范性文件：A（2031年6月1日起）、B（2032年3月1日起）。, 甲2031-06-01 乙2032-03-01",
        "决定废止下列规范性文件：⏎1.A（自2031年6月1日起废止）⏎2.B, 甲2031-06-01 乙",
        "2032年3月1日起，A不再执行。, 甲2032-03-01",
        "自2032年3月1日开始，A停止执行。, 甲2032-03-01",
        "A自2032年3月1日零时起废止。, 甲2032-03-01",
        "A将于2032年3月1日起废止。, 甲2032-03-01",
        "决定自2032年3月1日起对A、B予以废止。, 甲2032-03-01 乙2032-03-01",
        "一、自2031年6月1日起废止的文件⏎A⏎B, 甲2031-06-01 乙2031-06-01",
        "一、废止的规范性文件目录⏎1.A⏎2.B, 甲 乙",
        "对2030年底前印发的文件进行了清理，决定废止A。, 甲",
        "根据2031年2月1日市政府常务会议决定，废止A。, 甲"
    })
    void aDayGovernsItsOwnBracketsClauseOrHeading(String text, String ended) {
        assertEquals(ended, ended(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "将A予以废止，其中第三条除外的部分自2032年3月1日起执行。",
                "废止A和《某市泡浴办法》，其中A自2032年3月1日起停止执行。",
                "将《某市泡浴办法》和A予以废止；其中A自2032年3月1日起执行。",
                "本决定自发布之日起满一年后施行，A同时废止。",
                "本决定自发布之日起30日后施行。⏎A同时废止。",
                "A予以废止，自本决定印发之日起满6个月执行。",
                "同意废止A，具体时间另行通知。",
                "决定废止A，自《某省浴室条例》施行之日起执行。",
                "A、《某市泡浴办法》分别自2031年6月1日、2032年3月1日起废止。",
                "A自2032年起废止。",
                "A执行至2032年12月31日止，次日起废止。"
            })
    void aTimeThatIsNotUnderstoodLeavesTheEndOpen(String text) {
        assertTrue(ended(text).contains("MAY_REPEAL甲"), ended(text));
    }

    @ParameterizedTest
    @CsvSource({
        "决定对附件所列文件予以废止，自2032年3月1日起执行。, 2032-03-01",
        "附件所列规范性文件自2032年3月1日起停止执行。, 2032-03-01",
        "对附件所列文件予以废止。, at once"
    })
    void theListOfAnAnnexEndsWhenTheTextSays(String text, String day) {
        OfficialOutline outline =
                OutlineText.read(
                        "某市人民政府关于清理文件的决定\n各区：\n"
                                + text
                                + "\n各区要做好衔接工作。\n某市人民政府\n2031年5月6日\n附件\n废止的规范性文件目录\n1.《某市甲浴办法》（某政〔2011〕7号）\n");
        assertEquals(
                day,
                outline.references().stream()
                        .filter(each -> each.kind() == ReferenceKind.REPEALS)
                        .map(each -> each.endsOn() == null ? "at once" : each.endsOn().calendar())
                        .collect(Collectors.joining(" ")));
    }
}
