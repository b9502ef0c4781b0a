package org.policygraph.store.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem.GraphMemFast;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.policygraph.store.Commit;
import org.policygraph.store.ConflictException;
import org.policygraph.store.Contents;
import org.policygraph.store.DatasetVersion;
import org.policygraph.store.HashedGraph;
import org.policygraph.store.StoreListener;
import org.policygraph.store.ledger.Ledger;
import org.policygraph.store.ledger.LedgerState;
import org.policygraph.store.ledger.LedgerStore;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** A refused commit removes what it has written, and takes nothing away from others. */
class RemovedMeanwhileTest {
    private static final Node NAME = NodeFactory.createURI("https://example.org/graph");
    private static final Node USED = NodeFactory.createURI("https://example.org/used");
    private static final Node ALSO = NodeFactory.createURI("https://example.org/also");
    private static final RemoteLimits LIMITS = RemoteLimits.DEFAULT;

    private static Graph graph() {
        Graph graph = new GraphMemFast();
        graph.add(Triple.create(NAME, USED, NodeFactory.createLiteralString("x")));
        return graph;
    }

    @Test
    void aGraphThatAManifestNamesStays() {
        DatasetGraph held = DatasetGraphFactory.createTxnMem();
        try (Fuseki fuseki = new Fuseki(held, 0);
                SparqlGraphs engine = new SparqlGraphs(fuseki.endpoint(), LIMITS)) {
            Node manifest = NodeFactory.createURI("https://example.org/manifest");
            Graph naming = new GraphMemFast();
            naming.add(Triple.create(manifest, USED, NAME));
            engine.add(NAME, graph());
            engine.add(manifest, naming);
            engine.removeUnless(NAME, Set.of(ALSO, USED));
            assertThat(engine.count(NAME)).isEqualTo(1);
            Txn.executeWrite(held, () -> held.removeGraph(manifest));
            engine.removeUnless(NAME, Set.of(ALSO, USED));
            assertThat(engine.count(NAME)).isZero();
        }
    }

    @Test
    void aCommitThatComesSecondLeavesNothingBehind() {
        DatasetGraph held = DatasetGraphFactory.createTxnMem();
        try (Fuseki fuseki = new Fuseki(held, 0);
                SparqlGraphs engine = new SparqlGraphs(fuseki.endpoint(), LIMITS)) {
            Ledger ledger = new SparqlLedger(engine, "https://example.org/store", Contents::hash);
            LedgerState first = ledger.read();
            LedgerState second = ledger.append(first, commit("one"), StoreListener.NONE);
            Set<Quad> before = quads(held);
            assertThatThrownBy(() -> ledger.append(first, commit("two"), StoreListener.NONE))
                    .isInstanceOf(ConflictException.class);
            assertThat(quads(held)).isEqualTo(before);
            assertThat(ledger.read()).isEqualTo(second);
        }
    }

    private static Set<Quad> quads(DatasetGraph held) {
        return Txn.calculateRead(held, () -> Iter.toSet(held.find()));
    }

    private static Commit commit(String word) {
        var version = new DatasetVersion(word, Instant.EPOCH);
        var put = Map.of(NAME, new HashedGraph("hash-" + word, graph()));
        return new Commit(DatasetVersion.NONE.id(), version, put, Set.of());
    }

    /** Another's refused commit of the same content ends between our content and our manifest. */
    private static final class RemovingDataset extends DatasetGraphWrapper {
        private boolean isOver;

        RemovingDataset() {
            super(DatasetGraphFactory.createTxnMem());
        }

        @Override
        public void add(Quad quad) {
            add(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
        }

        @Override
        public void add(Node graph, Node subject, Node property, Node object) {
            if (!isOver && graph.getURI().contains("/version/")) {
                isOver = true;
                DatasetGraph all = getWrapped();
                all.deleteAny(Node.ANY, NAME, Node.ANY, Node.ANY);
            }
            super.add(graph, subject, property, object);
        }
    }

    @Test
    void whatAnotherHasRemovedMeanwhileIsWrittenAgain() {
        RemovingDataset dataset = new RemovingDataset();
        try (Fuseki fuseki = new Fuseki(dataset, 0);
                LedgerStore store =
                        new LedgerStore(
                                new SparqlLedger(
                                        new SparqlGraphs(fuseki.endpoint(), LIMITS),
                                        "https://example.org/store",
                                        Contents::hash),
                                Duration.ofMinutes(1))) {
            Contents.put(store, Map.of(NAME, graph()));
            assertThat(dataset.isOver).isTrue();
            assertThat(store.snapshot().named(NAME).size()).isEqualTo(1);
        }
    }
}
