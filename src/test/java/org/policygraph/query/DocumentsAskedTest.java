package org.policygraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What is asked of official texts by names, numbers, ranges and places, as people write them. */
class DocumentsAskedTest {
    private static final Ask ASK =
            OfficialFile.ask(
                    Map.of(
                            "qiao", text("云港市科学技术委员会", "云科发〔2031〕5号", "市科委、市经济信息化委负责"),
                            "lu", text("云港市农业农村委员会", "云农发〔2031〕6号", "市农业农村委牵头"),
                            "he", text("云港市人民政府办公厅", "云府办〔2032〕7号", "市经济信息化委负责")));

    private static byte[] text(String issuer, String number, String note) {
        return """
                %1$s关于建设书屋的通知
                %2$s
                各区：
                一、建设书屋
                （一）新建书屋。各区要新建书屋500个，要向老年人开放。（%3$s）
                二、办好书屋
                各区要做好书屋管理。
                %1$s
                2031年3月1日
                """
                .formatted(issuer, number, note)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<@Nullable Object> documents(String where) {
        return ASK.all(
                "{ documents(where: " + where + ") { nodes { identifier } } }",
                "documents.nodes",
                "identifier");
    }

    @ParameterizedTest
    @CsvSource({
        "云港市科学技术委员会, qiao",
        "云港市科委, qiao",
        "云港市科学技术委, qiao",
        "云港市农业农村委, lu",
        "云港市政府办公厅, he",
        "云港市人民政府办公厅, he"
    })
    void anIssuerIsFoundByItsUsualShortNames(String name, String document) {
        assertThat(documents("{issuer: [\"" + name + "\"]}")).containsExactly(document);
    }

    @ParameterizedTest
    @CsvSource({"云港市委", "云港市农委办", "海门市科委", "云港市术委"})
    void whatIsNoShortNameIsRefusedWithTheIssuersThatArePrinted(String name) {
        GraphQlResponse answer =
                ASK.answer("{ documents(where: {issuer: [\"" + name + "\"]}) { totalCount } }");
        assertThat(Ask.code(answer)).isEqualTo("BAD_USER_INPUT");
        assertThat(Ask.message(answer)).startsWith("issuer: ").contains("云港市科学技术委员会");
    }

    @Test
    void aShortNameOfSeveralIssuersNamesThem() {
        Ask ask =
                OfficialFile.ask(
                        Map.of(
                                "a", text("云港市经济和信息化委员会", "云经发〔2031〕5号", "市科委负责"),
                                "b", text("云港市经济信息化工作委员会", "云信发〔2031〕5号", "市科委负责")));
        GraphQlResponse answer =
                ask.answer("{ documents(where: {issuer: [\"云港市经济信息化委\"]}) { totalCount } }");
        assertThat(Ask.message(answer)).contains("云港市经济和信息化委员会", "云港市经济信息化工作委员会");
    }

    @Test
    void messagesPrintNumbersAsDocumentsDo() {
        GraphQlResponse answer =
                ASK.answer("{ documents(where: {number: [\"云科发〔2031〕55号\"]}) { totalCount } }");
        assertThat(Ask.message(answer))
                .startsWith("no document has the number “云科发〔2031〕55号”; nearest: 云科发〔2031〕5号, ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "documents | dateFrom: \"2032\", dateTo: \"2020\" | dateTo: found “2020”, which is before dateFrom “2032”",
                "documents | dateFrom: \"2031-03-02\", dateTo: \"2031-03-01\" | dateTo: found “2031-03-01”",
                "commitments | minValue: 600, maxValue: 5.5 | maxValue: found “5.5”, which is before minValue “600"
            })
    void aRangeThatEndsBeforeItBeginsIsRefused(String list, String range, String message) {
        GraphQlResponse answer =
                ASK.answer("{ " + list + "(where: {" + range + "}) { totalCount } }");
        assertThat(Ask.code(answer)).isEqualTo("BAD_USER_INPUT");
        assertThat(Ask.message(answer)).startsWith(message);
    }

    @Test
    void aRangeOfOneDayOrOneYearIsNone() {
        assertThat(documents("{dateFrom: \"2031\", dateTo: \"2031\"}")).hasSize(3);
        assertThat(documents("{dateFrom: \"2031-03\", dateTo: \"2031\"}")).hasSize(3);
    }

    @Test
    void aRoleAloneAsksForMeasuresWhereSomeBodyHasIt() {
        String led =
                "{ measures(where: {department: {basis: [STATED], role: [LEAD]%s}}) { nodes { document { identifier } } } }";
        List<@Nullable Object> leading =
                ASK.all(led.formatted(""), "measures.nodes", "document.identifier");
        assertThat(leading)
                .isNotEmpty()
                .isEqualTo(
                        ASK.all(
                                led.formatted(", exists: true"),
                                "measures.nodes",
                                "document.identifier"));
        assertThat(
                        Ask.message(
                                ASK.answer(
                                        "{ measures(where: {department: {basis: [STATED]}}) { totalCount } }")))
                .contains("department: {any: [\"…\"], …}", "exists: true");
    }

    @Test
    void aBodyThatTheVocabularyLacksIsProposed() {
        String join =
                "{ join(names: [\"市经济信息化委\"], type: DEPARTMENT) { status suggestions { name kind node { id } } } }";
        assertThat(ASK.data(join, "join.0.status")).isEqualTo("UNMATCHED");
        assertThat(ASK.all(join, "join.0.suggestions", "kind")).startsWith("PRINTED", "PRINTED");
        assertThat(ASK.all(join, "join.0.suggestions", "name")).startsWith("市经济信息化委", "市经济信息化委");
    }

    @Test
    void whereSomethingIsCutOffAPlaceIsNotQuotable() {
        String whole = new String(text("海门市人民政府", "海政发〔2031〕1号", "市科委负责"), StandardCharsets.UTF_8);
        Ask ask =
                OfficialFile.ask(
                        Map.of(
                                "cut", text("云港市人民政府", "云政发〔2031〕1号", "市科委负责"),
                                "whole",
                                        whole.replace("书屋500个，", "书屋，")
                                                .getBytes(StandardCharsets.UTF_8)));
        String query =
                "{ verifyQuote(text: \"各区要新建书屋\") { verdict matches { quotableAsPolicy cutOff { term } document { identifier } } } }";
        assertThat(ask.data(query, "verifyQuote.verdict")).isEqualTo("EXACT");
        for (Object match : Ask.list(ask.data(query, "verifyQuote.matches"))) {
            boolean isCut = "cut".equals(Ask.at(match, "document.identifier"));
            assertThat(Ask.list(Ask.at(match, "cutOff")).isEmpty()).isEqualTo(!isCut);
            assertThat(Ask.at(match, "quotableAsPolicy")).isEqualTo(!isCut);
        }
    }

    @Test
    void aDivisionIsCitedByItsPlace() {
        String cited =
                "{ document(id: \"qiao\") { divisions(first: 3) { nodes { path locator english: locator(lang: \"en\")"
                        + " gb: formatted(style: GB_T_7714_2015) apa: formatted(style: APA) } } } }";
        assertThat(ASK.all(cited, "document.divisions.nodes", "path"))
                .containsExactly("1", "1.1", "2");
        assertThat(ASK.all(cited, "document.divisions.nodes", "locator"))
                .containsExactly("第一部分", "第一部分第（一）项", "第二部分");
        assertThat(ASK.data(cited, "document.divisions.nodes.1.english"))
                .isEqualTo("section 1, item 1");
        assertThat(String.valueOf(ASK.data(cited, "document.divisions.nodes.1.gb")))
                .contains("第一部分第（一）项", "云科发〔2031〕5号", "#char=");
        assertThat(String.valueOf(ASK.data(cited, "document.divisions.nodes.1.apa")))
                .contains("section 1, item 1");
    }
}
