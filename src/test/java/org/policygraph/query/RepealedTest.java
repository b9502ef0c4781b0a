package org.policygraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A document is called repealed only where a later one that is held says so of it. */
@SuppressWarnings("NullAway")
class RepealedTest {
    private static final String HELD = document("公园亭廊管理办法", "云政发〔2011〕7号", "2011年3月1日", "");

    private static String document(String title, String number, String date, String sentence) {
        return "云港市人民政府关于"
                + title
                + "\n"
                + number
                + "\n各区人民政府：\n一、建设书屋\n（一）新建书屋。各区要新建书屋。\n二、附则\n各区要抓好落实。"
                + sentence
                + "\n云港市人民政府\n"
                + date
                + "\n";
    }

    private static Ask ask(String... texts) {
        Map<String, byte[]> files = new HashMap<>();
        for (int at = 0; at < texts.length; at++) {
            files.put("d" + at, texts[at].getBytes(StandardCharsets.UTF_8));
        }
        return OfficialFile.ask(files);
    }

    private static Object status(Ask ask, String document) {
        return ask.data("{ document(id: \"" + document + "\") { status } }", "document.status");
    }

    @ParameterizedTest
    @CsvSource({
        "2031年3月1日, 《云港市人民政府关于公园亭廊管理办法》（云政发〔2011〕7号）同时废止。, REPEALED",
        "2031年3月1日, 《云港市人民政府关于公园亭廊管理办法》同时废止。, REPEALED",
        "2031年3月1日, 2011年发布的《云港市人民政府关于公园亭廊管理办法》同时废止。, REPEALED",
        "2031年3月1日, 云政发〔2011〕7号停止执行。, REPEALED",
        "2009年3月1日, 《云港市人民政府关于公园亭廊管理办法》同时废止。, NOT_KNOWN",
        "2009年3月1日, 《云港市人民政府关于公园亭廊管理办法》（云政发〔2011〕7号）同时废止。, NOT_KNOWN",
        "2031年3月1日, 2003年发布的《云港市人民政府关于公园亭廊管理办法》同时废止。, NOT_KNOWN",
        "2031年3月1日, 市政府2003年5月印发的《云港市人民政府关于公园亭廊管理办法》同时废止。, NOT_KNOWN",
        "2031年3月1日, 《云港市人民政府关于公园亭廊管理办法》（2003年5月1日发布）同时废止。, NOT_KNOWN",
        "2031年3月1日, 《云港市人民政府关于公园亭廊管理办法》（云政发〔2003〕7号）同时废止。, NOT_KNOWN",
        "2031年3月1日, 《云港市人民政府关于公园亭廊管理办法》不予废止。, NOT_KNOWN",
        "2021年3月1日, 决定废止《云港市人民政府关于公园亭廊管理办法》。, REPEALED",
        "2021年3月1日, 《云港市人民政府关于公园亭廊管理办法》自2021年5月1日起废止。, REPEALED",
        "2021年3月1日, 《云港市人民政府关于公园亭廊管理办法》自2099年5月1日起废止。, NOT_KNOWN",
        "2021年3月1日, 本办法自2099年5月1日起施行，《云港市人民政府关于公园亭廊管理办法》同时废止。, NOT_KNOWN",
        "2021年3月1日, 决定废止《云港市人民政府关于公园亭廊管理办法》第三条。, NOT_KNOWN"
    })
    void aDocumentIsEndedByALaterOneThatMeansIt(String date, String sentence, String status) {
        assertThat(status(ask(HELD, document("书屋新事的办法", "云政发〔2031〕1号", date, sentence)), "d0"))
                .isEqualTo(status);
    }

    private static String digest(String title, String day) {
        return "书屋\n" + title + "\n云港日报· " + day + " 08:00\n书屋建设\n- 各区新建书屋 [1]\n- 各区修缮亭廊 [2]\n";
    }

