package org.policygraph.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem.GraphMemFast;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.policygraph.rdf.format.CanonicalNQuads;
import org.policygraph.rdf.format.DatasetFormat;
import org.policygraph.text.HeldText;
import org.policygraph.text.Writing;
import org.policygraph.vocab.Iris;
import org.policygraph.vocab.Pol;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class DocumentGraphTest {
    private static final Map<Node, Graph> GRAPHS = SeedDataset.graphs();
    private static final String BASE = "https://w3id.org/policy-graph/id/";
    private static final Pattern CHAR = Pattern.compile("#char=([0-9]+),([0-9]+)$");

    @Test
    void everySpanInTheWholeGraphHasTheCharactersOfTheFile() {
        HeldText file = new HeldText(SeedDataset.text());
        Graph graph = SeedDataset.document(GRAPHS);
        List<Node> spans =
                graph.find(Node.ANY, Pol.digest, Node.ANY).mapWith(Triple::getSubject).toList();
        assertThat(spans).hasSizeGreaterThan(300);
        for (Node span : spans) {
            var place = CHAR.matcher(span.getURI());
            assertThat(place.find()).isTrue();
            int start = Integer.parseInt(place.group(1));
            int end = Integer.parseInt(place.group(2));
            assertThat(value(graph, span, ExternalTerms.EXACT)).isEqualTo(file.slice(start, end));
        }
    }

    @Test
    void everyThingThatIsAskedForASpanHasOneThatIsDescribed() {
        Graph graph = SeedDataset.document(GRAPHS);
        Set<Node> described =
                graph.find(Node.ANY, Pol.digest, Node.ANY).mapWith(Triple::getSubject).toSet();
        for (Node type :
                List.of(
                        Pol.THEME,
                        Pol.MEASURE_CLASS,
                        Pol.CLAUSE_CLASS,
                        Pol.CITATION,
                        Pol.COMMITMENT)) {
            Set<Node> records = instances(graph, type);
            assertThat(records).as(type.getLocalName()).isNotEmpty();
            for (Node record : records) {
                List<Node> spans = objects(graph, record, Pol.span);
                assertThat(spans).as(record.getURI()).hasSize(1);
                assertThat(described).as(record.getURI()).containsAll(spans);
            }
        }
        for (Node property : List.of(ExternalTerms.HAS_TARGET, Pol.durationSpan, Pol.span)) {
            List<Node> spans = objects(graph, Node.ANY, property);
            assertThat(spans).as(property.getLocalName()).isNotEmpty();
            assertThat(described).as(property.getLocalName()).containsAll(spans);
        }
    }

    private static Set<Node> instances(Graph graph, Node type) {
        return graph.find(Node.ANY, RDF.type.asNode(), type).mapWith(Triple::getSubject).toSet();
    }

    private static List<Node> objects(Graph graph, Node subject, Node property) {
        return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
    }

    @Test
    void thereIsNoBlankNodeAnywhere() {
        assertThat(
                        triples(GRAPHS)
                                .flatMap(t -> Stream.of(t.getSubject(), t.getObject()))
                                .filter(Node::isBlank))
                .isEmpty();
    }

    @Test
    void theSameDatasetIsTheSameBytesInWhateverOrderItWasBuilt() {
        String canonical = CanonicalNQuads.of(GRAPHS);
        for (int seed = 0; seed < 5; seed++) {
            Random random = new Random(seed);
            List<Node> names = new ArrayList<>(GRAPHS.keySet());
            Collections.shuffle(names, random);
            Map<Node, Graph> shuffled = new LinkedHashMap<>();
            for (Node name : names) shuffled.put(name, shuffled(GRAPHS.get(name), random));
            assertThat(CanonicalNQuads.of(shuffled)).isEqualTo(canonical);
        }
    }

    @Test
    void theCanonicalFormIsReadBackAsTheSameDataset() throws UnreadableRdfException {
        String canonical = CanonicalNQuads.of(GRAPHS);
        Map<Node, Graph> read =
                StrictReader.read(
                        canonical.getBytes(StandardCharsets.UTF_8),
                        Lang.NQUADS,
                        NodeFactory.createURI(BASE + "none"));
        assertThat(read.keySet()).isEqualTo(GRAPHS.keySet());
        assertThat(CanonicalNQuads.of(read)).isEqualTo(canonical);
    }

    @Test
    void anyCharacterOfALiteralSurvivesTheCanonicalForm() throws UnreadableRdfException {
        Node name = NodeFactory.createURI(BASE + "g");
        Graph graph = new GraphMemFast();
        for (String value :
                List.of(
                        "\"",
                        "\\",
                        "\r",
                        "\t",
                        "\n",
                        "\u0085",
                        "\u2028",
                        "\uFEFF",
                        "\uD840\uDC00")) {
            graph.add(name, Pol.text, NodeFactory.createLiteralLang("a" + value + "b", "zh"));
        }
        String canonical = CanonicalNQuads.of(Map.of(name, graph));
        Map<Node, Graph> read =
                StrictReader.read(canonical.getBytes(StandardCharsets.UTF_8), Lang.NQUADS, name);
        assertThat(CanonicalNQuads.of(read)).isEqualTo(canonical);
        assertThat(canonical.lines()).hasSize(9);
    }

    @Test
    void ingestingTwiceGivesTheSameBytes() {
        assertThat(
                        CanonicalNQuads.of(
                                SeedDataset.ingest(
                                        new Ingestion(Iris.DEFAULT), SeedDataset.bytes())))
                .isEqualTo(CanonicalNQuads.of(GRAPHS));
    }

    @Test
    void noHashedGraphKnowsTheClock() {
        List<String> moments =
                triples(GRAPHS)
                        .map(Triple::getObject)
                        .filter(Node::isLiteral)
                        .filter(node -> node.getLiteralDatatypeURI().endsWith("#dateTime"))
                        .map(Node::getLiteralLexicalForm)
                        .toList();
        assertThat(moments).containsExactly("2025-09-10T18:01:00+08:00");
    }

    @Test
    void turtleIsReadBackAsTheUnionOfTheGraphs() throws UnreadableRdfException {
        Node name = NodeFactory.createURI(BASE + "union");
        Map<Node, Graph> read = StrictReader.read(written(DatasetFormat.TTL), Lang.TURTLE, name);
        assertThat(read.keySet()).containsExactly(name);
        assertThat(triples(read).collect(Collectors.toSet()))
                .isEqualTo(triples(GRAPHS).collect(Collectors.toSet()));
    }

    @Test
    void jsonLdIsReadBackAsTheUnionOfTheGraphs() {
        String document = new String(written(DatasetFormat.JSONLD), StandardCharsets.UTF_8);
        DatasetGraph read = RDFParser.fromString(document, Lang.JSONLD).toDatasetGraph();
        assertThat(read.listGraphNodes().hasNext()).isFalse();
        assertThat(read.getDefaultGraph().find().toSet())
                .isEqualTo(triples(GRAPHS).collect(Collectors.toSet()));
    }

    private static byte[] written(DatasetFormat format) {
        Writing writing = out -> format.write(GRAPHS, out);
        return writing.asText().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void resourcesHaveTheAddressesThatAreDecided() {
        Graph graph = SeedDataset.document(GRAPHS);
        String hash = new HeldText(SeedDataset.text()).shortHash();
        String document = BASE + "minsheng-2025";
        assertType(graph, document, Pol.POLICY_DOCUMENT);
        assertType(graph, document + "/text/" + hash, Pol.DIGEST);
        assertType(graph, document + "/measure/1.1", Pol.MEASURE_CLASS);
        assertType(graph, document + "/measure/8.3", Pol.MEASURE_CLASS);
        assertType(graph, document + "/measure/1.1/clause/2", Pol.CLAUSE_CLASS);
        assertType(graph, document + "/measure/1.1/audience/migrant-workers", Pol.AUDIENCE);
        assertType(graph, document + "/paragraph/9", Pol.SOURCE_PARAGRAPH);
        assertType(
                GRAPHS.get(iri(BASE + "vocabulary")),
                BASE + "group/migrant-workers",
                Pol.TARGET_GROUP_CLASS);
        assertType(
                GRAPHS.get(iri(BASE + "vocabulary")),
                BASE + "department/mohrss",
                Pol.DEPARTMENT_CLASS);
        assertThat(GRAPHS.keySet())
                .containsExactlyInAnyOrder(
                        iri(document + "/version/" + hash),
                        iri(document + "/version/" + hash + "/inferred"),
                        iri(BASE + "vocabulary"),
                        iri(BASE + "dataset"));
    }

    @Test
    void whatIsOnlyInferredStandsInAGraphOfItsOwn() {
        Set<Node> stated = Set.of(Pol.term("STATED"), Pol.term("CURATED"));
        Set<Node> seen = new HashSet<>();
        GRAPHS.forEach(
                (name, graph) ->
                        graph.find(Node.ANY, Pol.basis, Node.ANY)
                                .forEach(
                                        link -> {
                                            seen.add(link.getObject());
                                            assertThat(stated.contains(link.getObject()))
                                                    .as("%s in %s", link, name)
                                                    .isNotEqualTo(Iris.isInferred(name));
                                        }));
        assertThat(seen).contains(Pol.term("STATED"), Pol.IMPLIED, Pol.REMIT);
        GRAPHS.forEach(
                (name, graph) -> {
                    if (Iris.isInferred(name)) {
                        assertThat(properties(graph))
                                .doesNotContain(Pol.targets, Pol.responsibleDepartment, Pol.text);
                    } else {
                        assertThat(properties(graph))
                                .doesNotContain(Pol.impliedTarget, Pol.inferredDepartment);
                    }
                });
    }

    private static Set<Node> properties(Graph graph) {
        return graph.find().mapWith(Triple::getPredicate).toSet();
    }

    @Test
    void anotherBaseMovesEveryResourceAndNothingElse() {
        String other = "http://localhost:7070/id/";
        Map<Node, Graph> moved =
                SeedDataset.ingest(new Ingestion(new Iris(other)), SeedDataset.bytes());
        Set<String> expected = quads(GRAPHS, BASE, other);
        assertThat(quads(moved, other, other)).isEqualTo(expected);
        assertThat(CanonicalNQuads.of(moved)).doesNotContain("<" + BASE);
    }

    /** All quads but the version, which is a hash of the others. */
    private static Set<String> quads(Map<Node, Graph> graphs, String from, String to) {
        return CanonicalNQuads.of(graphs)
                .lines()
                .filter(line -> !line.contains("<" + Pol.version.getURI() + ">"))
                .map(line -> line.replace("<" + from, "<" + to).replace("\"" + from, "\"" + to))
                .collect(Collectors.toSet());
    }

    private static void assertType(@Nullable Graph graph, String iri, Node type) {
        assertThat(graph).isNotNull();
        assertThat(graph != null && graph.contains(iri(iri), RDF.type.asNode(), type))
                .as(iri)
                .isTrue();
    }

    private static Graph shuffled(@Nullable Graph graph, Random random) {
        List<Triple> triples = graph == null ? List.of() : new ArrayList<>(graph.find().toList());
        Collections.shuffle(triples, random);
        Graph shuffled = new GraphMemFast();
        triples.forEach(shuffled::add);
        return shuffled;
    }

    private static Stream<Triple> triples(Map<Node, Graph> graphs) {
        return graphs.values().stream().flatMap(graph -> graph.find().toList().stream());
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    private static String value(Graph graph, Node subject, Node property) {
        return graph.find(subject, property, Node.ANY).next().getObject().getLiteralLexicalForm();
    }
}
