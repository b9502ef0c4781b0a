package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** The audits of the npm package graphql-http 1.23.1, by their ids and sentences. */
class GraphQlOverHttpAuditTest {
    @RegisterExtension static final RunningServer SERVER = RunningServer.empty();

    private static final String JSON = "application/json";
    private static final String OWN = "application/graphql-response+json";
    private static final String TYPENAME = "{ __typename }";
    private static final String WITH_NAME =
            "query Type($name: String!) { __type(name: $name) { name } }";
    private static final String UNKNOWN_FIELD = "{ 8f31403dfe404bccbb0e835f2629c6a7 }";
    private static final String COERCION = "query CoerceFailure($id: ID!){ __typename }";

    record Audit(
            String id,
            String sentence,
            Function<RunningServer, HttpRequest.Builder> request,
            Consumer<HttpResponse<String>> check) {
        @Override
        public String toString() {
            return id + ": " + sentence;
        }
    }

    static final List<Audit> AUDITS = audits();

    @ParameterizedTest(name = "{0}")
    @FieldSource("AUDITS")
    void meetsTheAudit(Audit audit) {
        audit.check().accept(SERVER.send(audit.request().apply(SERVER)));
    }

    private static List<Audit> audits() {
        List<Audit> all = new ArrayList<>();
        mediaTypes(all);
        methods(all);
        parameters(all);
        nullParameters(all);
        variables(all);
        failures(all);
        return all;
    }

    private static void mediaTypes(List<Audit> all) {
        all.add(
                new Audit(
                        "22EB",
                        "SHOULD accept application/graphql-response+json and match the content-type",
                        post(OWN, body("query", TYPENAME)),
                        typed(OWN)));
        all.add(
                new Audit(
                        "4655",
                        "MUST accept application/json and match the content-type",
                        post(JSON, body("query", TYPENAME)),
                        typed(JSON)));
        all.add(
                new Audit(
                        "47DE",
                        "SHOULD accept */* and use application/json for the content-type",
                        post("*/*", body("query", TYPENAME)),
                        typed(JSON)));
        all.add(
                new Audit(
                        "80D8",
                        "SHOULD assume application/json content-type when accept is missing",
                        post(null, body("query", TYPENAME)),
                        typed(JSON)));
        all.add(
                new Audit(
                        "82A3",
                        "MUST use utf-8 encoding when responding",
                        post(null, body("query", TYPENAME)),
                        GraphQlOverHttpAuditTest::isDecodable));
        all.add(
                new Audit(
                        "BF61",
                        "MUST accept utf-8 encoded request",
                        server ->
                                server.request(
                                                "/graphql",
                                                "Content-Type",
                                                "application/json; charset=utf-8")
                                        .POST(
                                                BodyPublishers.ofString(
                                                        body(
                                                                "query",
                                                                "{ __type(name: \"Run🏃Swim🏊\")"
                                                                        + " { name } }"))),
                        status(200, 200)));
        all.add(
                new Audit(
                        "78D5",
                        "MUST assume utf-8 in request if encoding is unspecified",
                        post(null, body("query", TYPENAME)),
                        status(200, 200)));
    }

    private static void methods(List<Audit> all) {
        all.add(
                new Audit(
                        "2C94",
                        "MUST accept POST requests",
                        post(null, body("query", TYPENAME)),
                        status(200, 200)));
        all.add(
                new Audit(
                        "5A70",
                        "MAY accept application/x-www-form-urlencoded formatted GET requests",
                        get("*/*", "query", TYPENAME),
                        status(200, 200)));
        all.add(
                new Audit(
                        "9C48",
                        "MAY NOT allow executing mutations on GET requests",
                        get(OWN, "query", "mutation { __typename }"),
                        status(400, 499)));
        all.add(
                new Audit(
                        "9ABE",
                        "SHOULD respond with 4xx status code if content-type is not supplied on POST"
                                + " requests",
                        server ->
                                server.request("/graphql")
                                        .POST(BodyPublishers.ofString(body("query", TYPENAME))),
                        status(400, 499)));
        all.add(
                new Audit(
                        "03D4",
                        "MUST accept application/json POST requests",
                        post(null, body("query", TYPENAME)),
                        status(200, 200)));
        all.add(
                new Audit(
                        "A5BF",
                        "MAY use 400 status code when request body is missing on POST",
                        post(null, ""),
                        status(400, 400)));
    }

