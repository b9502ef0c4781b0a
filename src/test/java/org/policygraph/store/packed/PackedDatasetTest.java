package org.policygraph.store.packed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.Test;
import org.policygraph.store.Commit;
import org.policygraph.store.DatasetVersion;
import org.policygraph.store.HashedGraph;
import org.policygraph.store.MemorySnapshot.Elsewhere;
import org.policygraph.store.MemoryStore;

import java.util.List;
import java.util.Map;
import java.util.Objects;

class PackedDatasetTest {
    private static final Node ONE = NodeFactory.createURI("https://example.org/one");
    private static final Node OTHER = NodeFactory.createURI("https://example.org/other");

    /** Terms of every kind, the same characters among them. */
    private static final Graph FIRST =
            graph(
                    """
                    :a :p :b , "b" , "b"@zh , "b"@en-GB , "1"^^xsd:integer , "01"^^xsd:integer , "1" , "" , "二\\n行😀" .
                    :b :p :a ; :q :a .
                    :c :q "b" .
                    """);

    private static final Graph SECOND =
            graph(
                    """
                    :a :p :b .
                    :d :r true .
                    """);

    private static Graph graph(String turtle) {
        String prefixes =
                "PREFIX : <https://example.org/> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> ";
        return RDFParser.fromString(prefixes + turtle, Lang.TURTLE).toGraph();
    }

    private static PackedDataset packed() {
        return PackedDataset.of(DatasetPacker.pack("v1", graphs()));
    }

    private static Map<Node, HashedGraph> graphs() {
        return Map.of(ONE, new HashedGraph("1", FIRST), OTHER, new HashedGraph("2", SECOND));
    }

    @Test
    void saysWhatWasPacked() {
        PackedDataset opened = packed();
        assertThat(opened.version()).isEqualTo("v1");
        assertThat(opened.graphs().keySet()).containsExactly(ONE, OTHER);
        assertSame(graph(opened, ONE), "1", FIRST);
        assertSame(graph(opened, OTHER), "2", SECOND);
        assertThat(opened.union().size()).isEqualTo(FIRST.size() + 1);
    }

    private static Elsewhere graph(PackedDataset opened, Node name) {
        return Objects.requireNonNull(opened.graphs().get(name));
    }

    private static void assertSame(Elsewhere found, String hash, Graph expected) {
        assertThat(found.hash()).isEqualTo(hash);
        assertThat(found.graph().find().toList())
                .containsExactlyInAnyOrderElementsOf(expected.find().toList());
        assertThat(found.graph().size()).isEqualTo(expected.size());
    }

    @Test
    void findsByEveryPattern() {
        Graph found = graph(packed(), ONE).graph();
        List<Node> terms =
                List.of(
                        Node.ANY,
                        SSE.parseNode("<https://example.org/a>"),
                        SSE.parseNode("<https://example.org/b>"),
                        SSE.parseNode("<https://example.org/d>"),
                        SSE.parseNode("<https://example.org/p>"),
                        SSE.parseNode("<https://example.org/q>"),
                        SSE.parseNode("<https://example.org/nowhere>"),
                        SSE.parseNode("'b'"),
                        SSE.parseNode("'b'@zh"),
                        SSE.parseNode("1"),
                        SSE.parseNode("'1'"));
        for (Node subject : terms) {
            for (Node predicate : terms) {
                for (Node object : terms) {
                    if (subject.isLiteral() || predicate.isLiteral()) continue;
                    Triple pattern = Triple.create(subject, predicate, object);
                    assertThat(found.find(pattern).toList())
                            .as(pattern.toString())
                            .containsExactlyInAnyOrderElementsOf(FIRST.find(pattern).toList());
                    assertThat(found.contains(pattern)).isEqualTo(FIRST.contains(pattern));
                }
            }
        }
    }

    @Test
    void isTheSameBytesForTheSameGraphs() {
        assertThat(DatasetPacker.pack("v1", graphs()))
                .isEqualTo(DatasetPacker.pack("v1", graphs()));
    }

    @Test
    void aStoreGoesOnFromIt() {
        MemoryStore store = new MemoryStore(packed().snapshot());
        Graph before = store.snapshot().union();
        DatasetVersion next = DatasetVersion.after(store.snapshot().version(), "v2");
        Graph more = graph(":e :p :a .");
        store.commit(Commit.whole(store.snapshot(), next, Map.of(ONE, new HashedGraph("3", more))));

        assertThat(store.snapshot().union().find().toList())
                .containsExactlyElementsOf(more.find().toList());
        assertThat(before.size()).isEqualTo(FIRST.size() + 1);
        assertThat(store.versions()).extracting(DatasetVersion::id).containsExactly("v2", "v1");
        assertThat(store.snapshot("v1").orElseThrow().union().size()).isEqualTo(before.size());
    }

    @Test
    void refusesABlankNodeAndAnotherForm() {
        Graph blank = graph("[] :p :a .");
        assertThatThrownBy(() -> DatasetPacker.pack("v", Map.of(ONE, new HashedGraph("1", blank))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected an IRI or a literal");
        assertThatThrownBy(() -> PackedDataset.of(new byte[] {1, 2, 3, 4}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
