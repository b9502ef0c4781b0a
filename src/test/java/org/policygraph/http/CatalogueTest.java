package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.bulk.Dump;
import org.policygraph.http.setting.Publisher;

import java.net.http.HttpResponse;
import java.util.List;

/** What a portal of open data that reads DCAT-AP 3 must and should find. */
class CatalogueTest {
    @RegisterExtension static final RunningServer SERVER = RunningServer.shipped();

    /** The description says length and checksum of files that are written. */
    @BeforeAll
    static void writeFiles() {
        for (Dump dump : Dump.values()) SERVER.download("/" + dump.fileName());
    }

    private static final String DCT = DCTerms.getURI();
    private static final String DCAT_NS = DCAT.getURI();
    private static final String FOAF = "http://xmlns.com/foaf/0.1/";
    private static final String EU = "http://publications.europa.eu/resource/authority/";

    private final Graph description = read(SERVER.get("/dataset.ttl").body());

    private static Graph read(String turtle) {
        return RDFParser.fromString(turtle, Lang.TURTLE).toGraph();
    }

    private List<Node> instances(String type) {
        return description
                .find(Node.ANY, RDF.type.asNode(), NodeFactory.createURI(type))
                .mapWith(Triple::getSubject)
                .toList();
    }

    private List<Node> values(Node subject, String property) {
        return description
                .find(subject, NodeFactory.createURI(property), Node.ANY)
                .mapWith(Triple::getObject)
                .toList();
    }

    /** Mandatory and recommended; when a catalogue was issued and changed, nobody knows here. */
    @ParameterizedTest
    @CsvSource({
        "Catalog, 1, dct:title dct:description dct:publisher dcat:dataset dcat:service foaf:homepage dct:language"
                + " dct:license dcat:themeTaxonomy dct:spatial",
        "Dataset, 1, dct:title dct:description dcat:contactPoint dcat:distribution dcat:keyword dct:publisher"
                + " dct:spatial dct:temporal dcat:theme dct:language dct:identifier dct:license dct:accessRights"
                + " dcat:landingPage dcat:version",
        "Distribution, 11, dcat:accessURL dcat:downloadURL dct:description dct:format dct:license dcat:mediaType"
                + " dcat:byteSize spdx:checksum r5r:availability dct:title",
        "DataService, 3, dcat:endpointURL dct:title dcat:endpointDescription dcat:servesDataset dct:publisher"
                + " dcat:contactPoint dcat:keyword dcat:theme dct:license dct:accessRights dct:conformsTo"
                + " dct:description",
    })
    void everythingThatIsExpectedIsSaid(String type, int least, String properties) {
        List<Node> resources = instances(DCAT_NS + type);
        assertThat(resources).hasSizeGreaterThanOrEqualTo(least);
        for (Node resource : resources) {
            for (String property : properties.split(" ", -1)) {
                String iri =
                        property.replace("dct:", DCT)
                                .replace("dcat:", DCAT_NS)
                                .replace("foaf:", FOAF)
                                .replace("spdx:", "http://spdx.org/rdf/terms#")
                                .replace("r5r:", "http://data.europa.eu/r5r/");
                assertThat(values(resource, iri)).as("%s of %s", property, resource).isNotEmpty();
            }
        }
    }

    @Test
    void valuesComeFromTheListsOfTheUnion() {
        Node dataset = instances(DCAT_NS + "Dataset").getFirst();
        assertThat(values(dataset, DCAT_NS + "theme"))
                .extracting(Node::getURI)
                .containsExactlyInAnyOrder(EU + "data-theme/GOVE", EU + "data-theme/SOCI");
        assertThat(values(dataset, DCT + "language"))
                .extracting(Node::getURI)
                .containsExactlyInAnyOrder(EU + "language/ZHO", EU + "language/ENG");
        for (Node distribution : instances(DCAT_NS + "Distribution")) {
            assertThat(values(distribution, DCT + "format").getFirst().getURI())
                    .startsWith(EU + "file-type/");
        }
        assertThat(values(dataset, DCAT_NS + "keyword"))
                .extracting(Node::getLiteralLanguage)
                .contains("zh", "en");
    }

    @Test
    void everyServiceAnswersWhereItIsSaidToBe() {
        for (Node service : instances(DCAT_NS + "DataService")) {
            for (String property : List.of("endpointURL", "endpointDescription")) {
                String url = values(service, DCAT_NS + property).getFirst().getURI();
                String path = url.substring(RunningServer.PUBLIC_URL.length());
                int status = SERVER.get(path).statusCode();
                assertThat(status).as(path).isIn(200, path.equals("/graphql") ? 400 : 200);
            }
        }
    }

    @Test
    void nobodyIsMadeUp() {
        Node publisher =
                values(instances(DCAT_NS + "Catalog").getFirst(), DCT + "publisher").getFirst();
        assertThat(values(publisher, FOAF + "name"))
                .extracting(Node::getLiteralLexicalForm)
                .contains("Whoever runs https://policy.example (no name is told)");
        Node contact =
                values(instances(DCAT_NS + "Catalog").getFirst(), DCAT_NS + "contactPoint")
                        .getFirst();
        assertThat(values(contact, "http://www.w3.org/2006/vcard/ns#hasURL"))
                .extracting(Node::getURI)
                .containsExactly(RunningServer.PUBLIC_URL + "/about");
    }

    @Test
    void aPublisherCanBeToldWithAnAddress() {
        assertThat(Publisher.of("  某研究所 ", "data@example.org"))
                .isEqualTo(new Publisher("某研究所", "mailto:data@example.org"));
        assertThat(Publisher.of(null, "https://example.org/contact").contact())
                .isEqualTo("https://example.org/contact");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "somebody",
                "ftp://example.org/",
                "https:/x",
                "a@b c",
                "javascript:alert(1)"
            })
    void aContactIsAnAddress(String contact) {
        assertThatThrownBy(() -> Publisher.of("x", contact))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("address of e-mail");
    }

    @Test
    void aReaderOfVoidFindsTheDescription() {
        HttpResponse<String> answer = SERVER.get("/.well-known/void", "Accept", "text/turtle");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .contains(RunningServer.PUBLIC_URL + "/dataset");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    }
}
