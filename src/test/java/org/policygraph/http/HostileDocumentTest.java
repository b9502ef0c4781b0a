package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.policygraph.http.exchange.StrictJson;
import org.policygraph.query.json.JsonBytes;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** GraphQL documents made to exhaust the server, or to make it say too much. */
class HostileDocumentTest {
    @RegisterExtension static final RunningServer SERVER = RunningServer.empty();

    /** Keeps a refusal that never ends from holding up all tests, on a machine however busy. */
    private static final Duration AT_ONCE = Duration.ofSeconds(30);

    record Attack(String name, String document, String variables) {
        Attack(String name, String document) {
            this(name, document, "{}");
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Attack> ATTACKS =
            List.of(
                    new Attack("nothing", ""),
                    new Attack("only a comment", "# x"),
                    new Attack(
                            "two operations and no name",
                            "query A {__typename} query B {__typename}"),
                    new Attack("200 levels", "{a".repeat(200) + "}".repeat(200)),
                    new Attack("20,000 aliases", many("a%d: __typename ", 20_000)),
                    new Attack("1,000 aliases", many("a%d: __typename ", 1_000)),
                    new Attack("one field 14,000 times", "{" + "__typename ".repeat(14_000) + "}"),
                    new Attack("12,000 directives", "{__typename " + "@a ".repeat(12_000) + "}"),
                    new Attack("300,000 commas", "{__typename" + ",".repeat(300_000) + "}"),
                    new Attack("fragments that double 60 times", doubling(60)),
                    new Attack(
                            "a cycle of fragments",
                            "{...A} fragment A on Query {...B} fragment B on Query {...A}"),
                    new Attack(
                            "circular introspection",
                            "{__schema{types{fields{type{fields{type{fields{type{fields{name}}}}}}}}}}"),
                    new Attack(
                            "a type of 5,000 lists",
                            "query($a:"
                                    + "[".repeat(5_000)
                                    + "ID"
                                    + "]".repeat(5_000)
                                    + "){__typename}"),
                    new Attack("an Int that is none", "{measures(first: 99999999999){totalCount}}"),
                    new Attack(
                            "an Int variable that is none",
                            "query($n: Int){measures(first: $n){totalCount}}",
                            "{\"n\":1e300}"),
                    new Attack("a misspelt field", "{mesures{totalCount}}"));

    @AfterEach
    void servesTheNextRequest() {
        assertThat(SERVER.postJson("{\"query\":\"{__typename}\"}").body())
                .contains("\"__typename\":\"Query\"");
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("ATTACKS")
    void refusesBeforeItExecutes(Attack attack) {
        String body =
                new String(
                        JsonBytes.write(
                                Map.of(
                                        "query",
                                        attack.document(),
                                        "variables",
                                        Objects.requireNonNull(
                                                StrictJson.parse(attack.variables())))),
                        StandardCharsets.UTF_8);
        long start = System.nanoTime();
        HttpResponse<String> answer = SERVER.postJson(body);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(AT_ONCE);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        JsonNode json = RunningServer.json(answer.body());
        assertThat(json.has("data")).isFalse();
        assertThat(json.path("errors").size()).isBetween(1, 100);
        JsonNode extensions = json.at("/errors/0/extensions");
        assertThat(extensions.path("code").asText()).matches("[A-Z_]+");
        assertThat(extensions.path("correlationId").asText())
                .isEqualTo(answer.headers().firstValue("X-Request-Id").orElse(""));
        assertThat(answer.body())
                .doesNotContain("Did you mean", "Exception", "\tat ")
                .hasSizeLessThan(100_000);
    }

    private static String many(String pattern, int times) {
        StringBuilder out = new StringBuilder("{");
        for (int i = 0; i < times; i++) out.append(pattern.replace("%d", Integer.toString(i)));
        return out.append('}').toString();
    }

    private static String doubling(int levels) {
        StringBuilder out = new StringBuilder("{...F0}");
        for (int i = 0; i < levels; i++) {
            String next = "...F" + (i + 1);
            out.append(" fragment F").append(i).append(" on Query {").append(next).append(next);
            out.append('}');
        }
        return out.append(" fragment F").append(levels).append(" on Query {__typename}").toString();
    }
}
