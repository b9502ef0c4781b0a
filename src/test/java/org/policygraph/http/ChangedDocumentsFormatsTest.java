package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.store.MemoryStore;

import java.util.Map;

/** Records and tables say of a document what other held ones do to it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangedDocumentsFormatsTest {
    private static final String BASE = "https://w3id.org/policy-graph/id/";
    private static final String TITLE = "云港市人民政府关于建设公共书屋的意见";

    private EditedServer server;

    @BeforeAll
    void start() {
        server = EditedServer.over(new MemoryStore());
        take("rooms", TITLE, "7号", "2031", "新建公共书屋100个以上。");
        take("halls", "云港市人民政府关于建设文化馆的意见", "8号", "2031", "新建文化馆10个。");
        take(
                "change",
                "云港市人民政府关于修改公共书屋意见的决定",
                "3号",
                "2032",
                "将《" + TITLE + "》（云政发〔2031〕7号）第一部分第（一）项中的“100个”修改为“200个”。");
        take(
                "city",
                "云港市人民政府关于推进书香城市建设的意见",
                "1号",
                "2033",
                "新建城市书房50个。《" + TITLE + "》（云政发〔2031〕7号）同时废止。");
        take("later", "云港市人民政府关于整合文化场馆的意见", "9号", "2033", "整合文化馆20个。云政发〔2031〕8号自2099年5月1日起废止。");
    }

    private void take(String id, String title, String number, String year, String sentence) {
        server.ingested(
                id,
                title
                        + "\n云政发〔"
                        + year
                        + "〕"
                        + number
                        + "\n各区人民政府：\n一、重点任务\n（一）抓好建设。"
                        + sentence
                        + "\n云港市人民政府\n"
                        + year
                        + "年3月1日\n");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void theTableOfDocumentsHasTheStatusAndByWhat() {
        CsvSet csv = CsvSet.of(server.download("/dump.csv.zip"));
        assertThat(changes(row(csv, "documents", "rooms")))
                .isEqualTo("REPEALED|" + BASE + "city||" + BASE + "change");
        assertThat(changes(row(csv, "documents", "halls")))
                .isEqualTo("NOT_KNOWN|" + BASE + "later|2099-05-01|");
        assertThat(changes(row(csv, "documents", "city"))).isEqualTo("NOT_KNOWN|||");
        assertThat(changes(row(csv, "measures", "rooms/original/measure/1.1.2")))
                .isEqualTo("REPEALED|" + BASE + "city||" + BASE + "change");
    }

    @Test
    void aDigestUnderAnotherIdTakesNoRepealAway() {
        String title = "云港市人民政府关于建设茶馆的意见";
        take("tea", title, "11号", "2031", "新建茶馆30个。");
        take("end", "云港市人民政府关于整合茶馆的意见", "12号", "2033", "整合茶馆20个。《" + title + "》同时废止。");
        String query = "{ document(id: \"tea\") { status repealedBy { from { identifier } } } }";
        assertThat(server.query(query).toString()).contains("REPEALED", "end");
        server.ingested(
                "tea-digest",
                title + "\n某新闻网· 2031-03-02 18:01\n茶馆建设 - 茶馆要建三十个 [2] - 各区抓好落实 [3]\n");
        assertThat(server.query(query).toString()).contains("REPEALED", "end");
    }

    @Test
    void soHasAListOfMeasures() {
        Map<String, String> row =
                CsvSet.table(server.get("/measures.csv?document=rooms").body()).getFirst();
        assertThat(changes(row)).isEqualTo("REPEALED|" + BASE + "city||" + BASE + "change");
    }

    private static Map<String, String> row(CsvSet csv, String table, String id) {
        return csv.rowsOf(table).stream()
                .filter(row -> (BASE + id).equals(row.get("id")))
                .findFirst()
                .orElseThrow();
    }

    private static String changes(Map<String, String> row) {
        return String.join(
                "|",
                row.get("status"),
                row.get("repealed_by"),
                row.get("repealed_from"),
                row.get("amended_by"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rooms", "rooms/original/measure/1.1.2", "rooms/original/division/1.1"})
    void thePageOfARecordSaysItWithTheCharacters(String id) {
        String page = server.get("/id/" + id + ".html").body();
        assertThat(page)
                .contains("注意：该文件已废止，见《云港市人民政府关于推进书香城市建设的意见》（云政发〔2033〕1号）。")
                .contains("注意：该文件已被《云港市人民政府关于修改公共书屋意见的决定》（云政发〔2032〕3号）修改。")
                .containsPattern(
                        "class=\"note changes\".*?/id/city/text/[0-9a-f]{12}#char=[0-9]+,[0-9]+");
    }

    @Test
    void thePageOfAnotherDocumentSaysNothing() {
        assertThat(server.get("/id/city.html").body()).doesNotContain("note changes");
        assertThat(server.get("/id/halls.html").body()).contains("该文件自2099-05-01起废止，见");
        assertThat(server.get("/id/department/mca.html").body()).doesNotContain("note changes");
    }
}