    @ParameterizedTest
    @CsvSource({
        "云港市人民政府关于公园亭廊管理办法, 2011-03-05, REPEALED",
        "云港市人民政府关于公园亭廊管理办法（云政发〔2011〕7号）, 2029-03-05, REPEALED",
        "关于公园亭廊管理办法（云政发〔2011〕7号）, 2029-03-05, REPEALED",
        "云港市人民政府关于公园亭廊管理办法（云政发〔2010〕6号）, 2011-03-05, NOT_KNOWN",
        "云港市人民政府关于公园亭廊管理办法, 2012-03-05, NOT_KNOWN",
        "云港市人民政府关于公园亭廊管理办法, 2011-02-05, NOT_KNOWN",
        "关于公园亭廊管理办法, 2011-03-05, NOT_KNOWN",
        "云港市人民政府关于公园亭廊的办法, 2011-03-05, NOT_KNOWN"
    })
    void whatEndsADocumentReachesItsDigestUnderAnotherId(String title, String day, String status) {
        String ending = document("书屋新事的办法", "云政发〔2031〕1号", "2021年3月1日", "云政发〔2011〕7号停止执行。");
        Ask ask = ask(HELD, digest(title, day), ending);
        assertThat(status(ask, "d0")).isEqualTo("REPEALED");
        assertThat(status(ask, "d1")).isEqualTo(status);
        Object by =
                ask.data(
                        "{ document(id: \"d1\") { repealedBy { from { identifier } span { text } } } }",
                        "document.repealedBy");
        assertThat(by)
                .hasToString(
                        status.equals("REPEALED")
                                ? "[{from={identifier=d2}, span={text=云政发〔2011〕7号}}]"
                                : "[]");
        assertThat(
                        documents(
                                ask,
                                "{ measures(where: {status: [REPEALED]}) { nodes { document { identifier } } } }"))
                .contains("d0")
                .anyMatch(each -> "d1".equals(each) == status.equals("REPEALED"));
    }

    @Test
    void whatEndsOnADayToComeSaysTheDay() {
        Ask ask =
                ask(
                        HELD,
                        document(
                                "书屋新事的办法",
                                "云政发〔2021〕1号",
                                "2021年3月1日",
                                "云政发〔2011〕7号自2099年5月1日起停止执行。"));
        assertThat(
                        ask.data(
                                "{ document(id: \"d0\") { repealedBy { endsOn endsOnSpan { text } } } }",
                                "document.repealedBy"))
                .hasToString("[{endsOn=2099-05-01, endsOnSpan={text=2099年5月1日}}]");
        assertThat(cited(ask, "d0", "GB_T_7714_2015"))
                .contains("注意：该文件自2099-05-01起废止，见《云港市人民政府关于书屋新事的办法》（云政发〔2021〕1号）。");
        assertThat(cited(ask, "d0", "APA"))
                .contains("Note: repealed from 2099-05-01 by “云港市人民政府关于书屋新事的办法”");
        assertThat(
                        ask.data(
                                "{ documents(where: { status: [REPEALED] }) { totalCount } }",
                                "documents.totalCount"))
                .isEqualTo(0);
    }

    @Test
    void theYearOfANumberDatesADocumentWithoutASignature() {
        String ending =
                document("书屋新事的办法", "云政发〔2001〕1号", "", "云政发〔2011〕7号停止执行。")
                        .replace("\n云港市人民政府\n\n", "\n");
        assertThat(status(ask(HELD, ending), "d0")).isEqualTo("NOT_KNOWN");
    }

    @Test
    void numberAndTitleOfDifferentDocumentsMeanNeither() {
        Ask ask =
                ask(
                        HELD,
                        document("同号甲的办法", "云政发〔2020〕2号", "2020年3月1日", ""),
                        document(
                                "书屋新事的办法",
                                "云政发〔2031〕1号",
                                "2031年3月1日",
                                "《云港市人民政府关于同号甲的办法》（云政发〔2011〕7号）同时废止。"));
        assertThat(status(ask, "d0")).isEqualTo("NOT_KNOWN");
        assertThat(status(ask, "d1")).isEqualTo("NOT_KNOWN");
    }

    @Test
    void documentsThatEndEachOtherAreNotKnownToBeAtAnEnd() {
        Ask ask =
                ask(
                        document("甲事的办法", "云政发〔2031〕1号", "2031年3月1日", "云政发〔2031〕2号停止执行。"),
                        document("乙事的办法", "云政发〔2031〕2号", "2031年3月1日", "云政发〔2031〕1号停止执行。"));
        assertThat(status(ask, "d0")).isEqualTo("NOT_KNOWN");
        assertThat(status(ask, "d1")).isEqualTo("NOT_KNOWN");
    }

