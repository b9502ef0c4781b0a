package org.policygraph.extract.official;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
