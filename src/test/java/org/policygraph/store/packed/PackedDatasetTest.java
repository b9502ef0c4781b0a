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
import org.policygraph.store.packed.GraphFile.DamagedException;
import org.policygraph.store.packed.PackedDataset.Entry;

import java.util.Arrays;
import java.util.List;

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

    private static PackedDataset packed() throws DamagedException {
        return PackedDataset.of(unpacked().bytes());
    }

    private static PackedDataset unpacked() {
        return new PackedDataset(
                "v1",
                List.of(
                        new Entry(ONE, "1", PackedGraph.of(FIRST)),
                        new Entry(OTHER, "2", PackedGraph.of(SECOND))));
    }

    @Test
    void saysWhatWasPacked() throws DamagedException {
        PackedDataset opened = packed();
        assertThat(opened.version()).isEqualTo("v1");
        assertThat(opened.graphs()).extracting(Entry::name).containsExactly(ONE, OTHER);
        assertThat(opened.graphs()).extracting(Entry::hash).containsExactly("1", "2");
        assertSame(opened.graphs().get(0).graph(), FIRST);
        assertSame(opened.graphs().get(1).graph(), SECOND);
    }

    private static void assertSame(Graph found, Graph expected) {
        assertThat(found.find().toList())
                .containsExactlyInAnyOrderElementsOf(expected.find().toList());
        assertThat(found.size()).isEqualTo(expected.size());
    }

    @Test
    void findsByEveryPattern() throws DamagedException {
        Graph found = packed().graphs().getFirst().graph();
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
        assertThat(unpacked().bytes()).isEqualTo(unpacked().bytes());
    }

    @Test
    void refusesABlankNode() {
        Graph blank = graph("[] :p :a .");
        assertThatThrownBy(() -> PackedGraph.of(blank))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected an IRI or a literal");
    }

    @Test
    void everyByteOfAFileIsHeldAgainstItsHash() throws DamagedException {
        byte[] file = GraphFile.bytes(ONE, "1", PackedGraph.of(SECOND));
        assertSame(GraphFile.open(file, "1"), SECOND);
        for (int at = 0; at < file.length; at++) {
            byte[] damaged = file.clone();
            damaged[at] ^= 4;
            assertThatThrownBy(() -> GraphFile.open(damaged, "1"))
                    .isInstanceOf(DamagedException.class)
                    .hasMessageMatching("its SHA-256 is [0-9a-f]{64}, expected [0-9a-f]{64}");
        }
        for (int length = 0; length < file.length; length++) {
            byte[] cut = Arrays.copyOf(file, length);
            assertThatThrownBy(() -> GraphFile.open(cut, "1")).isInstanceOf(DamagedException.class);
        }
        assertThatThrownBy(() -> GraphFile.open(file, "2"))
                .hasMessage("it has the graph with the hash 1, expected 2");
    }

    @Test
    void theHeadAloneSaysWhichTermsThereAre() throws DamagedException {
        PackedGraph graph = PackedGraph.of(FIRST);
        byte[] file = GraphFile.bytes(ONE, "1", graph);
        assertThat(GraphFile.terms(file, "1")).isEqualTo(graph.terms(ONE));
        assertThat(GraphFile.terms(Arrays.copyOf(file, 12), "1")).isNull();
        assertThat(graph.terms(ONE).subjects())
                .containsExactly(
                        "https://example.org/a", "https://example.org/b", "https://example.org/c");
    }

    @Test
    void oneBeginningDoesForMostTermsOfADocument() {
        StringBuilder turtle =
                new StringBuilder(":d :p :d/m/1 . <https://other.example/o> :p :g .");
        for (int i = 0; i < 20; i++) turtle.append(":d\\/m\\/" + i + " :p :d\\/x , :g .");
        PackedGraph graph =
                PackedGraph.of(graph(turtle.toString().replace(":d/m/1 ", ":d\\/m\\/1 ")));
        Node name = SSE.parseNode("<https://example.org/d/version/1>");
        assertThat(graph.terms(name))
                .isEqualTo(
                        new GraphTerms(
                                "https://example.org/d/",
                                List.of("https://example.org/d", "https://other.example/o"),
                                List.of("https://example.org/g")));
        Node elsewhere = SSE.parseNode("<https://elsewhere.example/d>");
        assertThat(graph.terms(elsewhere).prefix()).isEmpty();
        assertThat(graph.terms(elsewhere).subjects()).hasSize(22);
    }
}