    @Test
    void aCitationOfWhatIsRepealedSaysSo() {
        Ask ask = ask(HELD, document("书屋新事的办法", "云政发〔2031〕1号", "2031年3月1日", "云政发〔2011〕7号停止执行。"));
        String chinese = "注意：该文件已废止，见《云港市人民政府关于书屋新事的办法》（云政发〔2031〕1号）。";
        String english = "Note: repealed by “云港市人民政府关于书屋新事的办法” (云政发〔2031〕1号).";
        assertThat(cited(ask, "d0", "GB_T_7714_2015")).contains(chinese);
        assertThat(cited(ask, "d0", "BIBTEX")).contains("注意：该文件已废止");
        assertThat(cited(ask, "d0", "CSL_JSON")).contains(chinese).contains("\"repealedBy\"");
        assertThat(cited(ask, "d0", "APA")).contains(english);
        assertThat(cited(ask, "d1", "GB_T_7714_2015")).doesNotContain("废止");
        String measure =
                "{ document(id: \"d0\") { measures { nodes { formatted(style: GB_T_7714_2015) } } } }";
        assertThat(ask.all(measure, "document.measures.nodes", "formatted").toString())
                .contains(chinese);
        String quoted =
                "{ verifyQuote(text: \"各区要新建书屋\", document: \"%s\") { sentence(lang: \"%s\") } }";
        assertThat(ask.data(quoted.formatted("d0", "zh"), "verifyQuote.sentence").toString())
                .endsWith(chinese);
        assertThat(ask.data(quoted.formatted("d0", "en"), "verifyQuote.sentence").toString())
                .endsWith(english);
        assertThat(ask.data(quoted.formatted("d1", "zh"), "verifyQuote.sentence").toString())
                .doesNotContain("废止");
    }

    @Test
    void measuresOfWhatIsRepealedCanBeLeftOut() {
        Ask ask = ask(HELD, document("书屋新事的办法", "云政发〔2031〕1号", "2031年3月1日", "云政发〔2011〕7号停止执行。"));
        String measures = "{ measures(where: %s) { nodes { document { identifier } } } }";
        assertThat(documents(ask, measures.formatted("{status: [NOT_KNOWN]}"))).containsOnly("d1");
        assertThat(documents(ask, measures.formatted("{status: [REPEALED]}"))).containsOnly("d0");
        assertThat(documents(ask, measures.formatted("{not: {status: [REPEALED]}}")))
                .containsOnly("d1");
        assertThat(documents(ask, measures.formatted("{status: [REPEALED, NOT_KNOWN]}")))
                .containsOnly("d0", "d1");
        Ask alone = ask(HELD);
        assertThat(documents(alone, measures.formatted("{status: [REPEALED]}"))).isEmpty();
        assertThat(documents(alone, measures.formatted("{status: [NOT_KNOWN]}")))
                .containsOnly("d0");
    }

    private static List<@Nullable Object> documents(Ask ask, String query) {
        return ask.all(query, "measures.nodes", "document.identifier");
    }

    @Test
    void ofTwoDocumentsWithTheSameWordsTheRepealedOneIsNamed() {
        Ask ask = ask(HELD, document("书屋新事的办法", "云政发〔2031〕1号", "2031年3月1日", "云政发〔2011〕7号停止执行。"));
        String quoted = "{ verifyQuote(text: \"各区要新建书屋\") { sentence(lang: \"%s\") } }";
        assertThat(ask.data(quoted.formatted("zh"), "verifyQuote.sentence").toString())
                .endsWith("注意：《云港市人民政府关于公园亭廊管理办法》已废止，见《云港市人民政府关于书屋新事的办法》（云政发〔2031〕1号）。");
        assertThat(ask.data(quoted.formatted("en"), "verifyQuote.sentence").toString())
                .endsWith(
                        " Note: “云港市人民政府关于公园亭廊管理办法” is repealed by “云港市人民政府关于书屋新事的办法” (云政发〔2031〕1号).");
    }

    @Test
    void aKindCoversItsForms() {
        Ask ask =
                ask(
                        document("甲事的意见", "云政发〔2021〕1号", "2021年3月1日", ""),
                        document("乙事的指导意见", "云政发〔2021〕2号", "2021年3月1日", ""),
                        document("丙事的通知", "云政发〔2021〕3号", "2021年3月1日", ""));
        String query = "{ documents(where: { kind: [\"%s\"] }) { totalCount } }";
        assertThat(ask.data(query.formatted("意见"), "documents.totalCount")).isEqualTo(2);
        assertThat(ask.data(query.formatted("指导意见"), "documents.totalCount")).isEqualTo(1);
        GraphQlResponse answer =
                ask.answer(
                        "{ documents(where: { kind: [\"见\"] }) { totalCount } document(id: \"d0\") { kind } }");
        assertThat(Ask.message(answer)).contains("no document has the kind “见”");
        assertThat(answer.body().get("data")).hasToString("{documents=null, document={kind=意见}}");
    }

    private static String cited(Ask ask, String document, String style) {
        return String.valueOf(
                ask.data(
                        "{ document(id: \""
                                + document
                                + "\") { formatted(style: "
                                + style
                                + ") } }",
                        "document.formatted"));
    }
}
