package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.policygraph.bulk.Dump;
import org.policygraph.http.html.Html;
import org.policygraph.text.Sha256;
import org.policygraph.vocab.Licence;
import org.policygraph.vocab.Pol;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The figures of /dataset are those of GraphQL and those that a reader counts. */
class DatasetHandlerTest {
    @RegisterExtension static final RunningServer SERVER = RunningServer.shipped();

    /** The description says length and checksum of files that are written. */
    @BeforeAll
    static void writeFiles() {
        for (Dump dump : Dump.values()) SERVER.download("/" + dump.fileName());
    }

    private static final Node DATASET = iri(ShippedData.IRI_BASE + "dataset");
    private static final String SPDX = "http://spdx.org/rdf/terms#";

    private final Graph description = read("/dataset.ttl", Lang.TURTLE);

    @Test
    void saysTheSameInEveryFormatAndWithoutBlankNodes() {
        Set<Triple> said = new HashSet<>(description.find().toList());
        assertThat(read("/dataset.nt", Lang.NTRIPLES).find().toSet()).isEqualTo(said);
        assertThat(read("/dataset.jsonld", Lang.JSONLD).find().toSet()).isEqualTo(said);
        assertThat(read("/dataset.rdf", Lang.RDFXML).find().toSet()).isEqualTo(said);
        assertThat(said)
                .noneMatch(triple -> triple.getSubject().isBlank() || triple.getObject().isBlank());
        assertThat(SERVER.get("/dataset", "Accept", "text/html").body())
                .contains(
                        "<title>数据集",
                        "dump.csv.zip",
                        String.valueOf(number(DATASET, Pol.tripleCount)))
                .doesNotContain("{{");
    }

    /** A file as anybody finds it. */
    private record File(String mediaType, long byteSize, String sha256) {}

    @Test
    void filesAreThoseThatAreDownloadedWhicheverEndpointTellsOfThem() {
        Map<String, File> downloaded = new TreeMap<>();
        for (Dump dump : Dump.values()) {
            byte[] bytes = SERVER.download("/" + dump.fileName()).body();
            downloaded.put(
                    RunningServer.PUBLIC_URL + "/" + dump.fileName(),
                    new File(dump.mediaType(), bytes.length, Sha256.of(bytes)));
        }
        assertThat(inGraphQl()).isEqualTo(downloaded);
        Map<String, File> withPacked = new TreeMap<>(downloaded);
        for (Dump dump : Dump.values()) {
            if (!dump.isTriples()) continue;
            HttpResponse<byte[]> packed = SERVER.download("/" + dump.fileName() + ".gz");
            assertThat(packed.headers().firstValue("Content-Type")).contains("application/gzip");
            withPacked.put(
                    RunningServer.PUBLIC_URL + "/" + dump.fileName() + ".gz",
                    new File(dump.mediaType(), packed.body().length, Sha256.of(packed.body())));
        }
        assertThat(inDcat()).isEqualTo(withPacked);
        String page = SERVER.get("/dataset", "Accept", "text/html").body();
        downloaded.values().forEach(file -> assertThat(page).contains(file.sha256()));
    }

    private Map<String, File> inDcat() {
        Map<String, File> files = new TreeMap<>();
        for (Node distribution : values(DATASET, DCAT.distribution.asNode())) {
            Node checksum = value(distribution, iri(SPDX + "checksum"));
            assertThat(value(checksum, iri(SPDX + "algorithm")).getURI()).endsWith("sha256");
            files.put(
                    value(distribution, DCAT.downloadURL.asNode()).getURI(),
                    new File(
                            value(distribution, DCAT.mediaType.asNode())
                                    .getURI()
                                    .replace("https://www.iana.org/assignments/media-types/", ""),
                            number(distribution, DCAT.byteSize.asNode()),
                            value(checksum, iri(SPDX + "checksumValue")).getLiteralLexicalForm()));
        }
        return files;
    }

    private static Map<String, File> inGraphQl() {
        Map<String, File> files = new TreeMap<>();
        for (JsonNode each :
                ask("distributions { url mediaType byteSize sha256 }").path("distributions")) {
            files.put(
                    each.path("url").asText(),
                    new File(
                            each.path("mediaType").asText(),
                            each.path("byteSize").asLong(),
                            each.path("sha256").asText()));
        }
        return files;
    }

