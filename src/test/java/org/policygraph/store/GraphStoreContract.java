package org.policygraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.mem.GraphMemFast;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What every store must do. A store's own test extends this and says how to open one. */
abstract class GraphStoreContract {
    private static final Node A = iri("graph/a");
    private static final Node B = iri("graph/b");
    private static final Node C = iri("graph/c");

    GraphStore store = new MemoryStore();

    /** An empty store of the kind under test. */
    abstract GraphStore open();

    /** How often the content is replaced while others read it. */
    int replacements() {
        return 200;
    }

    @BeforeEach
    final void openStore() {
        store = open();
    }

    @AfterEach
    final void closeStore() {
        store.close();
    }

    @Test
    void aNewStoreIsEmpty() {
        Snapshot snapshot = store.snapshot();
        assertThat(snapshot.names()).isEmpty();
        assertThat(snapshot.union().isEmpty()).isTrue();
    }

    @Test
    void aSnapshotShowsNamedGraphsAndTheirUnion() {
        Contents.put(store, Map.of(A, graph("1", "2"), B, graph("2", "3")));
        Snapshot snapshot = store.snapshot();
        assertThat(values(snapshot.named(A))).containsExactlyInAnyOrder("1", "2");
        assertThat(values(snapshot.named(B))).containsExactlyInAnyOrder("2", "3");
        assertThat(values(snapshot.union())).containsExactlyInAnyOrder("1", "2", "3");
    }

    @Test
    void namesStandInTheOrderOfTheirIris() {
        Map<Node, Graph> graphs = new LinkedHashMap<>();
        for (Node name : List.of(C, A, B)) graphs.put(name, graph("1"));
        Contents.put(store, graphs);
        assertThat(store.snapshot().names()).containsExactly(A, B, C);
    }

    @Test
    void aGraphOfAnUnknownNameIsEmpty() {
        Contents.put(store, Map.of(A, graph("1")));
        assertThat(store.snapshot().named(B).isEmpty()).isTrue();
        assertThat(store.snapshot().names()).containsExactly(A);
    }

    @Test
    void aReplacementLeavesNothingOfTheOldContent() {
        Contents.put(store, Map.of(A, graph("1"), B, graph("2")));
        Contents.put(store, Map.of(A, graph("3")));
        assertThat(values(store.snapshot().union())).containsExactly("3");
        assertThat(store.snapshot().names()).containsExactly(A);
    }

    @Test
    void aSnapshotKeepsItsContentWhileTheStoreGoesOn() {
        Contents.put(store, Map.of(A, graph("1")));
        Snapshot before = store.snapshot();
        Contents.put(store, Map.of(B, graph("2")));
        assertThat(values(before.union())).containsExactly("1");
        assertThat(values(before.named(A))).containsExactly("1");
        assertThat(before.names()).containsExactly(A);
    }

    /** There are ever more versions. */
    @Test
    void aSnapshotIsNotHeldByTheNextOne() {
        WeakReference<Snapshot> before = shown(Map.of(A, graph("1"), B, graph("2")));
        shown(Map.of(A, graph("1"), C, graph("3")));
        for (int i = 0; i < 20 && before.get() != null; i++) System.gc();
        assertThat(before.get()).isNull();
    }

    /** Makes a version and looks into it. */
    private WeakReference<Snapshot> shown(Map<Node, Graph> graphs) {
        Contents.put(store, graphs);
        Snapshot snapshot = store.snapshot();
        for (Node name : graphs.keySet()) assertThat(values(snapshot.named(name))).hasSize(1);
        assertThat(values(snapshot.union())).hasSize(2);
        return new WeakReference<>(snapshot);
    }

    @Test
    void graphsAreCopiedWhenTheyAreHandedIn() {
        Graph graph = graph("1");
        Contents.put(store, Map.of(A, graph));
        graph.add(triple("2"));
        assertThat(values(store.snapshot().named(A))).containsExactly("1");
        assertThat(values(store.snapshot().union())).containsExactly("1");
    }

    @Test
    void aReplacementThatFailsLeavesTheOldContent() {
        Contents.put(store, Map.of(A, graph("1")));
        Map<Node, Graph> failing = new LinkedHashMap<>();
        failing.put(A, graph("2"));
        failing.put(B, new FailingGraph());
        assertThatThrownBy(() -> Contents.put(store, failing))
                .hasMessageContaining("cannot be read");
        assertThat(values(store.snapshot().union())).containsExactly("1");
        assertThat(store.snapshot().names()).containsExactly(A);
    }

