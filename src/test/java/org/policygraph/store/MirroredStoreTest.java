package org.policygraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policygraph.Await;
import org.policygraph.store.folder.FolderLedger;
import org.policygraph.store.folder.MirroredLedger;
import org.policygraph.store.ledger.LedgerStore;
import org.policygraph.store.remote.Fuseki;
import org.policygraph.store.remote.RemoteEndpoint;
import org.policygraph.store.remote.RemoteLimits;
import org.policygraph.store.remote.SparqlGraphs;
import org.policygraph.store.remote.SparqlLedger;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** A ledger in an engine, of which a folder has a mirror. */
class MirroredStoreTest extends EngineStoreContract {
    private static Fuseki fuseki;

    @TempDir Path folder;

    @BeforeAll
    static void start() {
        fuseki = new Fuseki();
    }

    @AfterAll
    static void stop() {
        fuseki.close();
    }

    @Override
    RemoteEndpoint endpoint() {
        return fuseki.endpoint();
    }

    @Override
    GraphStore open(int number) {
        FolderLedger mirror = new FolderLedger(folder.resolve("mirror"), iri(number));
        return new LedgerStore(
                new MirroredLedger(ledger(iri(number)), mirror), Duration.ofSeconds(1));
    }

    @Test
    void readingBeginsWithTheFolderWhileTheEngineIsAway() {
        Node name = iri("graph/a");
        Graph graph = GraphFactory.createGraphMem();
        graph.add(name, name, name);
        Fuseki engine = new Fuseki();
        try (GraphStore before = over(engine)) {
            Contents.put(before, Map.of(name, graph));
        }
        engine.close();
        try (GraphStore after = over(engine)) {
            assertThat(after.snapshot().named(name).size()).isEqualTo(1);
            assertThat(after.snapshot().union().contains(name, name, name)).isTrue();
            Await.until(() -> after.awaySince().isPresent());
            assertThatThrownBy(() -> Contents.put(after, Map.of()))
                    .isInstanceOf(StoreUnavailableException.class);
            assertThat(after.versions()).hasSize(1);
        }
    }

    private GraphStore over(Fuseki engine) {
        String store = iri(0);
        SparqlGraphs graphs = new SparqlGraphs(engine.endpoint(), RemoteLimits.DEFAULT);
        return new LedgerStore(
                new MirroredLedger(
                        new SparqlLedger(graphs, store, Contents::hash),
                        new FolderLedger(folder.resolve("away"), store)),
                Duration.ofMillis(20));
    }
}
