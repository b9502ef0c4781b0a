package org.policygraph.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem.GraphMemFast;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policygraph.store.remote.RemoteEndpoint;
import org.policygraph.store.remote.Virtuoso;

import java.nio.file.Path;
import java.util.Map;

/** A ledger in Virtuoso, as Debian's virtuoso-opensource-7-bin has it. */
class VirtuosoStoreTest extends RemoteStoreContract {
    @TempDir static Path folder;

    private static Virtuoso virtuoso;

    @BeforeAll
    static void start() {
        virtuoso = new Virtuoso(folder);
    }

    /** Each takes it ten times as long as Fuseki. */
    @Override
    int replacements() {
        return 8;
    }

    @AfterAll
    static void stop() {
        if (virtuoso != null) virtuoso.close();
    }

    @Override
    RemoteEndpoint endpoint() {
        return virtuoso.endpoint();
    }

    /** It makes one literal of several of equal value: what it holds is then counted as torn. */
    @Override
    @Test
    void literalsComeBackAsTheyWereWritten() {
        assertThatThrownBy(super::literalsComeBackAsTheyWereWritten)
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageContaining("wrote 15 triples")
                .hasMessageContaining("found 8 afterwards");
    }

    @Test
    void aNumberThatItWritesInAnotherFormIsNamed() {
        Graph graph = new GraphMemFast();
        Node value = NodeFactory.createLiteralDT("80.0", XSDDatatype.XSDdecimal);
        graph.add(Triple.create(iri("s"), iri("p"), value));
        try (GraphStore store = open()) {
            assertThatThrownBy(() -> Contents.put(store, Map.of(iri("graph"), graph)))
                    .isInstanceOf(UnusableStoreException.class)
                    .hasMessageContaining("for \"80.0\"^^")
                    .hasMessageContaining("gives back \"80\"^^");
        }
    }
}
