package org.policygraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem.GraphMemFast;
import org.apache.jena.vocabulary.XSD;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policygraph.store.remote.RemoteEndpoint;
import org.policygraph.store.remote.ValueKeepingFuseki;

import java.nio.file.Path;
import java.util.Map;

/** A ledger in a Fuseki over TDB2, which keeps values and not how they are written. */
class ValueKeepingStoreTest extends EngineStoreContract {
    @TempDir static Path folder;

    private static final Node NAME = NodeFactory.createURI("https://example.org/graph");
    private static ValueKeepingFuseki fuseki;

    @BeforeAll
    static void start() {
        fuseki = new ValueKeepingFuseki(folder);
    }

    @AfterAll
    static void stop() {
        fuseki.close();
    }

    @Override
    RemoteEndpoint endpoint() {
        return fuseki.endpoint();
    }

    @ParameterizedTest
    @CsvSource({
        "decimal, 80.0",
        "decimal, 80",
        "decimal, +0.50",
        "integer, 080",
        "double, 1.0E3",
        "boolean, 1",
        "dateTime, 2025-09-10T18:01:00.120Z",
        "decimal, 123456789012345678901234567890.0",
        "integer, -80",
        "boolean, true",
        "date, 2025-09-10",
        "dateTime, 2025-09-10T18:01:00+08:00",
        "dateTime, 2025-09-10T18:01:00.12Z",
        "duration, P5Y",
    })
    void whatIsWrittenIsReadByAnotherNode(String type, String written) {
        try (GraphStore store = open()) {
            Graph graph = graph(type, written);
            Contents.put(store, Map.of(NAME, graph));
            try (GraphStore other = again()) {
                assertThat(other.snapshot().named(NAME).find().toSet())
                        .isEqualTo(graph.find().toSet());
            }
        }
    }

    private static Graph graph(String type, String written) {
        Graph graph = new GraphMemFast();
        RDFDatatype datatype = TypeMapper.getInstance().getSafeTypeByName(XSD.getURI() + type);
        graph.add(
                Triple.create(
                        NodeFactory.createURI("https://example.org/s"),
                        NodeFactory.createURI("https://example.org/p"),
                        NodeFactory.createLiteralDT(written, datatype)));
        return graph;
    }
}
