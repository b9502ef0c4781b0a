package org.policygraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.policygraph.Await;
import org.policygraph.store.Contents;
import org.policygraph.store.FaultyStoreException;
import org.policygraph.store.GraphStore;
import org.policygraph.store.Snapshot;
import org.policygraph.store.StoreUnavailableException;
import org.policygraph.store.ledger.LedgerStore;
import org.policygraph.store.remote.FaultServer;
import org.policygraph.store.remote.FaultServer.Fault;
import org.policygraph.store.remote.Fuseki;
import org.policygraph.store.remote.RemoteEndpoint;
import org.policygraph.store.remote.RemoteLimits;
import org.policygraph.store.remote.SparqlGraphs;
import org.policygraph.store.remote.SparqlLedger;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** While the engine that keeps the ledger fails, reading goes on, and what is edited is refused. */
@Timeout(120)
class EngineAwayTest {
    private static final RemoteLimits SOON_AGAIN =
            new RemoteLimits(Duration.ofSeconds(8), 1 << 26, 8, Duration.ofMillis(50));

    private static final String QUERY =
            "{ measures(last: 2) { nodes { text citations { marker } } } }";

    private static final Map<Node, Graph> SHIPPED =
            StoredFile.graphs(Path.of("data/policy-graph.nq"));

    private static Fuseki fuseki;
    private static GraphStore straight;

    @BeforeAll
    static void start() {
        fuseki = new Fuseki();
        straight = over(fuseki.endpoint().query(), RemoteLimits.DEFAULT);
        Contents.put(straight, SHIPPED);
    }

    @AfterAll
    static void stop() {
        straight.close();
        fuseki.close();
    }

    private static GraphStore over(URI engine, RemoteLimits limits) {
        return new LedgerStore(
                new SparqlLedger(
                        new SparqlGraphs(RemoteEndpoint.of(engine), limits),
                        TestGraph.BASE + "store",
                        Contents::hash),
                Duration.ofMillis(20));
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSES", "CUT_MID_ROWS", "STATUS_500"})
    void readingGoesOnAndEditingIsRefusedUntilItAnswersAgain(Fault fault) {
        try (FaultServer between = new FaultServer(fuseki.endpoint().query());
                GraphStore store = over(between.address(), SOON_AGAIN)) {
            Ask ask = new Ask(StoredFile.engine(store));
            GraphQlResponse before = ask.answer(QUERY);
            assertThat(before.body()).doesNotContainKey("errors");
            between.set(fault);
            Await.until(() -> store.awaySince().isPresent());
            assertThat(ask.answer(QUERY).body()).isEqualTo(before.body());
            Map<Node, Graph> more = with(store, fault.name());
            assertThatThrownBy(() -> Contents.put(store, more))
                    .isInstanceOf(StoreUnavailableException.class);

            Contents.put(straight, with(straight, fault.name() + " elsewhere"));
            assertThat(store.snapshot().names()).isNotEqualTo(straight.snapshot().names());
            between.set(Fault.NONE);
            Await.until(() -> store.snapshot().names().equals(straight.snapshot().names()));
            Await.until(() -> store.awaySince().isEmpty());
            assertThat(ask.answer(QUERY).body()).isEqualTo(before.body());
        }
    }

    /** Such words would be quoted as those of a document. */
    @Test
    void otherWordsThanWereWrittenAreNeverShown() {
        try (FaultServer between = new FaultServer(fuseki.endpoint().query());
                GraphStore store = over(between.address(), SOON_AGAIN)) {
            Set<Node> before = store.snapshot().names();
            assertThat(store.snapshot().union().isEmpty()).isFalse();
            between.set(Fault.OTHER_WORDS);
            Contents.put(straight, with(straight, FaultServer.WORD));
            Await.until(
                    () ->
                            store.awaySince().isPresent()
                                    || !store.snapshot().names().equals(before));
            assertThat(store.snapshot().names()).isEqualTo(before);
            assertThat(store.awaySince()).isPresent();
            between.set(Fault.NONE);
            Await.until(() -> store.snapshot().names().equals(straight.snapshot().names()));
            assertThat(store.snapshot().union().contains(null, null, word(FaultServer.WORD)))
                    .isTrue();
            Await.until(() -> store.awaySince().isEmpty());
        }
    }

    @Test
    void anEngineThatHasLostWhatItHeldIsToldAndNothingIsWrittenIntoIt() {
        DatasetGraph held = DatasetGraphFactory.createTxnMem();
        try (Fuseki engine = new Fuseki(held, 0);
                GraphStore store = over(engine.endpoint().query(), SOON_AGAIN)) {
            List<Quad> nothing = quads(held);
            Contents.put(store, with(store, "first"));
            List<Quad> older = quads(held);
            Contents.put(store, with(store, "second"));
            List<Quad> whole = quads(held);
            for (List<Quad> left : List.of(nothing, older)) {
                replace(held, left);
                Await.until(() -> store.awaySince().isPresent());
                Map<Node, Graph> more = with(store, "third");
                assertThat(more).hasSize(3);
                assertThatThrownBy(() -> Contents.put(store, more))
                        .isInstanceOf(FaultyStoreException.class)
                        .hasMessageContaining("no longer holds what was read from it");
                assertThat(quads(held)).hasSameElementsAs(left);
                assertThat(store.snapshot().names()).hasSize(2);
                assertThat(store.awaySince()).isPresent();
            }
            replace(held, whole);
            Await.until(() -> store.awaySince().isEmpty());
            Contents.put(store, with(store, "third"));
            assertThat(store.snapshot().names()).hasSize(3);
        }
    }

    private static List<Quad> quads(DatasetGraph held) {
        return Txn.calculateRead(held, () -> Iter.toList(held.find()));
    }

    private static void replace(DatasetGraph held, List<Quad> quads) {
        Txn.executeWrite(
                held,
                () -> {
                    held.clear();
                    quads.forEach(held::add);
                });
    }

    private static Node word(String word) {
        return NodeFactory.createLiteralString(word);
    }

    /** The same with a graph more. */
    private static Map<Node, Graph> with(GraphStore store, String word) {
        Snapshot held = store.snapshot();
        Map<Node, Graph> graphs = new HashMap<>();
        for (Node each : held.names()) graphs.put(each, held.named(each));
        Graph more = GraphFactory.createGraphMem();
        Node name = NodeFactory.createURI(TestGraph.BASE + "graph-" + graphs.size());
        more.add(name, RDFS.label.asNode(), word(word));
        graphs.put(name, more);
        return graphs;
    }
}
