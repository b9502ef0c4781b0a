package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policygraph.http.ErrorShape.assertError;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.policygraph.rdf.DocumentsRefusedException;
import org.policygraph.rdf.Ingestion;
import org.policygraph.store.Contents;
import org.policygraph.store.MemoryStore;
import org.policygraph.text.Sha256;
import org.policygraph.vocab.Iris;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.xml.parsers.DocumentBuilderFactory;

/** Two documents; one then says something else, and the other is retracted. */
class ChangesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final MemoryStore STORE = new MemoryStore();
    private static final String BEFORE = put(Map.of("one", "80%", "two", "60%"));
    private static final String AFTER = put(Map.of("one", "70%"));

    @RegisterExtension static final RunningServer SERVER = RunningServer.with(STORE);

    /** Documents that differ in title and one number; answers the version. */
    private static String put(Map<String, String> documents) {
        var digests = new LinkedHashMap<String, byte[]>();
        documents.forEach((id, number) -> digests.put(id, digest(id, number)));
        try {
            Map<Node, Graph> graphs =
                    new Ingestion(new Iris(RunningServer.IRI_BASE)).ingest(digests).graphs();
            Contents.put(STORE, graphs);
        } catch (DocumentsRefusedException e) {
            throw new AssertionError(e.problems() + " " + e.violations(), e);
        }
        return STORE.snapshot().version().id();
    }

    private static byte[] digest(String id, String number) {
        try {
            return Files.readString(Path.of("data/source/minsheng-2025.txt"))
                    .replace("80%", number)
                    .replace("改善民生", "改" + id)
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode ask(String query) {
        try {
            String body = JSON.writeValueAsString(Map.of("query", query));
            JsonNode answer = JSON.readTree(SERVER.postJson(body).body());
            assertThat(answer.has("errors")).as(answer.toString()).isFalse();
            return answer.get("data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> changes(String arguments) {
        List<String> found = new ArrayList<>();
        ask("{ changes(" + arguments + ") { nodes { iri kind type } } }")
                .at("/changes/nodes")
                .forEach(
                        each ->
                                found.add(
                                        each.get("kind").asText()
                                                + " "
                                                + each.get("type").asText()
                                                + " "
                                                + each.get("iri")
                                                        .asText()
                                                        .substring(
                                                                RunningServer.IRI_BASE.length())));
        return found;
    }

    @Test
    void onlyWhatSaysSomethingElseHasChanged() {
        List<String> ofOne =
                changes("since: \"" + BEFORE + "\", first: 1000").stream()
                        .filter(each -> each.contains(" one/measure/"))
                        .toList();
        assertThat(ofOne)
                .contains("CHANGED Measure one/measure/5.2")
                .contains("CHANGED Commitment one/measure/5.2/commitment/1")
                .allMatch(
                        each ->
                                each.contains("one/measure/5.2")
                                        || each.contains("one/measure/5.4"));
    }

    @Test
    void changesAreTheSameForthAndBack() {
        List<String> forth = walk("first", "after", "endCursor", "hasNextPage");
        List<String> back = walk("last", "before", "startCursor", "hasPreviousPage");
        assertThat(forth).hasSizeGreaterThan(1_000).doesNotHaveDuplicates();
        assertThat(back.reversed()).isEqualTo(forth);
        String after = ", after: " + cursor("first: 1");
        assertThat(changes("first: 3" + after)).isEqualTo(changes("first: 4").subList(1, 4));
        String before = ", before: " + cursor("last: 1");
        assertThat(changes("last: 3" + before)).isEqualTo(changes("last: 4").subList(0, 3));
        String between = after + ", before: \"" + forth.get(2) + "\"";
        assertThat(changes("first: 9" + between)).isEqualTo(changes("first: 2").subList(1, 2));
        assertThat(changes("last: 9" + between)).isEqualTo(changes("first: 2").subList(1, 2));
    }

    /** All changes, each told by its cursor, as they come page by page. */
    private static List<String> walk(String size, String bound, String end, String more) {
        List<String> cursors = new ArrayList<>();
        String at = "";
        boolean isMore = true;
        while (isMore) {
            JsonNode page =
                    ask("{ changes("
                                    + size
                                    + ": 397"
                                    + at
                                    + ") { edges { cursor } pageInfo { "
                                    + end
                                    + " "
                                    + more
                                    + " } } }")
                            .get("changes");
            List<String> ofPage = new ArrayList<>();
            page.get("edges").forEach(edge -> ofPage.add(edge.get("cursor").asText()));
            cursors.addAll(size.equals("last") ? ofPage.reversed() : ofPage);
            at = ", " + bound + ": " + page.at("/pageInfo/" + end);
            isMore = page.at("/pageInfo/" + more).asBoolean();
        }
        return cursors;
    }

    /** As it stands in a query. */
    private static String cursor(String arguments) {
        return ask("{ changes(" + arguments + ") { edges { cursor } } }")
                .at("/changes/edges/0/cursor")
                .toString();
    }

    @Test
    void aVersionKeepsItsFiguresAndFiles() {
        String fields = "{ version documentCount distributions { url sha256 } }";
        String then = "dataset(version: \"" + BEFORE + "\") " + fields;
        JsonNode both = ask("{ now: dataset " + fields + " then: " + then + " }");
        assertThat(both.at("/now/documentCount").asInt()).isEqualTo(1);
        assertThat(both.at("/then/version")).isNotEqualTo(both.at("/now/version"));
        assertThat(both.at("/then/documentCount").asInt()).isEqualTo(2);
        for (JsonNode each : both.at("/then/distributions")) {
            String path = each.get("url").asText().substring(RunningServer.PUBLIC_URL.length());
            assertThat(path).endsWith("?version=" + BEFORE);
            assertThat(Sha256.of(SERVER.download(path).body()))
                    .as(path)
                    .isEqualTo(each.get("sha256").asText());
        }
        assertThat(SERVER.get("/dump.nq?version=" + BEFORE).body())
                .contains("/id/two/", both.at("/then/version").asText());
        assertThat(SERVER.get("/dump.nq").body()).doesNotContain("/id/two/");
    }

    @Test
    void aVersionThatNeverWasIsSaidSo() {
        assertError(SERVER.get("/dump.nq?version=0"), 404, "NOT_FOUND");
        HttpResponse<String> answer =
                SERVER.postJson("{\"query\":\"{ dataset(version: \\\"0\\\") { version } }\"}");
        assertThat(answer.body()).contains("BAD_USER_INPUT", "there is no version 0");
    }

    @Test
    void whatWasRetractedIsRemoved() {
        assertThat(changes("since: \"" + BEFORE + "\", first: 1000"))
                .contains("REMOVED Measure two/measure/1.1", "REMOVED PolicyDocument two");
        JsonNode gone =
                ask("{ changes(since: \""
                                + BEFORE
                                + "\", first: 1000) { nodes { kind record { id } version { version } } } }")
                        .at("/changes/nodes");
        gone.forEach(
                each -> {
                    boolean isRemoved = each.get("kind").asText().equals("REMOVED");
                    assertThat(each.get("record").isNull()).isEqualTo(isRemoved);
                    assertThat(each.at("/version/version").asText()).isEqualTo(AFTER);
                });
    }

    @Test
    void pagesGoOnWhereTheLastOneEnded() {
        List<String> all = changes("first: 1000");
        List<String> paged = new ArrayList<>();
        String after = "";
        for (boolean more = true; more; ) {
            JsonNode page =
                    ask("{ changes(first: 97"
                                    + after
                                    + ") { edges { cursor node { iri } } pageInfo { hasNextPage endCursor } } }")
                            .get("changes");
            page.get("edges").forEach(edge -> paged.add(edge.at("/node/iri").asText()));
            more = page.at("/pageInfo/hasNextPage").asBoolean();
            after = ", after: \"" + page.at("/pageInfo/endCursor").asText() + "\"";
        }
        assertThat(paged.subList(0, all.size()))
                .containsExactlyElementsOf(
                        all.stream()
                                .map(each -> each.split(" ", -1)[2])
                                .map(local -> RunningServer.IRI_BASE + local)
                                .toList());
        assertThat(paged).hasSizeGreaterThan(1_000);
    }

    @Test
    void versionsAreListedNewestFirst() {
        JsonNode versions = ask("{ versions { version number time } }").get("versions");
        assertThat(versions.findValuesAsText("version")).containsExactly(AFTER, BEFORE);
        assertThat(versions.findValuesAsText("number")).containsExactly("2", "1");
    }

    @Test
    void anUnknownVersionIsSaidSo() throws Exception {
        String body =
                JSON.writeValueAsString(
                        Map.of("query", "{ changes(since: \"x\") { nodes { iri } } }"));
        assertThat(SERVER.postJson(body).body())
                .contains("BAD_USER_INPUT")
                .contains("there is no version");
    }

    @Test
    void theAddressOfARemovedRecordSaysSoInTheFormatThatIsAskedFor() throws Exception {
        for (String accept : List.of("text/html", "text/turtle", "application/ld+json")) {
            HttpResponse<String> answer = SERVER.get("/id/two/measure/1.1", "Accept", accept);
            assertThat(answer.statusCode()).as(accept).isEqualTo(410);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(accept);
            assertThat(answer.body()).contains("GONE", AFTER);
        }
        assertThat(SERVER.get("/id/two/measure/9.9").statusCode()).isEqualTo(404);
        assertThat(SERVER.get("/id/three").statusCode()).isEqualTo(404);
        assertThat(SERVER.get("/id/one/measure/1.1").statusCode()).isEqualTo(200);
    }

    @Test
    void permalinksIntoATextThatIsHeldNoMoreStillOpen() throws Exception {
        String text =
                changes("last: 1000").stream()
                        .map(each -> each.split(" ", -1)[2])
                        .filter(iri -> iri.startsWith("two/text/"))
                        .findFirst()
                        .orElseThrow();
        HttpResponse<String> plain = SERVER.get("/id/" + text + ".txt");
        assertThat(plain.statusCode()).isEqualTo(200);
        assertThat(plain.body()).contains("不低于60%");
        HttpResponse<String> page =
                SERVER.get("/id/" + text + "?char=1228,1234", "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("不低于60%");
        assertThat(SERVER.get("/id/" + text, "Accept", "text/turtle").statusCode()).isEqualTo(200);
    }

    @Test
    void theFeedHasAnEntryForEachVersion() throws Exception {
        HttpResponse<String> feed = SERVER.get("/changes.atom");
        assertThat(feed.headers().firstValue("Content-Type").orElse(""))
                .isEqualTo("application/atom+xml;charset=utf-8");
        var document =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(
                                new ByteArrayInputStream(
                                        feed.body().getBytes(StandardCharsets.UTF_8)));
        assertThat(document.getElementsByTagName("entry").getLength()).isEqualTo(2);
        String tag = feed.headers().firstValue("ETag").orElseThrow();
        assertThat(SERVER.get("/changes.atom", "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(feed.body()).contains("/id/two/measure/1.1").contains(AFTER);
    }
}
