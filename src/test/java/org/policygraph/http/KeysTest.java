package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policygraph.http.ErrorShape.assertError;
import static org.policygraph.http.ErrorShape.assertGraphQlError;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.access.KeyRole;
import org.policygraph.access.NewKey;
import org.policygraph.http.operate.ClientAddress;
import org.policygraph.http.setting.ClientLimits;
import org.policygraph.store.MemoryStore;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Set;

/** Who may edit, and who may read. */
class KeysTest {
    private static final int SHARE = 3;
    private static final String RETRACT =
            "mutation { retractDocument(input: {document: \"minsheng-2025\"}) { document } }";
    private static final NewKey UNKNOWN = NewKey.of("nobody", KeyRole.EDITOR);

    private static EditedServer open;
    private static EditedServer closed;
    private static EditedServer without;

    @BeforeAll
    static void start() {
        open = EditedServer.over(new MemoryStore());
        closed =
                EditedServer.with(
                        new MemoryStore(),
                        true,
                        new ClientLimits(SHARE, new ClientAddress(Set.of())));
        without = EditedServer.withoutKeys(new MemoryStore());
    }

    @AfterAll
    static void stop() {
        open.close();
        closed.close();
        without.close();
    }

    private static String documents(EditedServer server) {
        return server.query("{ documents { nodes { id } } }").toString();
    }

    @Test
    void editingIsOffWithoutKeysAndNothingElseChanges() {
        HttpResponse<String> answer =
                without.postJson(RunningServer.object(RETRACT), EditedServer.EDITOR.secret());
        assertGraphQlError(answer, 403, "FORBIDDEN");
        assertThat(answer.body()).contains("editing is off");
        assertThat(documents(without)).contains("minsheng-2025");
        assertThat(without.get("/dataset", "Authorization", "Basic x").statusCode()).isEqualTo(200);
    }

    @Test
    void anEditWithoutAKeyIsAskedForOne() {
        HttpResponse<String> answer = open.postJson(RunningServer.object(RETRACT), null);
        assertGraphQlError(answer, 401, "UNAUTHENTICATED");
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Bearer"));
        assertThat(documents(open)).contains("minsheng-2025");
    }

    @Test
    void theKeyOfAReaderDoesNotEdit() {
        HttpResponse<String> answer =
                open.postJson(RunningServer.object(RETRACT), EditedServer.READER.secret());
        assertGraphQlError(answer, 403, "FORBIDDEN");
        assertThat(documents(open)).contains("minsheng-2025");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/dataset", "/metrics", "/health/live"})
    void aWrongKeyIsNeverTakenForNone(String path) {
        HttpResponse<String> answer = open.get(path, "Authorization", "Bearer " + UNKNOWN.secret());
        assertError(answer, 401, "UNAUTHENTICATED");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(answer.body()).doesNotContain(UNKNOWN.secret());
        assertError(open.get(path, "Authorization", "Basic dTpw"), 401, "UNAUTHENTICATED");
    }

    /** A guess costs its sender time; whoever has a key is let in all the same. */
    @Test
    void manyWrongKeysAreCountedAndSlowed() {
        EditedServer server = EditedServer.over(new MemoryStore());
        try {
            String wrong = "Bearer " + UNKNOWN.secret();
            HttpResponse<String> answer = server.get("/about", "Authorization", wrong);
            for (int sent = 0; sent < 30 && answer.statusCode() == 401; sent++) {
                answer = server.get("/about", "Authorization", wrong);
            }
            assertError(answer, 429, "RATE_LIMITED");
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            String right = "Bearer " + EditedServer.READER.secret();
            assertThat(server.get("/about", "Authorization", right).statusCode()).isEqualTo(200);
            assertThat(server.get("/metrics").body()).contains("policygraph_keys_refused_total 2");
        } finally {
            server.close();
        }
    }

    @Test
    void aKeyInTheAddressOpensNothing() {
        String address = "/graphql?access_token=" + EditedServer.EDITOR.secret();
        HttpRequest.Builder request =
                HttpRequest.newBuilder(open.at(address))
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/graphql-response+json")
                        .POST(BodyPublishers.ofString(RunningServer.object(RETRACT)));
        assertGraphQlError(open.send(request), 401, "UNAUTHENTICATED");
    }

    @Test
    void readersNeedAKeyWhereOneIsRequiredButHealthIsOpen() {
        for (String path : new String[] {"/", "/dataset", "/graphiql", "/dump.nq", "/metrics"}) {
            assertThat(closed.get(path).statusCode()).as(path).isIn(401, 429);
        }
        assertThat(closed.get("/health/ready").statusCode()).isEqualTo(200);
        String bearer = "bearer " + EditedServer.READER.secret();
        HttpResponse<String> answer =
                closed.get("/graphql?query=%7B__typename%7D", "Authorization", bearer);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("private"));
    }

    @Test
    void aKeyHasItsOwnShareOfRequests() {
        String bearer = "Bearer " + EditedServer.EDITOR.secret();
        for (int sent = 0; sent < SHARE; sent++) {
            assertThat(closed.get("/about", "Authorization", bearer).statusCode()).isEqualTo(200);
        }
        assertThat(closed.get("/about", "Authorization", bearer).statusCode()).isEqualTo(429);
        HttpResponse<String> reader =
                closed.get("/about", "Authorization", "Bearer " + EditedServer.READER.secret());
        assertThat(reader.statusCode()).isEqualTo(200);
    }

    /** A page can only send a key that it knows: nothing that the browser keeps goes along. */
    @Test
    void aPageOfAnotherOriginMaySendAKeyThatItKnowsAndNoCredentials() {
        HttpResponse<String> answer =
                open.send(
                        HttpRequest.newBuilder(open.at("/graphql"))
                                .header("Origin", "https://evil.example")
                                .header("Access-Control-Request-Method", "POST")
                                .header("Access-Control-Request-Headers", "authorization")
                                .method("OPTIONS", BodyPublishers.noBody()));
        assertThat(answer.headers().firstValue("Access-Control-Allow-Headers").orElse(""))
                .containsIgnoringCase("authorization");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
    }
}
