package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policygraph.http.ErrorShape.assertGraphQlError;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.store.MemoryStore;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Edits that must not be made: each is refused in one sentence, and nothing changes. */
class HostileEditTest {
    private static final String INGEST =
            "mutation($input: IngestDocumentInput!) { ingestDocument(input: $input) { changed } }";
    private static final String SECRET = EditedServer.EDITOR.secret();

    private static EditedServer server;
    private static String version = "";

    @BeforeAll
    static void start() {
        server = EditedServer.over(new MemoryStore());
        version = server.store().snapshot().version().id();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void nothingHasChangedAndTheNextRequestSucceeds() {
        assertThat(server.store().snapshot().version().id()).isEqualTo(version);
        assertThat(server.query("{ measures { totalCount } }").at("/measures/totalCount").asInt())
                .isEqualTo(40);
    }

    private static void assertRefused(HttpResponse<String> answer, String code, String sentence) {
        ErrorShape.assertHarmless(answer.body());
        assertThat(RunningServer.json(answer.body()).at("/errors/0/extensions/code").asText())
                .as(answer.body())
                .isEqualTo(code);
        assertThat(RunningServer.json(answer.body()).at("/errors/0/message").asText())
                .contains(sentence);
    }

    @Test
    void aTextOfMoreThanABodyIsTooLarge() {
        HttpResponse<String> answer =
                server.ingest("large", "民".repeat(5_400_000), EditedServer.EDITOR);
        assertGraphQlError(answer, 413, "PAYLOAD_TOO_LARGE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "", "A", "a/b", "a b", "dataset", "民生", "x> ?p ?o } #"})
    void anIdThatIsNoneIsRefused(String id) {
        HttpResponse<String> answer = server.ingest(id, EditedServer.SEED, EditedServer.EDITOR);
        assertRefused(answer, "BAD_USER_INPUT", "expected [a-z0-9-]+");
    }

    @Test
    void aTextOfNothingIsRefusedWithItsProblems() {
        HttpResponse<String> answer = server.ingest("empty", "", EditedServer.EDITOR);
        assertRefused(answer, "BAD_USER_INPUT", "content:1:1: found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "eA==", "/wA="})
    void aFileThatIsRefusedIsNamedByTheFieldThatHasIt(String base64) {
        Map<String, String> input = Map.of("document", "a", "base64", base64);
        assertRefused(server.post(INGEST, input, SECRET), "BAD_USER_INPUT", "base64:");
        Map<String, String> beside =
                Map.of("document", "a", "content", EditedServer.SEED, "originalBase64", base64);
        assertRefused(server.post(INGEST, beside, SECRET), "BAD_USER_INPUT", "originalBase64:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\uD800", "\\uDC00x"})
    void charactersThatAreNoneAreRefusedInVariables(String escape) {
        String body =
                RunningServer.object(INGEST)
                        .replaceAll(
                                "}$",
                                ",\"variables\":{\"input\":{\"document\":\"a\",\"text\":\"T\"}}}")
                        .replace("\"T\"", "\"" + escape + "\"");
        assertGraphQlError(server.postJson(body, SECRET), 400, "BAD_USER_INPUT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\uD800", "\\u{DC00}"})
    void charactersThatAreNoneAreRefusedInTheDocument(String escape) {
        String query =
                "mutation { ingestDocument(input: {document: \"a\", content: \""
                        + escape
                        + "\"}) { changed } }";
        HttpResponse<String> answer = server.postJson(RunningServer.object(query), SECRET);
        assertRefused(answer, "BAD_USER_INPUT", "");
    }

    @Test
    void aRequestHasFewEdits() {
        for (int edits : new int[] {11, 50, 100}) {
            String fields =
                    IntStream.range(0, edits)
                            .mapToObj(
                                    each ->
                                            "e"
                                                    + each
                                                    + ": retractDocument(input: {document:"
                                                    + " \"minsheng-2025\"}) { document }")
                            .collect(Collectors.joining(" "));
            HttpResponse<String> answer =
                    server.postJson(RunningServer.object("mutation { " + fields + " }"), SECRET);
            assertGraphQlError(answer, 400, "QUERY_TOO_COMPLEX");
        }
    }

    @Test
    void editsInFragmentsAreCounted() {
        String spreads = "...E ".repeat(6);
        String query =
                "mutation { "
                        + spreads
                        + "} fragment E on Mutation { a: retractDocument(input: {document:"
                        + " \"minsheng-2025\"}) { document } b: retractDocument(input: {document:"
                        + " \"minsheng-2025\"}) { document } }";
        HttpResponse<String> answer = server.postJson(RunningServer.object(query), SECRET);
        assertGraphQlError(answer, 400, "QUERY_TOO_COMPLEX");
    }

    @Test
    void aDocumentThatIsHeldUnderAnotherIdIsRefusedWithThatId() {
        HttpResponse<String> answer =
                server.ingest("minsheng-copy", EditedServer.SEED, EditedServer.EDITOR);
        assertRefused(answer, "BAD_USER_INPUT", "the text of the document “minsheng-2025” again");
    }

    @Test
    void anAlignmentNeedsItsOriginal() {
        HttpResponse<String> answer =
                server.post(
                        INGEST,
                        Map.of("document", "a", "content", EditedServer.SEED, "alignment", "x"),
                        SECRET);
        assertRefused(answer, "BAD_USER_INPUT", "alignment needs the original");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    document=a | nothing to read: give content or base64
                    content=x | which document is it? Give document or name
                    document=a,content=x,base64=eA== | are the same file twice; give one
                    document=a,base64=*** | base64: expected base64
                    document=a,base64=e | base64: expected base64
                    name=民生.txt,content=x | whose first part is no id
                    name=dataset.pdf,content=x | whose first part is no id
                    """)
    void whatIsHandedInMustBeOneFileOfOneDocument(String given, String sentence) {
        Map<String, String> input = new HashMap<>();
        for (String each : given.split(",", -1)) {
            String[] parts = each.split("=", 2);
            input.put(parts[0], parts[1]);
        }
        assertRefused(server.post(INGEST, input, SECRET), "BAD_USER_INPUT", sentence);
    }

    @Test
    void onlyAnEditorMaySendAFile() {
        HttpResponse<String> answer =
                server.post(
                        INGEST, Map.of("name", "a.txt", "content", "民".repeat(400_000)), "none");
        assertGraphQlError(answer, 401, "UNAUTHENTICATED");
    }

    @Test
    void problemsOfAllTextsAreTold() {
        HttpResponse<String> answer =
                server.post(
                        INGEST, Map.of("document", "a", "content", "x", "original", ""), SECRET);
        assertThat(
                        RunningServer.json(answer.body())
                                .at("/errors/0/extensions/problems")
                                .findValuesAsText("text"))
                .contains("content", "original");
    }

    @Test
    void aMutationIsNotSentByGet() {
        String query =
                "mutation { retractDocument(input: {document: \"minsheng-2025\"}) { document } }";
        HttpResponse<String> answer =
                server.get(
                        "/graphql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8),
                        "Authorization",
                        "Bearer " + SECRET,
                        "Accept",
                        "application/graphql-response+json");
        assertGraphQlError(answer, 405, "METHOD_NOT_ALLOWED");
        assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
    }

    @Test
    void theAnswerToAnEditIsKeptForNobody() {
        Map<String, String> input =
                Map.of("document", "minsheng-2025", "content", EditedServer.SEED);
        HttpResponse<String> first = server.post(INGEST, input, SECRET);
        assertThat(first.body()).contains("\"changed\":false");
        assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(first.headers().firstValue("ETag")).isEmpty();
        assertGraphQlError(server.post(INGEST, input, null), 401, "UNAUTHENTICATED");
    }
}
