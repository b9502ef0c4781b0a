package org.policygraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.idl.SchemaParser;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policygraph.store.Contents;
import org.policygraph.store.folder.FolderLedger;
import org.policygraph.store.folder.MirroredLedger;
import org.policygraph.store.ledger.Ledger;
import org.policygraph.store.ledger.LedgerStore;
import org.policygraph.store.remote.Fuseki;
import org.policygraph.store.remote.RemoteEndpoint;
import org.policygraph.store.remote.RemoteLimits;
import org.policygraph.store.remote.SparqlGraphs;
import org.policygraph.store.remote.SparqlLedger;
import org.policygraph.store.remote.ValueKeepingFuseki;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Whatever is asked, a node that has read its data from a ledger answers as one with the file. */
class LedgerAnswersTest {
    private static final Map<Node, Graph> SHIPPED =
            StoredFile.graphs(Path.of("data/policy-graph.nq"));

    /** What is answered from the file, by query: asked once for all ledgers. */
    private static final Map<String, Object> ANSWERS = answers();

    private static Map<String, Object> answers() {
        Ask file = new Ask(StoredFile.engine(SHIPPED));
        Map<String, Object> answers = new LinkedHashMap<>();
        new EveryField(new SchemaParser().parse(TestGraph.sdl()))
                .queries()
                .forEach(query -> answers.put(query, file.answer(query).body()));
        return answers;
    }

    private static final String STORE = TestGraph.BASE + "store";

    @TempDir static Path folder;

    @Test
    void fromAFolder() {
        agree(() -> new FolderLedger(folder.resolve("store"), STORE));
    }

    @Test
    void fromAnEngine() {
        try (Fuseki fuseki = new Fuseki()) {
            agree(() -> engine(fuseki.endpoint()));
        }
    }

    @Test
    void fromAnEngineThatKeepsValues() {
        try (ValueKeepingFuseki fuseki = new ValueKeepingFuseki(folder.resolve("engine"))) {
            agree(() -> engine(fuseki.endpoint()));
        }
    }

    @Test
    void fromAFolderThatMirrorsAnEngine() {
        try (Fuseki fuseki = new Fuseki()) {
            Path mirror = folder.resolve("mirror");
            agree(
                    () ->
                            new MirroredLedger(
                                    engine(fuseki.endpoint()), new FolderLedger(mirror, STORE)));
        }
    }

    private static Ledger engine(RemoteEndpoint endpoint) {
        SparqlGraphs engine = new SparqlGraphs(endpoint, RemoteLimits.DEFAULT);
        return new SparqlLedger(engine, STORE, Contents::hash);
    }

    private static void agree(Supplier<Ledger> ledger) {
        try (LedgerStore writer = store(ledger.get())) {
            Contents.put(writer, SHIPPED);
        }
        try (LedgerStore reader = store(ledger.get())) {
            Ask ask = new Ask(StoredFile.engine(reader));
            assertThat(ANSWERS).hasSizeGreaterThan(20);
            ANSWERS.forEach(
                    (query, answer) ->
                            assertThat(ask.answer(query).body()).as(query).isEqualTo(answer));
        }
    }

    private static LedgerStore store(Ledger ledger) {
        return new LedgerStore(ledger, Duration.ofDays(1));
    }
}
