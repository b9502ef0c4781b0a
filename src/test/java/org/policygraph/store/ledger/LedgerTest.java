package org.policygraph.store.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem.GraphMemFast;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policygraph.store.Commit;
import org.policygraph.store.ConflictException;
import org.policygraph.store.DatasetVersion;
import org.policygraph.store.HashedGraph;
import org.policygraph.store.StoreListener;
import org.policygraph.store.UnusableStoreException;
import org.policygraph.store.tdb.TdbHome;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The chain of versions says how long it is, and one that was cut or changed is not read. */
class LedgerTest {
    private static final String BASE = "https://data.example/id/";
    private static final Instant TIME = Instant.parse("2025-09-10T10:01:00Z");

    private static TdbHome home;
    private static int stores;

    /** A store for each test, all in one database. */
    private final String store = BASE + "store-" + stores++;

    private Ledger ledger;

    @BeforeAll
    static void open(@TempDir Path folder) {
        home = new TdbHome(folder.resolve("store"));
    }

    @BeforeEach
    void begin() {
        ledger = new Ledger(home, store);
    }

    @AfterAll
    static void close() {
        home.close();
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
        Graph changed = new GraphMemFast();
        GraphUtil.addInto(changed, home.read(manifest));
        changed.remove(manifest, property, Node.ANY);
        if (value != null) changed.add(Triple.create(manifest, property, value));
        home.write(
                () -> {
                    home.remove(manifest);
                    home.add(manifest, changed);
                    return manifest;
                });
    }

    private static Node number(int value) {
        return NodeFactory.createLiteralDT(String.valueOf(value), XSDDatatype.XSDinteger);
    }

    @Test
    void numbersItsVersionsFromOne() {
        LedgerState appended = three();
        assertThat(numbers(appended)).containsExactly(1, 2, 3);
        assertThat(ledger.read()).isEqualTo(appended);
        assertThat(appended.manifests())
                .allMatch(each -> each.name().getURI().contains("/version/" + each.number() + "-"));
        assertThat(appended.manifests().getFirst().before()).isNull();
        assertThat(appended.manifests().get(2).before())
                .isEqualTo(appended.manifests().get(1).name());
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
        Node changed = three().manifests().get(at).name();
        replace(changed, LedgerTerms.NUMBER, number(number));
        assertThatThrownBy(ledger::read)
                .isInstanceOf(UnusableStoreException.class)
                .hasMessageContaining(store + "/version/");
    }

    @Test
    void refusesAChainThatLeavesAVersionOut() {
        LedgerState state = three();
        replace(
                state.manifests().get(2).name(),
                LedgerTerms.BEFORE,
                state.manifests().getFirst().name());
        assertThatThrownBy(ledger::read)
                .isInstanceOf(UnusableStoreException.class)
                .hasMessageContaining("where another was expected");
    }

    @Test
    void refusesAChainThatHasLostItsBeginning() {
        replace(three().manifests().get(1).name(), LedgerTerms.BEFORE, null);
        assertThatThrownBy(ledger::read)
                .isInstanceOf(UnusableStoreException.class)
                .hasMessageContaining("with the number 2 in the store, expected 1");
    }

    @Test
    void refusesAChainWithAManifestThatIsGone() {
        Node gone = three().manifests().getFirst().name();
        home.write(
                () -> {
                    home.remove(gone);
                    return gone;
                });
        assertThatThrownBy(ledger::read)
                .isInstanceOf(UnusableStoreException.class)
                .hasMessageContaining("found no manifest " + gone);
    }

    @Test
    void refusesContentThatIsNotAsLongAsItsManifestSays() {
        StoredGraph stored = Objects.requireNonNull(three().graphs().get(iri("two")));
        assertThat(ledger.content(stored).size()).isEqualTo(1);
        home.write(
                () -> {
                    home.add(stored.content(), graph("more"));
                    return stored;
                });
        assertThatThrownBy(() -> ledger.content(stored))
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

    @Test
    void keepsWhatAVersionNeedsAndRemovesWhatNoneDoes() {
        LedgerState state = three();
        Node left = NodeFactory.createURI(store + "/graph/hash-of-nothing");
        home.write(
                () -> {
                    home.add(left, graph("left behind"));
                    return left;
                });
        ledger.removeLeftovers();
        assertThat(home.names()).doesNotContain(left);
        assertThat(ledger.read()).isEqualTo(state);
        state.graphs()
                .values()
                .forEach(stored -> assertThat(ledger.content(stored).size()).isOne());
    }
}
