package org.policygraph.http.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policygraph.http.ErrorShape.assertError;

import com.fasterxml.jackson.databind.JsonNode;

import org.apache.jena.graph.Node;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.policygraph.http.RunningServer;
import org.policygraph.http.ShippedData;
import org.policygraph.store.Commit;
import org.policygraph.store.HashedGraph;
import org.policygraph.store.Snapshot;
import org.policygraph.store.remote.Fuseki;
import org.policygraph.store.remote.RemoteLimits;
import org.policygraph.store.remote.RemoteStore;
import org.policygraph.store.sparql.EngineEndpoint;
import org.policygraph.store.sparql.SparqlLimits;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The endpoint of a server whose data lie in an engine elsewhere, beside that of one with them. */
class SparqlElsewhereTest {
    private static final Fuseki FUSEKI = new Fuseki();
    private static final RemoteStore STORE = store();

    @RegisterExtension static final RunningServer HERE = RunningServer.shipped();

    @RegisterExtension
    static final RunningServer THERE =
            RunningServer.with(
                    ShippedData.store(),
                    new EngineEndpoint(STORE, ShippedData.IRI_BASE, SparqlLimits.DEFAULT));

    private static RemoteStore store() {
        RemoteStore store =
                new RemoteStore(
                        FUSEKI.endpoint(),
                        RemoteLimits.DEFAULT,
                        ShippedData.IRI_BASE + "store",
                        Duration.ofSeconds(1));
        Snapshot shipped = ShippedData.store().snapshot();
        Map<Node, HashedGraph> graphs = new HashMap<>();
        for (Node name : shipped.names()) {
            String hash = Objects.requireNonNull(shipped.hash(name));
            graphs.put(name, new HashedGraph(hash, shipped.named(name)));
        }
        store.commit(Commit.whole(store.snapshot(), shipped.version(), graphs));
        return store;
    }

    @AfterAll
    static void stop() {
        STORE.close();
        FUSEKI.close();
    }

    static List<SparqlExample> examples() {
        return SparqlExample.ALL;
    }

    private static HttpResponse<String> ask(RunningServer server, String query, String... fields) {
        return server.get(
                "/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8), fields);
    }

    private static Set<String> rows(RunningServer server, String query) {
        String accept = "application/sparql-results+json, application/n-triples";
        return rows(ask(server, query, "Accept", accept));
    }

    private static Set<String> rows(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        Set<String> rows = new TreeSet<>();
        if (!answer.body().startsWith("{")) {
            answer.body().lines().forEach(rows::add);
            return rows;
        }
        for (JsonNode row : RunningServer.json(answer.body()).at("/results/bindings")) {
            rows.add(new TreeSet<>(row.propertyStream().map(Object::toString).toList()).toString());
        }
        return rows;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleHasTheSameAnswer(SparqlExample example) {
        assertThat(rows(THERE, example.query())).isEqualTo(rows(HERE, example.query()));
    }

    @Test
    void refusesWhatIsRefusedEverywhere() {
        assertError(ask(THERE, "SELECT * { SERVICE <http://e/> {} }"), 403, "FORBIDDEN");
        assertError(ask(THERE, "SELECT * { ?s ?p }"), 400, "BAD_REQUEST");
        assertError(ask(THERE, "SELECT * { GRAPH ?g { ?g ?p ?o } }"), 400, "BAD_REQUEST");
    }

    @Test
    void stillDescribesTheService() {
        assertThat(THERE.get("/sparql").statusCode()).isEqualTo(200);
    }
}