    @Test
    void whatASnapshotReturnsRefusesWrites() {
        Contents.put(store, Map.of(A, graph("1")));
        Snapshot snapshot = store.snapshot();
        for (Graph graph : List.of(snapshot.union(), snapshot.named(A), snapshot.named(B))) {
            assertThatThrownBy(() -> graph.add(triple("2"))).isInstanceOf(RuntimeException.class);
            assertThatThrownBy(() -> graph.delete(triple("1")))
                    .isInstanceOf(RuntimeException.class);
            assertThatThrownBy(graph::clear).isInstanceOf(RuntimeException.class);
            assertThatThrownBy(() -> graph.remove(Node.ANY, Node.ANY, Node.ANY))
                    .isInstanceOf(RuntimeException.class);
        }
        assertThatThrownBy(() -> snapshot.names().remove(A)).isInstanceOf(RuntimeException.class);
        assertThat(values(store.snapshot().union())).containsExactly("1");
        assertThat(store.snapshot().names()).containsExactly(A);
    }

    @Test
    void anEmptyReplacementEmptiesTheStore() {
        Contents.put(store, Map.of(A, graph("1")));
        Contents.put(store, Map.of());
        assertThat(store.snapshot().names()).isEmpty();
        assertThat(store.snapshot().union().isEmpty()).isTrue();
    }

    @Test
    void aNewStoreHasNoVersions() {
        assertThat(store.versions()).isEmpty();
        assertThat(store.snapshot().version()).isEqualTo(DatasetVersion.NONE);
    }

    @Test
    void everyCommitMakesAVersionAndTheNewestComesFirst() {
        Contents.put(store, Map.of(A, graph("1")));
        DatasetVersion first = store.snapshot().version();
        Contents.put(store, Map.of(A, graph("1"), B, graph("2")));
        DatasetVersion second = store.snapshot().version();
        assertThat(first.id()).isEqualTo(Contents.id(Map.of(A, graph("1"))));
        assertThat(store.versions()).containsExactly(second, first);
    }

    @Test
    void anOlderVersionIsStillRead() {
        Contents.put(store, Map.of(A, graph("1"), B, graph("2")));
        String first = store.snapshot().version().id();
        Contents.put(store, Map.of(A, graph("3"), C, graph("4")));
        Contents.put(store, Map.of(C, graph("5")));
        Snapshot before = store.snapshot(first).orElseThrow();
        assertThat(before.names()).containsExactly(A, B);
        assertThat(values(before.union())).containsExactlyInAnyOrder("1", "2");
        assertThat(values(before.named(A))).containsExactly("1");
        assertThat(before.version().id()).isEqualTo(first);
        assertThat(values(store.snapshot().union())).containsExactly("5");
    }

    @Test
    void literalsComeBackAsTheyWereWritten() {
        Graph written = new GraphMemFast();
        for (String number : List.of("80", "80.0", "080", "1e3", "2025-09-10T18:01:00+08:00")) {
            for (XSDDatatype type :
                    List.of(
                            XSDDatatype.XSDdecimal,
                            XSDDatatype.XSDinteger,
                            XSDDatatype.XSDdouble,
                            XSDDatatype.XSDdateTime,
                            XSDDatatype.XSDstring)) {
                if (!type.isValid(number)) continue;
                Node value = NodeFactory.createLiteralDT(number, type);
                written.add(Triple.create(iri("s"), iri("p"), value));
            }
        }
        Contents.put(store, Map.of(A, written));
        Snapshot old = store.snapshot();
        Contents.put(store, Map.of(B, graph("1")));
        Graph past = store.snapshot(old.version().id()).orElseThrow().named(A);
        assertThat(past.find().toSet()).isEqualTo(written.find().toSet());
    }

    @Test
    void anUnknownVersionIsNone() {
        Contents.put(store, Map.of(A, graph("1")));
        assertThat(store.snapshot("unknown")).isEmpty();
    }

    @Test
    void contentThatComesBackIsAVersionOfTheSameId() {
        Contents.put(store, Map.of(A, graph("1")));
        Contents.put(store, Map.of(A, graph("2")));
        Contents.put(store, Map.of(A, graph("1")));
        List<String> ids = store.versions().stream().map(DatasetVersion::id).toList();
        assertThat(ids).hasSize(3);
        assertThat(ids.getFirst()).isEqualTo(ids.getLast()).isNotEqualTo(ids.get(1));
        assertThat(values(store.snapshot(ids.getFirst()).orElseThrow().union()))
                .containsExactly("1");
    }

    @Test
    void aCommitThatChangesNothingMakesNoVersion() {
        Contents.put(store, Map.of(A, graph("1")));
        Snapshot before = store.snapshot();
        HashedGraph same = new HashedGraph(Objects.requireNonNull(before.hash(A)), graph("1"));
        String id = before.version().id();
        store.commit(
                new Commit(
                        id,
                        new DatasetVersion("other", before.version().time()),
                        Map.of(A, same),
                        Set.of(B)));
        assertThat(store.versions()).hasSize(1);
        assertThat(store.snapshot()).isSameAs(before);
    }

    @Test
    void aCommitOnAnythingButTheCurrentVersionIsRefused() {
        Contents.put(store, Map.of(A, graph("1")));
        Snapshot first = store.snapshot();
        Contents.put(store, Map.of(A, graph("2")));
        Commit late = Contents.commit(first, Map.of(A, graph("3")));
        assertThatThrownBy(() -> store.commit(late)).isInstanceOf(ConflictException.class);
        assertThat(values(store.snapshot().union())).containsExactly("2");
        assertThat(store.versions()).hasSize(2);
    }