    private static void parameters(List<Audit> all) {
        all.add(
                new Audit(
                        "423L",
                        "MAY use 400 status code on missing {query} parameter",
                        post(OWN, body("notquery", TYPENAME)),
                        status(400, 400)));
        for (int i = 0; i < 4; i++) {
            Object invalid = List.of(Map.of("obj", "ect"), 0, false, List.of("array")).get(i);
            all.add(
                    new Audit(
                            "LKJ" + i,
                            "MAY use 400 status code on " + invalid + " {query} parameter",
                            post(null, body("query", invalid)),
                            status(400, 400)));
            all.add(
                    new Audit(
                            "6C0" + i,
                            "MAY use 400 status code on " + invalid + " {operationName} parameter",
                            post(null, body("operationName", invalid, "query", TYPENAME)),
                            status(400, 400)));
            all.add(
                    new Audit(
                            "58B" + i,
                            "MAY use 400 status code on invalid {extensions} parameter " + i,
                            post(null, body("query", TYPENAME, "extensions", notAMap(i))),
                            status(400, 400)));
            all.add(
                    new Audit(
                            "476" + i,
                            "MAY use 400 status code on invalid {variables} parameter " + i,
                            post(null, body("query", TYPENAME, "variables", notAMap(i))),
                            status(400, 400)));
        }
        both(all, "34A2", "13EE", "allow string {query} parameter", body("query", TYPENAME));
        both(
                all,
                "8161",
                "B8B3",
                "allow string {operationName} parameter",
                body("operationName", "Query", "query", "query Query { __typename }"));
        both(
                all,
                "428F",
                "1B7A",
                "allow map {extensions} parameter",
                body("query", TYPENAME, "extensions", Map.of("some", "value")));
    }

    private static Object notAMap(int index) {
        return List.of("string", 0, false, List.of("array")).get(index);
    }

    private static void nullParameters(List<Audit> all) {
        List<String> names = List.of("variables", "operationName", "extensions");
        for (int i = 0; i < names.size(); i++) {
            String body = "{\"query\":\"{ __typename }\",\"" + names.get(i) + "\":null}";
            both(all, "94B" + i, "022" + i, "allow null {" + names.get(i) + "} parameter", body);
        }
    }

    private static void variables(List<Audit> all) {
        Map<String, Object> variables = Map.of("name", "sometype");
        both(
                all,
                "2EA1",
                "28B9",
                "allow map {variables} parameter",
                body("query", WITH_NAME, "variables", variables));
        for (String[] audit : new String[][] {{"D6D5", OWN}, {"6A70", JSON}}) {
            all.add(
                    new Audit(
                            audit[0],
                            "MAY allow URL-encoded JSON string {variables} parameter in GETs when"
                                    + " accepting "
                                    + audit[1],
                            get(audit[1], "query", WITH_NAME, "variables", write(variables)),
                            GraphQlOverHttpAuditTest::succeeds));
        }
    }

