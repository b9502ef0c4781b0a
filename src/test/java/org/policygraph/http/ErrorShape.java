package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import java.net.http.HttpResponse;

/** What every error must look like, whatever caused it. */
public final class ErrorShape {
    private ErrorShape() {}

    /** An error of an endpoint other than GraphQL. */
    public static void assertError(RawAnswer answer, int status, String code) {
        assertThat(answer.status()).as(answer.head()).isEqualTo(status);
        assertError(answer.body(), answer.field("x-request-id", ""), code);
    }

    /** An error of an endpoint other than GraphQL. */
    public static void assertError(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertError(answer.body(), id(answer), code);
    }

    /** An error of the GraphQL endpoint that was raised before anything was executed. */
    static void assertGraphQlError(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertGraphQlError(answer.body(), id(answer), code);
    }

    /** An error of the GraphQL endpoint that was raised before anything was executed. */
    static void assertGraphQlError(RawAnswer answer, int status, String code) {
        assertThat(answer.status()).as(answer.head()).isEqualTo(status);
        assertGraphQlError(answer.body(), answer.field("x-request-id", ""), code);
    }

    private static void assertError(String body, String id, String code) {
        assertHarmless(body);
        JsonNode error = RunningServer.json(body).path("error");
        assertThat(error.path("code").asText()).as(body).isEqualTo(code);
        assertThat(error.path("message").asText()).isNotBlank();
        assertThat(error.path("correlationId").asText()).isNotBlank().isEqualTo(id);
    }

    private static void assertGraphQlError(String body, String id, String code) {
        assertHarmless(body);
        JsonNode answer = RunningServer.json(body);
        assertThat(answer.has("data")).isFalse();
        JsonNode error = answer.path("errors").path(0);
        assertThat(error.path("message").asText()).isNotBlank();
        assertThat(error.at("/extensions/code").asText()).as(body).isEqualTo(code);
        assertThat(error.at("/extensions/correlationId").asText()).isNotBlank().isEqualTo(id);
    }

    /** No class, no stack, no path of the machine. */
    static void assertHarmless(String body) {
        assertThat(body)
                .doesNotContain(
                        "Exception",
                        "\tat ",
                        "java.",
                        "org.",
                        "jetty",
                        "javalin",
                        System.getProperty("user.dir"))
                .doesNotContain(System.getProperty("user.dir"));
    }

    private static String id(HttpResponse<String> answer) {
        return answer.headers().firstValue("X-Request-Id").orElse("");
    }
}
