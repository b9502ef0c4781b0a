package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What libraries of RDF ask for, word for word, and what each of them can read. */
class RdfClientsTest {
    @RegisterExtension static final RunningServer SERVER = RunningServer.shipped();

    private static final String RECORD = "/id/minsheng-2025/measure/5.2";
    private static final List<String> ENDPOINTS =
            List.of(RECORD, "/ontology", "/dataset", "/sparql");

    /** rdflib 7 without a format: the media types of all its parsers. */
    private static final String RDFLIB =
            "application/rdf+xml, text/n3, text/turtle, application/n-triples, application/ld+json,"
                    + " application/n-quads, application/trix, application/trig";

    /** rdflib 5, and later ones where a parser of RDFa is installed. */
    private static final String RDFLIB_WITH_PAGES =
            "application/rdf+xml, text/html, application/xhtml+xml, text/n3, text/turtle, application/n-triples";

    private static final String OWL_API =
            "application/rdf+xml, application/xml; q=0.7, text/xml; q=0.6,text/turtle; q=0.5,"
                    + " application/ld+json; q=0.4, application/trig; q=0.3, application/n-triples; q=0.2,"
                    + " application/n-quads; q=0.19, text/n3; q=0.18, text/plain; q=0.1, */*; q=0.09";

    private static final String JENA =
            "text/turtle,application/n-triples;q=0.9,application/ld+json;q=0.8,application/rdf+xml;q=0.7,*/*;q=0.3";

    @ParameterizedTest
    @ValueSource(
            strings = {
                RDFLIB,
                RDFLIB_WITH_PAGES,
                "application/rdf+xml, */*;q=0.1",
                OWL_API,
                "application/rdf+xml, application/xml; q=0.5, text/xml; q=0.3, */*; q=0.2"
            })
    void whoAsksForRdfXmlFirstGetsIt(String accept) {
        for (String endpoint : ENDPOINTS) {
            assertThat(graph(endpoint, accept, "application/rdf+xml", Lang.RDFXML)).isPositive();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/n3, */*;q=0.1 | text/n3 | text/turtle",
                "text/turtle, application/x-turtle, */*;q=0.1 | text/turtle | text/turtle",
                "text/plain, */*;q=0.1 | text/plain | application/n-triples",
                "application/trig, */*;q=0.1 | application/trig | application/trig",
                "application/n-quads | application/n-quads | application/n-quads",
                "application/ld+json, application/json;q=0.9, */*;q=0.1 | application/ld+json | application/ld+json",
                "application/json | application/json | application/ld+json",
                "application/xml, text/html;q=0.5 | application/xml | application/rdf+xml",
                JENA + " | text/turtle | text/turtle"
            })
    void eachGetsWhatItCanRead(String accept, String sentAs, String format) {
        Lang lang = RDFLanguages.contentTypeToLang(format);
        long statements = graph(RECORD, "text/turtle", "text/turtle", Lang.TURTLE);
        assertThat(graph(RECORD, accept, sentAs, lang)).isEqualTo(statements);
        for (String endpoint : ENDPOINTS)
            assertThat(graph(endpoint, accept, sentAs, lang)).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
            })
    void peopleGetAPage(String accept) {
        for (String endpoint : ENDPOINTS) {
            HttpResponse<String> answer =
                    accept.isEmpty()
                            ? SERVER.get(endpoint)
                            : SERVER.get(endpoint, "Accept", accept);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .contains("text/html;charset=utf-8");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ttl, TURTLE",
        "jsonld, JSON-LD",
        "json, JSON-LD",
        "nt, N-Triples",
        "rdf, RDF/XML",
        "trig, TriG",
        "nq, N-Quads"
    })
    void everyFormatHasAnAddress(String suffix, String lang) {
        for (String endpoint : List.of(RECORD, "/ontology", "/dataset")) {
            HttpResponse<String> answer = SERVER.get(endpoint + "." + suffix);
            assertThat(answer.statusCode()).as(endpoint).isEqualTo(200);
            Graph read = parsed(answer.body(), RDFLanguages.nameToLang(lang));
            assertThat(read.size()).as(endpoint).isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/rdf+xml",
                "application/trig",
                "application/n-quads",
                "application/json"
            })
    void aConstructedGraphComesInEachFormat(String accept) {
        String query =
                "CONSTRUCT { ?s ?p ?o } WHERE { ?s a <https://w3id.org/policy-graph/ontology#Theme> ; ?p ?o }";
        String path = "/sparql?query=" + encoded(query);
        long statements = graph(path, "text/turtle", "text/turtle", Lang.TURTLE);
        Lang lang =
                accept.equals("application/json")
                        ? Lang.JSONLD
                        : RDFLanguages.contentTypeToLang(accept);
        assertThat(graph(path, accept, accept, lang)).isEqualTo(statements).isGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a:s> <http://x.example/1> 1", "<a:s> <a:p> \"\\u0001\""})
    void whatRdfXmlCannotSayIsRefusedWithTheReason(String statement) {
        String path = "/sparql?query=" + encoded("CONSTRUCT { " + statement + " } WHERE {}");
        HttpResponse<String> refused = SERVER.get(path, "Accept", "application/rdf+xml");
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(406);
        assertThat(refused.body()).contains("RDF/XML cannot say this").contains("Ask for Turtle");
        assertThat(SERVER.get(path, "Accept", "text/turtle").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {".nq", ".trig"})
    void aRecordIsOneDefaultGraph(String suffix) {
        Lang lang = RDFLanguages.filenameToLang(suffix);
        var record =
                RDFParser.fromString(SERVER.get(RECORD + suffix).body(), lang).toDatasetGraph();
        assertThat(record.listGraphNodes()).isExhausted();
        assertThat(record.getDefaultGraph().size())
                .isEqualTo(parsed(SERVER.get(RECORD + ".ttl").body(), Lang.TURTLE).size());
    }

    @Test
    void everyTurtleDeclaresItsPrefixesAsEveryParserKnowsThem() {
        String query = encoded("CONSTRUCT WHERE { ?s a ?o } LIMIT 5");
        for (String path :
                List.of(
                        RECORD + ".ttl",
                        RECORD + ".trig",
                        "/ontology.ttl",
                        "/ontology/shapes.ttl",
                        "/dataset.ttl",
                        "/dump.ttl",
                        "/dump-inferred.ttl",
                        "/sparql?format=ttl&query=" + query,
                        "/sparql?format=trig&query=" + query)) {
            String turtle = SERVER.get(path).body();
            assertThat(turtle)
                    .as(path)
                    .contains("@prefix ")
                    .doesNotContainPattern("(?im)^\\s*(PREFIX|BASE)\\b");
        }
        assertThat(SERVER.get("/sparql", "Accept", "text/turtle").body()).contains("@prefix ");
    }

    private static long graph(String path, String accept, String sentAs, Lang lang) {
        HttpResponse<String> answer = SERVER.get(path, "Accept", accept);
        assertThat(answer.statusCode())
                .as("%s as %s: %s", path, accept, answer.body())
                .isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .as(path)
                .contains(sentAs + ";charset=utf-8");
        return parsed(answer.body(), lang).size();
    }

    private static Graph parsed(String text, Lang lang) {
        return RDFParser.fromString(text, lang).toDatasetGraph().getDefaultGraph();
    }

    private static String encoded(String query) {
        return URLEncoder.encode(query, StandardCharsets.UTF_8);
    }
}
