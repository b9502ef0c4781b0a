package org.policygraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem.GraphMemFast;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class HistoryTest {
    private static final Node A = iri("graph/a");
    private static final Node B = iri("graph/b");
    private static final Node TYPE = iri("Thing");

    private final GraphStore store = new MemoryStore();
    private final History history =
            new History(store, NodeFactory.createURI("https://example.org/wording"));

    private static Node iri(String local) {
        return NodeFactory.createURI("https://example.org/" + local);
    }

    /** Each word is a node and what is said of it: {@code node=value}. */
    private static Graph graph(String... statements) {
        Graph graph = new GraphMemFast();
        for (String each : statements) {
            Node node = iri(each.substring(0, each.indexOf('=')));
            graph.add(Triple.create(node, RDF.type.asNode(), TYPE));
            Node value = NodeFactory.createLiteralString(each.substring(each.indexOf('=') + 1));
            graph.add(Triple.create(node, iri("says"), value));
        }
        return graph;
    }

    private List<String> last() {
        return history.changes().getLast().nodes().stream()
                .map(each -> each.kind() + " " + each.node().getLocalName())
                .toList();
    }

    @Test
    void aVersionIsLaterThanTheOneBeforeEvenIfTheClockWasSetBack() {
        Instant ahead = Instant.now().plus(Duration.ofDays(365));
        DatasetVersion before = new DatasetVersion("1", ahead);
        assertThat(DatasetVersion.after(before, "2", null).time()).isAfter(before.time());
        assertThat(DatasetVersion.after(DatasetVersion.NONE, "1", null).time()).isBefore(ahead);
    }

    @Test
    void whatIsNewIsAdded() {
        Contents.put(store, Map.of(A, graph("x=1", "y=1")));
        assertThat(last()).containsExactly("ADDED x", "ADDED y");
        assertThat(history.changes().getFirst().nodes().getFirst().types()).containsExactly(TYPE);
    }

    @Test
    void whatSaysSomethingElseHasChangedAndWhatSaysTheSameDoesNotAppear() {
        Contents.put(store, Map.of(A, graph("x=1", "y=1")));
        Contents.put(store, Map.of(A, graph("x=2", "y=1")));
        assertThat(last()).containsExactly("CHANGED x");
    }

    @Test
    void whatIsGoneIsRemoved() {
        Contents.put(store, Map.of(A, graph("x=1"), B, graph("y=1")));
        Contents.put(store, Map.of(A, graph("x=1")));
        assertThat(last()).containsExactly("REMOVED y");
        assertThat(history.changes().getLast().nodes().getFirst().types()).containsExactly(TYPE);
    }

    @Test
    void whatOnlyMovesToAnotherGraphHasNotChanged() {
        Contents.put(store, Map.of(A, graph("x=1", "y=1")));
        Contents.put(store, Map.of(B, graph("x=1", "y=2")));
        assertThat(last()).containsExactly("CHANGED y");
    }

    @Test
    void changesAfterAVersionAreThoseOfLaterVersions() {
        Contents.put(store, Map.of(A, graph("x=1")));
        String first = store.snapshot().version().id();
        Contents.put(store, Map.of(A, graph("x=2")));
        Contents.put(store, Map.of(A, graph("x=1")));
        assertThat(history.since(first).orElseThrow()).isEmpty();
        String second = store.versions().get(1).id();
        assertThat(history.since(second).orElseThrow())
                .singleElement()
                .satisfies(each -> assertThat(each.number()).isEqualTo(3));
        assertThat(history.since("unknown")).isEmpty();
    }

    @Test
    void aVersionKeepsItsTimeWhenItsContentComesBack() {
        for (String said : List.of("x=1", "x=2", "x=1")) {
            Map<Node, Graph> graphs = Map.of(A, graph(said));
            Commit commit = Contents.commit(store.snapshot(), graphs);
            DatasetVersion later =
                    DatasetVersion.after(store.snapshot().version(), commit.version().id(), null);
            store.commit(new Commit(commit.basedOn(), later, commit.put(), commit.removed()));
        }
        assertThat(history.changes().stream().map(VersionChange::version).toList())
                .isEqualTo(store.versions().reversed());
    }

    /** A store that notes the versions that it gives, and has them held. */
    private GraphStore noting(List<Optional<?>> given) {
        return (GraphStore)
                Proxy.newProxyInstance(
                        GraphStore.class.getClassLoader(),
                        new Class<?>[] {GraphStore.class},
                        (_, method, arguments) -> {
                            Object answer = method.invoke(store, arguments);
                            if (answer instanceof Optional<?> version) given.add(version);
                            return answer;
                        });
    }

    @Test
    void aVersionIsAskedForOnceWhileSomebodyHasIt() {
        List<Optional<?>> given = new ArrayList<>();
        History looking =
                new History(noting(given), NodeFactory.createURI("https://example.org/wording"));
        int versions = 30;
        for (int each = 0; each < versions; each++) {
            Contents.put(store, Map.of(A, graph("x=" + each), B, graph("y=" + each)));
        }
        for (VersionChange change : looking.changes()) assertThat(change.nodes()).hasSize(2);
        assertThat(looking.lastSeen(iri("never"), name -> true)).isEmpty();
        assertThat(given).hasSize(versions);
    }

    @Test
    void aRemovedNodeIsFoundWhereItWasDescribedLast() {
        Contents.put(store, Map.of(A, graph("x=1"), B, graph("y=1")));
        Contents.put(store, Map.of(A, graph("x=2"), B, graph("y=1")));
        Contents.put(store, Map.of(B, graph("y=1")));
        var seen = history.lastSeen(iri("x"), name -> true).orElseThrow();
        assertThat(seen.until()).isEqualTo(store.snapshot().version());
        assertThat(seen.graph().contains(iri("x"), iri("says"), Node.ANY)).isTrue();
        assertThat(seen.graph().find(iri("x"), iri("says"), Node.ANY).next().getObject())
                .isEqualTo(NodeFactory.createLiteralString("2"));
        assertThat(history.lastSeen(iri("x"), B::equals)).isEmpty();
        assertThat(history.lastSeen(iri("never"), name -> true)).isEmpty();
    }

    @Test
    void ofWhatVersionsChangedNoMoreIsKeptThanThereIsRoomFor() {
        for (int version = 0; version < 3; version++) {
            Graph large = new GraphMemFast();
            for (int node = 0; node < 15_000; node++) {
                large.add(iri(version + "-" + node), iri("says"), iri("x"));
            }
            Contents.put(store, Map.of(iri("large-" + version), large));
        }
        List<VersionChange> changes = history.changes();
        List<List<NodeChange>> first = changes.stream().map(VersionChange::nodes).toList();
        long kept = 0;
        for (int at = changes.size() - 1; at >= 0; at--) {
            List<NodeChange> again = changes.get(at).nodes();
            assertThat(again).hasSameSizeAs(first.get(at));
            if (again == first.get(at)) kept += again.size();
        }
        assertThat(kept).isLessThanOrEqualTo(50_000);
    }
}
