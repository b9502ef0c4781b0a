package org.policygraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem.GraphMemFast;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.policygraph.Await;
import org.policygraph.store.Contents;
import org.policygraph.store.ledger.LedgerStore;
import org.policygraph.store.remote.Fuseki;
import org.policygraph.store.remote.RemoteLimits;
import org.policygraph.store.remote.SparqlGraphs;
import org.policygraph.store.remote.SparqlLedger;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** Two servers over one engine, asked in turns while a document changes. */
@Tag("slow")
@Timeout(300)
class TwoNodesTest {
    private static final int VERSIONS = 8;
    private static final int MEASURES = 40;

    @Test
    void noReaderSeesHalfADocumentAndBothSeeEveryVersion() throws Exception {
        Map<Node, Graph> shipped = StoredFile.graphs(Path.of("data/policy-graph.nq"));
        try (Fuseki fuseki = new Fuseki();
                LedgerStore first = node(fuseki);
                ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            Contents.put(first, shipped);
            LedgerStore second = node(fuseki);
            List<Ask> nodes =
                    List.of(new Ask(StoredFile.engine(first)), new Ask(StoredFile.engine(second)));
            AtomicBoolean ended = new AtomicBoolean();
            Future<Set<String>> torn = readers.submit(() -> torn(nodes, ended));
            for (int version = 1; version <= VERSIONS; version++) {
                Contents.put(first, marked(shipped, version));
                awaitSeen(nodes.get(1), "v" + version);
                assertThat(number(nodes.get(0))).isEqualTo("v" + version);
            }
            ended.set(true);
            assertThat(torn.get()).isEmpty();
            second.close();
        }
    }

    private static LedgerStore node(Fuseki fuseki) {
        return new LedgerStore(
                new SparqlLedger(
                        new SparqlGraphs(fuseki.endpoint(), RemoteLimits.DEFAULT),
                        TestGraph.BASE + "store",
                        Contents::hash),
                Duration.ofMillis(200));
    }

    /**
     * Each answer that tells of two versions at once: as shipped no two measures have the same
     * number, later all have.
     */
    private static Set<String> torn(List<Ask> nodes, AtomicBoolean ended) {
        Set<String> torn = new LinkedHashSet<>();
        for (int turn = 0; !ended.get(); turn++) {
            Ask ask = nodes.get(turn % nodes.size());
            List<?> seen =
                    ask.all(
                            "{ measures(first: 40) { nodes { number citations { marker } } } }",
                            "measures.nodes",
                            "number");
            int different = Set.copyOf(seen).size();
            boolean isWhole = seen.size() == MEASURES && (different == 1 || different == MEASURES);
            if (!isWhole) torn.add(seen.toString());
        }
        return torn;
    }

    private static String number(Ask ask) {
        return String.valueOf(
                ask.data("{ measures(first: 1) { nodes { number } } }", "measures.nodes.0.number"));
    }

    private static void awaitSeen(Ask ask, String expected) {
        Await.until(() -> number(ask).equals(expected));
    }

    /** Every measure has the same number, which no two versions share. */
    private static Map<Node, Graph> marked(Map<Node, Graph> shipped, int version) {
        Node number = NodeFactory.createURI("https://w3id.org/policy-graph/ontology#number");
        Node mark = NodeFactory.createLiteralString("v" + version);
        Map<Node, Graph> graphs = new HashMap<>();
        shipped.forEach(
                (name, graph) -> {
                    Graph copy = new GraphMemFast();
                    GraphUtil.addInto(copy, graph);
                    for (Triple each : graph.find(Node.ANY, number, Node.ANY).toList()) {
                        if (!each.getSubject().getURI().contains("/measure/")) continue;
                        copy.delete(each);
                        copy.add(Triple.create(each.getSubject(), number, mark));
                    }
                    graphs.put(name, copy);
                });
        return graphs;
    }
}
