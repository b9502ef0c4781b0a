package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policygraph.http.ErrorShape.assertError;

import com.fasterxml.jackson.databind.JsonNode;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.policygraph.vocab.Pol;

import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Set;

/** The ontology opens where the pages of records lead to it. */
class OntologyHandlerTest {
    @RegisterExtension static final RunningServer SERVER = RunningServer.shipped();

    private static final Graph TERMS = RDFParser.source("ontology/policy.ttl").toGraph();

    @Test
    void isTheSameInEveryFormat() {
        assertThat(read("/ontology.ttl", Lang.TURTLE)).isEqualTo(terms());
        assertThat(read("/ontology.nt", Lang.NTRIPLES)).isEqualTo(terms());
        assertThat(read("/ontology.jsonld", Lang.JSONLD)).isEqualTo(terms());
        assertThat(read("/ontology.json", Lang.JSONLD)).isEqualTo(terms());
        assertThat(read("/ontology.rdf", Lang.RDFXML)).isEqualTo(terms());
        assertThat(read("/ontology.trig", Lang.TRIG)).isEqualTo(terms());
        assertThat(read("/ontology.nq", Lang.NQUADS)).isEqualTo(terms());
        HttpResponse<String> negotiated =
                SERVER.get("/ontology", "Accept", "application/ld+json;q=0.5, text/turtle");
        assertThat(negotiated.headers().firstValue("Content-Type"))
                .contains("text/turtle;charset=utf-8");
    }

    @Test
    void opensAtTheAddressOfItsVersion() {
        String version =
                TERMS.find(Node.ANY, OWL.versionIRI.asNode(), Node.ANY)
                        .next()
                        .getObject()
                        .getURI()
                        .substring("https://w3id.org/policy-graph".length());
        HttpResponse<String> answer = SERVER.get(version, "Accept", "application/rdf+xml");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(SERVER.get("/ontology.rdf").body());
    }

    private static Set<Triple> terms() {
        return new HashSet<>(TERMS.find().toList());
    }

    private static Set<Triple> read(String path, Lang lang) {
        HttpResponse<String> answer = SERVER.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return new HashSet<>(RDFParser.fromString(answer.body(), lang).toGraph().find().toList());
    }

    @Test
    void explainsEveryTermAtItsOwnPlaceOnThePage() {
        String page = SERVER.get("/ontology", "Accept", "text/html").body();
        TERMS.find(Node.ANY, RDF.type.asNode(), Node.ANY)
                .mapWith(Triple::getSubject)
                .filterKeep(term -> term.getURI().startsWith(Pol.NS))
                .forEachRemaining(
                        term ->
                                assertThat(page)
                                        .contains("<tr id=\"" + term.getLocalName() + "\">"));
        assertThat(page)
                .contains("措施与群体的关联")
                .contains("The link from a measure to a target group")
                .doesNotContain("{{", "<script", "<svg");
    }

    @Test
    void servesItsShapes() {
        Graph shapes = RDFParser.source("ontology/shapes.ttl").toGraph();
        String served = SERVER.get("/ontology/shapes.ttl").body();
        Graph read = RDFParser.fromString(served, Lang.TURTLE).toGraph();
        assertThat(read.isIsomorphicWith(shapes)).isTrue();
    }

    @Test
    void hasAShortNameInJsonForEveryTerm() {
        JsonNode context =
                RunningServer.json(SERVER.get("/ontology/context.jsonld").body()).path("@context");
        Set<String> named = new HashSet<>();
        context.forEach(
                definition ->
                        named.add(
                                definition.isTextual()
                                        ? definition.asText()
                                        : definition.path("@id").asText()));
        for (Node kind :
                Set.of(
                        OWL.Class.asNode(),
                        OWL.ObjectProperty.asNode(),
                        OWL.DatatypeProperty.asNode())) {
            TERMS.find(Node.ANY, RDF.type.asNode(), kind)
                    .mapWith(Triple::getSubject)
                    .filterKeep(term -> term.getURI().startsWith(Pol.NS))
                    .forEachRemaining(
                            term -> assertThat(named).contains("pol:" + term.getLocalName()));
        }
    }

    @Test
    void isLinkedFromThePagesOfRecords() {
        assertThat(SERVER.get("/id/minsheng-2025/measure/5.2.html").body())
                .contains("href=\"" + RunningServer.PUBLIC_URL + "/ontology#text\"");
    }

    @Test
    void saysThatThereIsNoOtherFile() {
        assertError(SERVER.get("/ontology/policy.exe"), 404, "NOT_FOUND");
        HttpResponse<String> turtle = SERVER.get("/ontology/nothing.ttl");
        assertThat(turtle.statusCode()).isEqualTo(404);
        assertThat(turtle.body()).startsWith("# NOT_FOUND");
    }
}
