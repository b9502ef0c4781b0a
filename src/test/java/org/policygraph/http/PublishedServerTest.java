package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policygraph.http.ErrorShape.assertError;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.policygraph.http.setting.Publisher;
import org.policygraph.store.MemoryStore;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;

/** What a server says that is reached over HTTPS and has a publisher. */
class PublishedServerTest {
    private static final String SECURITY = "/.well-known/security.txt";
    private static final String HSTS = "Strict-Transport-Security";

    @RegisterExtension
    static final RunningServer KNOWN =
            RunningServer.with(Publisher.of("甲", "security@policy.example"));

    @RegisterExtension
    static final RunningServer PLAIN =
            RunningServer.reached(new MemoryStore(), "http://policy.example:8080");

    @Test
    void namesWhomToTellOfAHole() {
        HttpResponse<String> answer = KNOWN.get(SECURITY);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("text/plain;charset=utf-8");
        assertThat(answer.body())
                .contains("Contact: mailto:security@policy.example\n")
                .contains("Canonical: " + RunningServer.PUBLIC_URL + SECURITY + "\n");
        String expires =
                answer.body()
                        .lines()
                        .filter(line -> line.startsWith("Expires: "))
                        .findFirst()
                        .orElseThrow();
        assertThat(Instant.parse(expires.substring("Expires: ".length())))
                .isBetween(
                        Instant.now().plus(Duration.ofDays(30)),
                        Instant.now().plus(Duration.ofDays(365)));
        assertError(PLAIN.get(SECURITY), 404, "NOT_FOUND");
    }

    @Test
    void hasBrowsersComeOverHttpsWhereItIsPublishedSo() {
        for (String path : new String[] {"/about", "/nothing", "/graphql"}) {
            assertThat(KNOWN.get(path).headers().firstValue(HSTS))
                    .as(path)
                    .hasValueSatisfying(field -> assertThat(field).startsWith("max-age="));
            assertThat(PLAIN.get(path).headers().firstValue(HSTS)).as(path).isEmpty();
        }
    }
}
