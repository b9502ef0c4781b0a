package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policygraph.http.ErrorShape.assertGraphQlError;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.text.Sha256;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Automatic persisted queries: a document is sent once, and named by its hash from then on. */
class PersistedQueriesTest {
    @RegisterExtension static final RunningServer SERVER = RunningServer.shipped();

    private static String hash(String query) {
        return Sha256.of(query.getBytes(StandardCharsets.UTF_8));
    }

    private static String extensions(String hash) {
        return "{\"persistedQuery\": {\"version\": 1, \"sha256Hash\": \"" + hash + "\"}}";
    }

    private static HttpResponse<String> named(String hash, String accept) {
        return SERVER.post(
                "{\"variables\": {\"n\": 1}, \"extensions\": " + extensions(hash) + "}",
                "Content-Type",
                "application/json",
                "Accept",
                accept);
    }

    private static HttpResponse<String> sent(String query, String hash) {
        return SERVER.post(
                "{\"query\": \"%s\", \"variables\": {\"n\": 1}, \"extensions\": %s}"
                        .formatted(query, extensions(hash)),
                "Content-Type",
                "application/json");
    }

    /** Nobody's article is kept, by whatever way it comes; what is kept says so. */
    @Test
    void anArticleIsKeptNowhere() {
        String query =
                "query Article($n: Int) { checkArticle(text: \\\"甲“乙”\\\") { text } measures(first: $n) { totalCount } }";
        String sent = query.replace("\\", "");
        for (int i = 0; i < 2; i++) {
            HttpResponse<String> answer =
                    i == 0 ? sent(query, hash(sent)) : named(hash(sent), "*/*");
            assertThat(answer.body()).contains("甲“乙”");
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        }
        String other = "query Other($n: Int) { measures(first: $n) { totalCount } }";
        assertThat(sent(other, hash(other)).headers().firstValue("Cache-Control"))
                .hasValue("no-cache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/graphql-response+json", "*/*"})
    void anUnknownHashIsAskedForInTheWordsOfTheProtocol(String accept) {
        HttpResponse<String> answer = named(hash("nobody has sent this"), accept);

        assertGraphQlError(answer, 200, "PERSISTED_QUERY_NOT_FOUND");
        var error = RunningServer.json(answer.body()).at("/errors/0");
        assertThat(error.path("message").asText()).isEqualTo("PersistedQueryNotFound");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void aDocumentIsSentOnceAndNamedByItsHashFromThenOn() {
        String query = "query Once($n: Int) { measures(first: $n) { nodes { number } } }";
        String wanted = "{\"data\":{\"measures\":{\"nodes\":[{\"number\":\"1.1\"}]}}}";
        assertThat(named(hash(query), "*/*").body()).contains("PersistedQueryNotFound");

        assertThat(sent(query, hash(query)).body()).isEqualTo(wanted);

        assertThat(named(hash(query), "*/*").body()).isEqualTo(wanted);
        String path =
                "/graphql?variables=%7B%22n%22%3A1%7D&extensions="
                        + URLEncoder.encode(extensions(hash(query)), StandardCharsets.UTF_8);
        HttpResponse<String> byGet = SERVER.get(path);
        assertThat(byGet.body()).isEqualTo(wanted);
        assertThat(byGet.headers().firstValue("ETag")).isPresent();
        assertThat(SERVER.get(path + "&query=").body()).isEqualTo(wanted);
    }

    @Test
    void aDocumentIsNotKeptUnderTheHashOfAnother() {
        String other = "{ measures { totalCount } }";
        assertGraphQlError(sent("{ __typename }", hash(other)), 400, "BAD_USER_INPUT");
        assertThat(named(hash(other), "*/*").body()).contains("PersistedQueryNotFound");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"persistedQuery\": 1}",
                "{\"persistedQuery\": {}}",
                "{\"persistedQuery\": {\"version\": 1}}",
                "{\"persistedQuery\": {\"version\": 2, \"sha256Hash\": \"a\"}}",
                "{\"persistedQuery\": {\"version\": 1, \"sha256Hash\": 7}}",
            })
    void refusesWhatTheProtocolDoesNotKnow(String extensions) {
        assertGraphQlError(
                SERVER.post(
                        "{\"extensions\": " + extensions + "}", "Content-Type", "application/json"),
                400,
                "BAD_USER_INPUT");
    }

    @Test
    void anEditThatIsNamedByItsHashIsNotMadeByGet() {
        String query = "mutation { retractDocument(id: \\\"x\\\") { changed } }";
        String written = query.replace("\\", "");
        sent(query, hash(written));
        HttpResponse<String> byGet =
                SERVER.get(
                        "/graphql?extensions="
                                + URLEncoder.encode(
                                        extensions(hash(written)), StandardCharsets.UTF_8));
        assertThat(byGet.statusCode()).isEqualTo(405);
    }

    @Test
    void whatIsKeptIsBounded() {
        String first = "query First { measures { totalCount } }";
        sent(first, hash(first));
        for (int i = 0; i < 60; i++) {
            String filler = "query F" + i + " { __typename }" + " ".repeat(90_000);
            sent(filler, hash(filler));
        }
        int kept = 0;
        for (int i = 0; i < 60; i++) {
            String filler = "query F" + i + " { __typename }" + " ".repeat(90_000);
            if (!named(hash(filler), "*/*").body().contains("PersistedQueryNotFound")) kept++;
        }
        assertThat(kept).isBetween(1, 44);
    }
}