    @Test
    void figuresAreThoseThatAReaderOfTheDumpCounts() {
        DatasetGraph dump =
                RDFParser.fromString(SERVER.get("/dump.nq").body(), Lang.NQUADS).toDatasetGraph();
        List<Quad> quads = new ArrayList<>();
        dump.find().forEachRemaining(quads::add);
        quads.removeIf(quad -> quad.getGraph().equals(DATASET));
        Map<String, Long> classes = new HashMap<>();
        Map<String, Long> inferredClasses = new HashMap<>();
        Map<String, Long> properties = new HashMap<>();
        Map<String, Long> graphs = new HashMap<>();
        Set<Node> subjects = new HashSet<>();
        for (Quad quad : quads) {
            subjects.add(quad.getSubject());
            graphs.merge(quad.getGraph().getURI(), 1L, Long::sum);
            properties.merge(quad.getPredicate().getURI(), 1L, Long::sum);
            if (quad.getPredicate().equals(RDF.type.asNode())) {
                String type = quad.getObject().getURI();
                classes.merge(type, 1L, Long::sum);
                boolean isInferred = quad.getGraph().getURI().endsWith("/inferred");
                inferredClasses.merge(type, isInferred ? 1L : 0L, Long::sum);
            }
        }
        long inferred =
                quads.stream().filter(q -> q.getGraph().getURI().endsWith("/inferred")).count();

        assertThat(number(DATASET, VOID.triples.asNode())).isEqualTo(quads.size());
        assertThat(number(DATASET, VOID.distinctSubjects.asNode())).isEqualTo(subjects.size());
        assertThat(number(DATASET, Pol.tripleCount)).isEqualTo(quads.size());
        assertThat(partitions("class", "entities")).isEqualTo(classes);
        assertThat(partitions("property", "triples")).isEqualTo(properties);
        JsonNode asked =
                ask(
                        "tripleCount inferredTripleCount subjectCount vocabularies"
                                + " graphs { name count } classes { name count inferred }"
                                + " properties { name count }");
        assertThat(asked.path("tripleCount").asLong()).isEqualTo(quads.size());
        assertThat(asked.path("inferredTripleCount").asLong()).isEqualTo(inferred).isPositive();
        assertThat(asked.path("subjectCount").asLong()).isEqualTo(subjects.size());
        assertThat(counts(asked.path("graphs"))).isEqualTo(graphs);
        assertThat(counts(asked.path("classes"))).isEqualTo(classes);
        asked.path("classes")
                .forEach(
                        each ->
                                assertThat(each.path("inferred").asLong())
                                        .isEqualTo(
                                                inferredClasses.get(each.path("name").asText())));
        assertThat(SERVER.get("/dataset", "Accept", "text/html").body())
                .contains(
                        "（其中推断 "
                                + inferredClasses.get(Pol.RESPONSIBILITY.getURI())
                                + " <span lang=\"en\">of them inferred</span>）");
        assertThat(counts(asked.path("properties"))).isEqualTo(properties);
        List<String> vocabularies = new ArrayList<>();
        asked.path("vocabularies").forEach(each -> vocabularies.add(each.asText()));
        assertThat(values(DATASET, VOID.vocabulary.asNode()).stream().map(Node::getURI))
                .containsExactlyInAnyOrderElementsOf(vocabularies);
        assertThat(properties.keySet())
                .allMatch(property -> vocabularies.stream().anyMatch(property::startsWith));
    }

    private Map<String, Long> partitions(String kind, String counted) {
        Map<String, Long> counts = new HashMap<>();
        for (Node part : values(DATASET, iri(VOID.getURI() + kind + "Partition"))) {
            counts.put(
                    value(part, iri(VOID.getURI() + (kind.equals("class") ? "class" : "property")))
                            .getURI(),
                    number(part, iri(VOID.getURI() + counted)));
        }
        return counts;
    }

    private static Map<String, Long> counts(JsonNode list) {
        Map<String, Long> counts = new HashMap<>();
        list.forEach(each -> counts.put(each.path("name").asText(), each.path("count").asLong()));
        return counts;
    }

    @Test
    void termsOfUseAndOriginAreSaidAndNoTimeIsMadeUp() {
        assertThat(
                        values(DATASET, iri("http://purl.org/dc/terms/license")).stream()
                                .map(Node::getURI))
                .containsExactly(Licence.DATA.iri());
        Node rights = value(DATASET, iri("http://purl.org/dc/terms/rights"));
        assertThat(
                        value(rights, iri("http://www.w3.org/2000/01/rdf-schema#label"))
                                .getLiteralLexicalForm())
                .contains("no licence is claimed");
        Node making = value(DATASET, iri("http://www.w3.org/ns/prov#wasGeneratedBy"));
        Node text = value(making, iri("http://www.w3.org/ns/prov#used"));
        String hash = value(text, Pol.textSha256).getLiteralLexicalForm();
        assertThat(text.getURI()).endsWith("/text/" + hash.substring(0, 12));
        assertThat(
                        description.find().toList().stream()
                                .map(Triple::getObject)
                                .filter(Node::isLiteral)
                                .filter(each -> each.getLiteralDatatypeURI().contains("date")))
                .as("the dates that the digests state, and no other")
                .isSubsetOf(
                        ShippedData.union()
                                .find(Node.ANY, Pol.statedOn, Node.ANY)
                                .mapWith(Triple::getObject)
                                .toList());
        List<String> statements = new ArrayList<>();
        ask("licences { covers statement url }")
                .path("licences")
                .forEach(each -> statements.add(each.path("covers").asText() + each.path("url")));
        assertThat(statements)
                .containsExactly(
                        "graph and vocabularies\"" + Licence.DATA.iri() + "\"",
                        "program\"" + Licence.CODE.iri() + "\"",
                        "text of the digestsnull");
    }

    @Test
    void everyExampleIsARecordAndEveryPartHasAnAddress() {
        for (Node example : values(DATASET, VOID.exampleResource.asNode())) {
            String local = example.getURI().substring(ShippedData.IRI_BASE.length());
            assertThat(
                            SERVER.get("/id/" + Html.percentEncoded(local.split("#", 2)[0]))
                                    .statusCode())
                    .as(example.getURI())
                    .isEqualTo(200);
        }
        assertThat(values(DATASET, VOID.exampleResource.asNode())).hasSizeGreaterThan(10);
    }

    private static JsonNode ask(String fields) {
        String body = SERVER.postJson("{\"query\":\"{ dataset { " + fields + " } }\"}").body();
        return RunningServer.json(body).at("/data/dataset");
    }

    private static Graph read(String path, Lang lang) {
        return RDFParser.fromString(SERVER.get(path).body(), lang).toGraph();
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    private List<Node> values(Node subject, Node property) {
        return description.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
    }

    private Node value(Node subject, Node property) {
        assertThat(values(subject, property)).as("%s of %s", property, subject).hasSize(1);
        return values(subject, property).getFirst();
    }

    private long number(Node subject, Node property) {
        return Long.parseLong(value(subject, property).getLiteralLexicalForm());
    }
}