    private static void failures(List<Audit> all) {
        String cut = "{ \"not a JSON";
        all.add(
                new Audit(
                        "B6DC",
                        "MAY use 2xx, 4xx, or 5xx status codes on JSON parsing failure when"
                                + " accepting application/json",
                        post(JSON, cut),
                        status(200, 599)));
        all.add(
                new Audit(
                        "BCF8",
                        "SHOULD use 400 status code on JSON parsing failure when accepting"
                                + " application/json",
                        post(JSON, cut),
                        status(400, 400)));
        all.add(
                new Audit(
                        "B7N8",
                        "SHOULD use 400 status code on JSON parsing failure when accepting"
                                + " application/graphql-response+json",
                        post(OWN, cut),
                        status(400, 400)));
        all.add(
                new Audit(
                        "8764",
                        "MAY use 4xx or 5xx status codes if parameters are invalid",
                        post(null, body("qeury", TYPENAME)),
                        status(400, 599)));
        all.add(
                new Audit(
                        "3E3A",
                        "MAY use 400 status code if parameters are invalid",
                        post(null, body("qeury", TYPENAME)),
                        status(400, 400)));
        String coercion = "{\"query\":\"" + COERCION + "\",\"variables\":{\"id\":null}}";
        requestError(all, "572B", "document parsing failure", body("query", "{"));
        requestError(all, "FDE2", "document validation failure", body("query", UNKNOWN_FIELD));
        requestError(all, "7B9B", "variable coercion failure", coercion);
        ownRequestError(
                all, "document parsing failure", body("query", "{"), "865D", "556A", "D586");
        ownRequestError(
                all,
                "document validation failure",
                body("query", UNKNOWN_FIELD),
                "51FE",
                "74FF",
                "5E5B");
        all.add(
                new Audit(
                        "86EE",
                        "SHOULD use a status code of 400 on variable coercion failure when accepting"
                                + " application/graphql-response+json",
                        post(OWN, coercion),
                        status(400, 400)));
    }

    private static void requestError(List<Audit> all, String id, String failure, String body) {
        all.add(
                new Audit(
                        id,
                        "SHOULD use 200 status code on "
                                + failure
                                + " when accepting application/json",
                        post(JSON, body),
                        status(200, 200)));
    }

    private static void ownRequestError(
            List<Audit> all, String failure, String body, String any, String exact, String noData) {
        String when = " on " + failure + " when accepting application/graphql-response+json";
        all.add(
                new Audit(
                        any,
                        "SHOULD use 4xx or 5xx status codes" + when,
                        post(OWN, body),
                        status(400, 599)));
        all.add(
                new Audit(
                        exact,
                        "SHOULD use 400 status code" + when,
                        post(OWN, body),
                        status(400, 400)));
        all.add(
                new Audit(
                        noData,
                        "SHOULD not contain the data entry" + when,
                        post(OWN, body),
                        answer ->
                                assertThat(RunningServer.json(answer.body()).has("data"))
                                        .isFalse()));
    }

    private static void both(
            List<Audit> all, String own, String json, String sentence, String body) {
        all.add(
                new Audit(
                        own,
                        "SHOULD " + sentence + " when accepting application/graphql-response+json",
                        post(OWN, body),
                        GraphQlOverHttpAuditTest::succeeds));
        all.add(
                new Audit(
                        json,
                        "MUST " + sentence + " when accepting application/json",
                        post(JSON, body),
                        GraphQlOverHttpAuditTest::succeeds));
    }

    private static Function<RunningServer, HttpRequest.Builder> post(
            @Nullable String accept, String body) {
        return server -> {
            HttpRequest.Builder request = server.request("/graphql", "Content-Type", JSON);
            if (accept != null) request.header("Accept", accept);
            return request.POST(BodyPublishers.ofString(body));
        };
    }

    private static Function<RunningServer, HttpRequest.Builder> get(
            String accept, String... parameters) {
        StringBuilder query = new StringBuilder("/graphql");
        for (int i = 0; i < parameters.length; i += 2) {
            query.append(i == 0 ? '?' : '&').append(parameters[i]).append('=');
            query.append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
        }
        return server -> server.request(query.toString(), "Accept", accept).GET();
    }

    private static String body(Object... namesAndValues) {
        Map<String, Object> body = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            body.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return write(body);
    }

    private static String write(Object value) {
        try {
            return new ObjectMapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Consumer<HttpResponse<String>> status(int least, int most) {
        return answer -> assertThat(answer.statusCode()).as(answer.body()).isBetween(least, most);
    }

    private static Consumer<HttpResponse<String>> typed(String mediaType) {
        return answer -> {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .startsWith(mediaType + ";");
        };
    }

    private static void succeeds(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(RunningServer.json(answer.body()).has("errors")).isFalse();
    }

    private static void isDecodable(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .endsWith("charset=utf-8");
        assertThat(answer.body()).doesNotContain("\uFFFD");
    }
}
