package org.policygraph.http.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.http.PolicyServer;
import org.policygraph.http.RunningServer;
import org.policygraph.http.html.RecordLinks;
import org.policygraph.store.MemoryStore;
import org.policygraph.store.sparql.SparqlLimits;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** What an operator may set, and how the server uses it. */
class ServerSettingsTest {
    @Test
    void buildsThePathsOnItsPagesFromThePublicUrl() throws IOException, InterruptedException {
        ServerSettings settings =
                settings(0, "https://example.org/policy/", "http://x.example/id/");
        assertThat(settings.publicUrl()).isEqualTo("https://example.org/policy");
        MemoryStore store = new MemoryStore();
        try (PolicyServer server =
                        new PolicyServer(
                                settings,
                                RunningServer.engine(store),
                                store,
                                RunningServer.endpoint(store, SparqlLimits.DEFAULT),
                                "");
                HttpClient client = HttpClient.newHttpClient()) {
            URI landing = URI.create("http://127.0.0.1:" + server.start().port() + "/");
            HttpRequest request = HttpRequest.newBuilder(landing).build();
            assertThat(client.send(request, BodyHandlers.ofString()).body())
                    .contains("href=\"/policy/assets/site.css\"")
                    .contains("href=\"https://example.org/policy/\"");
        }
    }

    @Test
    void opensARecordUnderTheAddressThatItsIriBecomes() {
        RecordLinks links =
                new RecordLinks(settings(0, "https://p.example", "http://x.example/id/"));
        assertThat(links.address("http://x.example/id/a%2Fb?c#char=1,2"))
                .isEqualTo("https://p.example/id/a%252Fb%3Fc#char=1,2");
        assertThat(links.address("http://x.example/id/就业"))
                .isEqualTo("https://p.example/id/%E5%B0%B1%E4%B8%9A");
        assertThat(links.address("mailto:a@x.example")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "example.org", "ftp://example.org", "http:", "http://a b"})
    void refusesAPublicUrlThatNoBrowserCouldOpen(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(0, address, "http://x.example/id/"));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 65_536})
    void refusesPortsThatDoNotExist(int port) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(port, "http://x.example", "http://x.example/id/"))
                .withMessageContaining("between 0 and 65535");
    }

    private static ServerSettings settings(int port, String publicUrl, String iriBase) {
        return new ServerSettings(
                ServerSettings.DEFAULT_HOST, port, publicUrl, iriBase, HttpLimits.DEFAULT);
    }
}
