package org.policygraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.idl.SchemaParser;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policygraph.store.Contents;
import org.policygraph.store.ledger.LedgerHome;
import org.policygraph.store.ledger.LedgerStore;
import org.policygraph.store.remote.Fuseki;
import org.policygraph.store.remote.RemoteLimits;
import org.policygraph.store.remote.SparqlHome;
import org.policygraph.store.remote.ValueKeepingFuseki;
import org.policygraph.store.tdb.TdbHome;

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

    @TempDir static Path folder;

    @Test
    void fromAFolder() {
        agree(() -> new TdbHome(folder.resolve("store")));
    }

    @Test
    void fromAnEngine() {
        try (Fuseki fuseki = new Fuseki()) {
            agree(() -> new SparqlHome(fuseki.endpoint(), RemoteLimits.DEFAULT));
        }
    }

    @Test
    void fromAnEngineThatKeepsValues() {
        try (ValueKeepingFuseki fuseki = new ValueKeepingFuseki(folder.resolve("engine"))) {
            agree(() -> new SparqlHome(fuseki.endpoint(), RemoteLimits.DEFAULT));
        }
    }

    private static void agree(Supplier<LedgerHome> home) {
        try (LedgerStore writer = store(home.get())) {
            Contents.put(writer, SHIPPED);
        }
        try (LedgerStore reader = store(home.get())) {
            Ask ask = new Ask(StoredFile.engine(reader));
            assertThat(ANSWERS).hasSizeGreaterThan(20);
            ANSWERS.forEach(
                    (query, answer) ->
                            assertThat(ask.answer(query).body()).as(query).isEqualTo(answer));
        }
    }

    private static LedgerStore store(LedgerHome home) {
        return LedgerStore.following(
                home, TestGraph.BASE + "store", Duration.ofDays(1), Contents::hash);
    }
}
