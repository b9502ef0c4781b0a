package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policygraph.bench.Command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Apollo's and urql's clients, unmodified, send a document once and then its hash alone. */
class PersistedQueryClientsTest {
    @RegisterExtension static final RunningServer SERVER = RunningServer.shipped();

    private static JsonNode said;

    @BeforeAll
    static void ask() throws IOException {
        Path folder = NodePackages.installed("persisted-queries", List.of("clients.js"));
        List<String> command = List.of("node", "clients.js", SERVER.url() + "/graphql");
        said = RunningServer.json(Command.run(command, folder).lines().toList().getLast());
    }

    @ParameterizedTest
    @CsvSource({
        "ApolloPost, 'POST hash 200, POST document 200, POST hash 200'",
        "ApolloGet, 'GET hash 200, POST document 200, GET hash 200'",
        "UrqlPost, 'POST hash 200, POST document 200, POST hash 200'",
        "UrqlGet, 'GET hash 200, GET document 200, GET hash 200'"
    })
    void sendTheDocumentOnceAndItsHashFromThenOn(String operation, String requests) {
        JsonNode client = said.path(operation);
        List<String> sent = new ArrayList<>();
        client.path("sent").forEach(each -> sent.add(each.asText()));

        assertThat(String.join(", ", sent)).isEqualTo(requests);
        assertThat(client.path("numbers").toString()).isEqualTo("[\"1.1\",\"1.1\"]");
    }
}