    @Test
    void graphsThatACommitDoesNotNameStay() {
        Contents.put(store, Map.of(A, graph("1"), B, graph("2")));
        Snapshot before = store.snapshot();
        Map<Node, Graph> next = Map.of(A, graph("1"), B, graph("3"));
        Commit change = Contents.commit(before, next);
        assertThat(change.put()).containsOnlyKeys(B);
        store.commit(change);
        Snapshot after = store.snapshot();
        assertThat(after.named(A)).isSameAs(before.named(A));
        assertThat(after.hash(A)).isEqualTo(before.hash(A));
        assertThat(after.hash(B)).isNotEqualTo(before.hash(B));
        assertThat(after.hash(C)).isNull();
        assertThat(values(after.union())).containsExactlyInAnyOrder("1", "3");
    }

    @Test
    void whatAnotherGraphSaysAsWellStaysInTheUnion() {
        Contents.put(store, Map.of(A, graph("1", "2"), B, graph("2", "3")));
        Graph first = store.snapshot().union();
        Contents.put(store, Map.of(A, graph("1"), B, graph("2", "3")));
        assertThat(values(store.snapshot().union())).containsExactlyInAnyOrder("1", "2", "3");
        Contents.put(store, Map.of(A, graph("1", "3")));
        Contents.put(store, Map.of(A, graph("1", "3"), C, graph("3", "4")));
        assertThat(values(store.snapshot().union())).containsExactlyInAnyOrder("1", "3", "4");
        Contents.put(store, Map.of(C, graph("4")));
        assertThat(values(store.snapshot().union())).containsExactly("4");
        assertThat(values(first)).containsExactlyInAnyOrder("1", "2", "3");
    }

    @Test
    void ofManyCommitsOnOneVersionOneIsTaken() throws Exception {
        Contents.put(store, Map.of(A, graph("1")));
        Snapshot before = store.snapshot();
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService writers = Executors.newFixedThreadPool(4)) {
            List<Future<Boolean>> taken = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Commit each = Contents.commit(before, Map.of(A, graph("other " + i)));
                taken.add(writers.submit(() -> isTaken(start, each)));
            }
            start.countDown();
            int count = 0;
            for (Future<Boolean> each : taken) if (each.get()) count++;
            assertThat(count).isEqualTo(1);
        }
        assertThat(store.versions()).hasSize(2);
    }

    private boolean isTaken(CountDownLatch start, Commit commit) throws InterruptedException {
        start.await();
        try {
            store.commit(commit);
            return true;
        } catch (ConflictException e) {
            return false;
        }
    }

    @Test
    void readersDuringReplacementsSeeOneStateWhole() throws Exception {
        Map<Node, Graph> odd = Map.of(A, graph("1", "3"), B, graph("5"));
        Map<Node, Graph> even = Map.of(A, graph("2"), B, graph("4", "6"));
        Contents.put(store, odd);
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService readers = Executors.newFixedThreadPool(3)) {
            List<Future<List<String>>> torn = new ArrayList<>();
            for (int i = 0; i < 3; i++) torn.add(readers.submit(reader(start)));
            start.countDown();
            for (int i = 0; i < replacements(); i++) Contents.put(store, i % 2 == 0 ? even : odd);
            for (Future<List<String>> reader : torn) assertThat(reader.get()).isEmpty();
        }
    }

    private Callable<List<String>> reader(CountDownLatch start) {
        return () -> {
            start.await();
            List<String> torn = new ArrayList<>();
            for (int i = 0; i < 3 * replacements(); i++) {
                Snapshot snapshot = store.snapshot();
                List<String> seen = new ArrayList<>(values(snapshot.union()));
                List<String> named = new ArrayList<>(values(snapshot.named(A)));
                named.addAll(values(snapshot.named(B)));
                seen.sort(null);
                named.sort(null);
                boolean whole =
                        seen.equals(List.of("1", "3", "5")) || seen.equals(List.of("2", "4", "6"));
                if (!whole || !seen.equals(named)) torn.add(seen + " and " + named);
            }
            return torn;
        };
    }

    private static Graph graph(String... values) {
        Graph graph = new GraphMemFast();
        for (String value : values) graph.add(triple(value));
        return graph;
    }

    private static Triple triple(String value) {
        return Triple.create(iri("s"), iri("p"), NodeFactory.createLiteralString(value));
    }

    private static List<String> values(Graph graph) {
        return graph.find().mapWith(triple -> triple.getObject().getLiteralLexicalForm()).toList();
    }

    static Node iri(String local) {
        return NodeFactory.createURI("https://example.org/" + local);
    }

    /** A graph whose source breaks while it is read. */
    private static final class FailingGraph extends GraphBase {
        @Override
        protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
            throw new IllegalStateException("the graph cannot be read");
        }
    }
}
