package org.policygraph.store.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.mem.GraphMemFast;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policygraph.store.Commit;
import org.policygraph.store.ConflictException;
import org.policygraph.store.DatasetVersion;
import org.policygraph.store.HashedGraph;
import org.policygraph.store.StoreListener;
import org.policygraph.store.UnusableStoreException;
import org.policygraph.store.ledger.Ledger;
import org.policygraph.store.ledger.LedgerState;
import org.policygraph.store.ledger.Manifest;
import org.policygraph.store.ledger.StoredGraph;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The chain of versions says how long it is, and one that was cut or changed is not read. */
class SparqlLedgerTest {
    private static final String BASE = "https://data.example/id/";
    private static final Instant TIME = Instant.parse("2025-09-10T10:01:00Z");

    private static final DatasetGraph HELD = DatasetGraphFactory.createTxnMem();
    private static Fuseki fuseki;
    private static int stores;

    /** A store for each test, all in one engine. */
    private final String store = BASE + "store-" + stores++;

    private Ledger ledger;

    @BeforeAll
    static void open() {
        fuseki = new Fuseki(HELD, 0);
    }

    @BeforeEach
    void begin() {
        ledger =
                new SparqlLedger(
                        new SparqlGraphs(fuseki.endpoint(), RemoteLimits.DEFAULT),
                        store,
                        (_, graph) ->
                                "hash-" + graph.find().next().getObject().getLiteralLexicalForm());
    }

    @AfterAll
    static void close() {
        fuseki.close();
    }

    private static Node iri(String name) {
        return NodeFactory.createURI(BASE + name);
    }

    private static Graph graph(String text) {
        Graph graph = new GraphMemFast();
        graph.add(iri("x"), iri("says"), NodeFactory.createLiteralString(text));
        return graph;
    }

    /** Puts a graph in that is named and hashed by a word. */
    private LedgerState put(LedgerState on, String word) {
        var version = new DatasetVersion("version-" + word, TIME);
        var put = Map.of(iri(word), new HashedGraph("hash-" + word, graph(word)));
        var commit = new Commit(on.version().id(), version, put, Set.of());
        return ledger.append(on, commit, StoreListener.NONE);
    }

    /** A chain of three. */
    private LedgerState three() {
        return put(put(put(ledger.read(), "one"), "two"), "three");
    }

    private static List<Integer> numbers(LedgerState state) {
        return state.manifests().stream().map(Manifest::number).toList();
    }

    private void replace(Node manifest, Node property, @Nullable Node value) {
        Txn.executeWrite(
                HELD,
                () -> {
                    HELD.deleteAny(manifest, manifest, property, Node.ANY);
                    if (value != null) HELD.add(manifest, manifest, property, value);
                });
    }

    private Node name(LedgerState state, int at) {
        return new LedgerNames(store).manifest(state.manifests().get(at));
    }

    private static Node number(int value) {
        return NodeFactory.createLiteralDT(String.valueOf(value), XSDDatatype.XSDinteger);
    }

    @Test
    void numbersItsVersionsFromOne() {
        LedgerState appended = three();
        assertThat(numbers(appended)).containsExactly(1, 2, 3);
        assertThat(ledger.read()).isEqualTo(appended);
    }

    @Test
    void goesOnFromWhereItWasReadBefore() {
        LedgerState one = put(ledger.read(), "one");
        LedgerState three = put(put(one, "two"), "three");
        assertThat(ledger.refreshed(one)).isEqualTo(three);
        assertThat(ledger.refreshed(three)).isSameAs(three);
        assertThat(numbers(three.at("version-two").orElseThrow())).containsExactly(1, 2);
        assertThat(three.at("version-two").orElseThrow().graphs())
                .containsOnlyKeys(iri("one"), iri("two"));
    }

    @ParameterizedTest
    @CsvSource({"0, 7", "1, 7", "1, 1", "1, 3", "2, 2", "2, 4"})
    void refusesAChainWhoseNumbersDoNotFollowEachOther(int at, int number) {
        Node changed = name(three(), at);
        replace(changed, LedgerTerms.NUMBER, number(number));
        assertThatThrownBy(ledger::read)
                .isInstanceOf(UnusableStoreException.class)
                .hasMessageContaining(store + "/version/");
    }

    @Test
    void refusesAChainThatLeavesAVersionOut() {
        LedgerState state = three();
        replace(name(state, 2), LedgerTerms.BEFORE, name(state, 0));
        assertThatThrownBy(ledger::read)
                .isInstanceOf(UnusableStoreException.class)
                .hasMessageContaining("where another was expected");
    }

    @Test
    void refusesAChainThatHasLostItsBeginning() {
        replace(name(three(), 1), LedgerTerms.BEFORE, null);
        assertThatThrownBy(ledger::read)
                .isInstanceOf(UnusableStoreException.class)
                .hasMessageContaining("with the number 2 in the store, expected 1");
    }

    @Test
    void refusesAChainWithAManifestThatIsGone() {
        Node gone = name(three(), 0);
        Txn.executeWrite(HELD, () -> HELD.removeGraph(gone));
        assertThatThrownBy(ledger::read)
                .isInstanceOf(UnusableStoreException.class)
                .hasMessageContaining("found no manifest " + gone);
    }

    @Test
    void refusesContentThatIsNotAsLongAsItsManifestSays() {
        StoredGraph stored = Objects.requireNonNull(three().graphs().get(iri("two")));
        assertThat(ledger.content(iri("two"), stored).size()).isEqualTo(1);
        Node content = new LedgerNames(store).content(stored.hash());
        Txn.executeWrite(HELD, () -> HELD.add(content, iri("x"), iri("says"), iri("more")));
        assertThatThrownBy(() -> ledger.content(iri("two"), stored))
                .isInstanceOf(UnusableStoreException.class)
                .hasMessageContaining("found 2 triples")
                .hasMessageContaining("expected 1");
    }

    @Test
    void letsOneOfTwoWritersGoFirst() {
        LedgerState one = put(ledger.read(), "one");
        put(one, "two");
        assertThatThrownBy(() -> put(one, "three")).isInstanceOf(ConflictException.class);
        assertThat(ledger.read().version().id()).isEqualTo("version-two");
    }
}
