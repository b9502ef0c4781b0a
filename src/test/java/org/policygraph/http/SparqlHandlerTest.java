package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policygraph.http.ErrorShape.assertError;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.store.Contents;
import org.policygraph.store.MemoryStore;
import org.policygraph.store.sparql.SparqlLimits;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The SPARQL 1.1 Protocol, as any client may speak it. */
class SparqlHandlerTest {
    private static final String GROUP = "农民工";

    @RegisterExtension
    static final RunningServer SERVER =
            RunningServer.with(store(), SparqlLimits.DEFAULT.withRows(3));

    private static MemoryStore store() {
        MemoryStore store = new MemoryStore();
        Contents.put(
                store,
                Map.of(
                        name("one"),
                                RDFParser.fromString("<a:1> <a:p> \"农民工\"@zh .", Lang.TURTLE)
                                        .toGraph(),
                        name("two"),
                                RDFParser.fromString(
                                                "<a:2> <a:p> 7 . <a:1> <a:q> <a:2> .", Lang.TURTLE)
                                        .toGraph()));
        return store;
    }

    private static Node name(String local) {
        return NodeFactory.createURI(RunningServer.IRI_BASE + local);
    }

    @Test
    void answersTheSameQueryInAllThreeWays() {
        String query = "SELECT ?o { <a:1> <a:p> ?o }";
        for (HttpResponse<String> answer :
                List.of(
                        ask(query),
                        post("application/sparql-query; charset=UTF-8", query),
                        post("application/x-www-form-urlencoded", "query=" + encoded(query)))) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(field(answer, "Content-Type"))
                    .isEqualTo("application/sparql-results+json;charset=utf-8");
            var value = RunningServer.json(answer.body()).at("/results/bindings/0/o");
            assertThat(value.path("value").asText()).isEqualTo(GROUP);
            assertThat(value.path("xml:lang").asText()).isEqualTo("zh");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT ?o { <a:1> <a:p> ?o } | application/sparql-results+json | application/sparql-results+json",
                "SELECT ?o { <a:1> <a:p> ?o } | */* | application/sparql-results+json",
                "SELECT ?o { <a:1> <a:p> ?o } | application/json | application/json",
                "SELECT ?o { <a:1> <a:p> ?o } | application/sparql-results+xml | application/sparql-results+xml",
                "SELECT ?o { <a:1> <a:p> ?o } | text/csv | text/csv",
                "SELECT ?o { <a:1> <a:p> ?o } | text/tab-separated-values | text/tab-separated-values",
                "SELECT ?o { <a:1> <a:p> ?o } | text/html;q=0.5, text/csv;q=0.7, image/png | text/csv",
                "SELECT ?o { <a:1> <a:p> ?o } | text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | text/html",
                "ASK { <a:1> <a:p> '农民工'@zh } | application/sparql-results+xml;q=0.9, text/csv | application/sparql-results+xml",
                "CONSTRUCT WHERE { ?s <a:p> ?o } | text/turtle | text/turtle",
                "CONSTRUCT WHERE { ?s <a:p> ?o } | */* | text/turtle",
                "CONSTRUCT WHERE { ?s <a:p> ?o } | application/n-triples | application/n-triples",
                "CONSTRUCT WHERE { ?s <a:p> ?o } | application/ld+json | application/ld+json",
                "DESCRIBE <a:1> | text/html | text/html",
            })
    void answersInTheFormatAskedFor(String query, String accept, String expected) {
        HttpResponse<String> answer = ask(query, accept);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(field(answer, "Content-Type")).isEqualTo(expected + ";charset=utf-8");
        assertThat(field(answer, "Vary")).matches("Accept(, Accept-Encoding)?");
        assertThat(field(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
        assertThat(answer.body()).containsAnyOf(GROUP, "true");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT * { ?s ?p ?o } | text/turtle",
                "ASK {} | text/csv",
                "CONSTRUCT WHERE { ?s ?p ?o } | application/sparql-results+json",
                "SELECT * { ?s ?p ?o } | image/png",
            })
    void refusesFormatsThatTheFormOfTheQueryDoesNotHave(String query, String accept) {
        HttpResponse<String> answer = ask(query, accept);
        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.body()).contains("NOT_ACCEPTABLE");
    }

    @Test
    void takesTheFormatFromALink() {
        HttpResponse<String> csv =
                SERVER.get(
                        "/sparql?format=csv&query=" + encoded("SELECT ?o { <a:1> <a:p> ?o }"),
                        "Accept",
                        "text/html");
        assertThat(csv.body()).isEqualTo("o\r\n" + GROUP + "\r\n");
        assertThat(field(csv, "Content-Disposition"))
                .isEqualTo("attachment; filename=\"policy-graph.csv\"");
        assertError(SERVER.get("/sparql?format=exe&query=ASK%7B%7D"), 406, "NOT_ACCEPTABLE");
        assertError(
                SERVER.get("/sparql?format=json&output=xml&query=ASK%7B%7D"), 400, "BAD_REQUEST");
    }

    /** SPARQLWrapper sends three parameters, in some formats each of them twice, and Accept. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CONSTRUCT WHERE { ?s <a:p> ?o } | turtle | application/turtle,text/turtle | text/turtle",
                "DESCRIBE <a:1> | turtle | application/turtle,text/turtle | text/turtle",
                "DESCRIBE <a:1> | n3 | application/turtle,text/turtle,text/rdf+n3,application/n-triples,application/n3,text/n3 | text/turtle",
                "CONSTRUCT WHERE { ?s <a:p> ?o } | json-ld application/ld+json,application/x-json+ld | application/ld+json,application/x-json+ld | application/ld+json",
                "SELECT ?o { <a:1> <a:p> ?o } | tsv text/tab-separated-values | text/tab-separated-values | text/tab-separated-values",
                "SELECT ?o { <a:1> <a:p> ?o } | csv | text/csv | text/csv",
                "SELECT ?o { <a:1> <a:p> ?o } | xml | application/sparql-results+xml | application/sparql-results+xml",
                "SELECT ?o { <a:1> <a:p> ?o } | json | application/sparql-results+json,application/json,text/javascript,application/javascript | application/sparql-results+json",
                "ASK { <a:1> <a:p> '农民工'@zh } | json | application/sparql-results+json,application/json | application/sparql-results+json",
                "SELECT ?o { <a:1> <a:p> ?o } | application/sparql-results+xml | */* | application/sparql-results+xml",
                "SELECT ?o { <a:1> <a:p> ?o } | JSON json application/json | text/csv | application/sparql-results+json",
                "SELECT ?o { <a:1> <a:p> ?o } | turtle | text/csv | text/csv",
                "DESCRIBE <a:1> | turtle | */* | text/turtle",
                "DESCRIBE <a:1> | ntriples | text/turtle | application/n-triples",
                "DESCRIBE <a:1> | json-ld | text/turtle | application/ld+json",
                "DESCRIBE <a:1> | xml rdf | text/turtle | application/rdf+xml",
                "DESCRIBE <a:1> | nquads n-quads | text/turtle | application/n-quads",
            })
    void takesTheFormatHoweverClientsNameIt(
            String query, String formats, String accept, String expected) {
        StringBuilder path = new StringBuilder("/sparql?query=" + encoded(query));
        for (String name : List.of("format", "output", "results")) {
            for (String format : formats.split(" ", -1)) {
                path.append('&').append(name).append('=').append(encoded(format));
            }
        }

        HttpResponse<String> answer = SERVER.get(path.toString(), "Accept", accept);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(field(answer, "Content-Type")).isEqualTo(expected + ";charset=utf-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "default-graph-uri=",
                "named-graph-uri=",
                "default-graph-uri=&named-graph-uri=&format=&timeout=0",
                "default-graph-uri=%20&default-graph-uri="
            })
    void anEmptyNameOfAGraphNamesNone(String parameters) {
        String query = encoded("SELECT ?o { <a:1> <a:p> ?o }");

        assertThat(SERVER.get("/sparql?" + parameters + "&query=" + query).body()).contains(GROUP);
        assertThat(post("application/x-www-form-urlencoded", parameters + "&query=" + query).body())
                .contains(GROUP);
    }

    @Test
    void saysInEveryFormatThatAnAnswerIsCut() {
        String rows = "SELECT ?x ?y { VALUES ?x { 1 2 3 } VALUES ?y { 1 2 } }";
        String triples = "CONSTRUCT { ?s <a:n> ?x } WHERE { ?s ?p ?o VALUES ?x { 1 2 3 } }";
        for (String accept :
                new String[] {
                    "application/sparql-results+json",
                    "application/sparql-results+xml",
                    "text/csv",
                    "text/tab-separated-values",
                    "text/html"
                }) {
            HttpResponse<String> cut = ask(rows, accept);
            assertThat(field(cut, "Policy-Graph-Truncated")).as(accept).isEqualTo("after=3");
            assertThat(cut.body() + cut.headers().map())
                    .containsAnyOf("/sparql#limits", "first-3", "there are more");
        }
        for (String accept : new String[] {"text/turtle", "application/n-triples"}) {
            HttpResponse<String> cut = ask(triples, accept);
            assertThat(field(cut, "Policy-Graph-Truncated")).isEqualTo("after=3");
            assertThat(cut.body()).startsWith("# Cut after 3 triples");
            assertThat(RDFParser.fromString(cut.body(), Lang.TURTLE).toGraph().size()).isEqualTo(3);
        }
        assertThat(field(ask(triples, "application/ld+json"), "Policy-Graph-Truncated"))
                .isEqualTo("after=3");
        HttpResponse<String> whole = ask("SELECT ?x { VALUES ?x { 1 2 3 } }");
        assertThat(whole.headers().firstValue("Policy-Graph-Truncated")).isEmpty();
        assertThat(whole.body()).doesNotContain("link");
    }

    @Test
    void seesTheUnionAndEachGraphByItsName() {
        assertThat(rows(ask("SELECT * { ?s ?p ?o }"))).isEqualTo(3);
        assertThat(rows(ask("SELECT * { GRAPH <" + name("two") + "> { ?s ?p ?o } }"))).isEqualTo(2);
        assertThat(rows(ask("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }"))).isEqualTo(2);
        assertThat(rows(ask("SELECT * FROM <one> { ?s ?p ?o }"))).isEqualTo(1);
        assertThat(rows(ask("SELECT * FROM <one> FROM <two> { ?s ?p ?o }"))).isEqualTo(3);
        assertThat(rows(ask("SELECT * FROM NAMED <one> { ?s ?p ?o }"))).isZero();
        assertThat(rows(ask("SELECT * FROM NAMED <one> { GRAPH ?g { ?s ?p ?o } }"))).isEqualTo(1);
        assertThat(rows(ask("SELECT * { GRAPH <nowhere> { ?s ?p ?o } }"))).isZero();
    }

    @Test
    void letsTheProtocolNameTheDataset() {
        String path = "/sparql?query=" + encoded("SELECT * FROM <two> { ?s ?p ?o }");
        assertThat(rows(SERVER.get(path + "&default-graph-uri=" + encoded(name("one").getURI()))))
                .isEqualTo(1);
        assertThat(
                        rows(
                                SERVER.get(
                                        path
                                                + "&default-graph-uri="
                                                + encoded(name("one").getURI())
                                                + "&default-graph-uri="
                                                + encoded(name("two").getURI()))))
                .isEqualTo(3);
        assertThat(rows(SERVER.get(path + "&named-graph-uri=" + encoded(name("one").getURI()))))
                .isZero();
        assertError(SERVER.get(path + "&default-graph-uri=a:unknown"), 400, "BAD_REQUEST");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT * { ?s ?p }            | line 1, column 18: found “}”",
                "SELECT * {\\n  ?s ?p ?o ;;\\n  WHERE } | line 3, column 3: found “WHERE”",
                "SELECT ?x { ?s foaf:name ?x } | Unresolved prefixed name: foaf:name",
                "SELECT ?x (1 AS ?x) {}        | Duplicate variable in result projection '?x'",
                "SELECT * { BIND (1 AS ?x) BIND (2 AS ?x) } | Variable used when already in-scope",
                "SELECT * {                    | found the end",
                "ASK { FILTER REGEX('a', '(') } | a pattern or value in it is malformed",
                "HELLO                         | line 1, column 6: found the end",
                "''                            | found the end",
            })
    void saysWhereAQueryIsWrong(String query, String found) {
        HttpResponse<String> answer = ask(query.replace("\\n", "\n"));
        assertError(answer, 400, "BAD_REQUEST");
        assertThat(answer.body()).contains(found);
    }

    @Test
    void refusesRequestsThatAreNotOfTheProtocol() {
        assertError(SERVER.get("/sparql?query=ASK%7B%7D&query=ASK%7B%7D"), 400, "BAD_REQUEST");
        assertError(SERVER.get("/sparql?format=csv"), 400, "BAD_REQUEST");
        assertError(post("application/x-www-form-urlencoded", "quer=ASK"), 400, "BAD_REQUEST");
        assertError(post("application/json", "{}"), 415, "UNSUPPORTED_MEDIA_TYPE");
        assertError(
                post("application/sparql-query; charset=utf-16", "ASK {}"),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
        assertError(
                SERVER.send(SERVER.request("/sparql").PUT(BodyPublishers.ofString("x"))),
                405,
                "METHOD_NOT_ALLOWED");
        assertError(
                SERVER.send(
                        SERVER.request(
                                        "/sparql?query=ASK%7B%7D",
                                        "Content-Type", "application/sparql-query")
                                .POST(BodyPublishers.ofString("ASK {}"))),
                400,
                "BAD_REQUEST");
        assertError(post("application/sparql-query", "ASK { ?s ?p '\0' }"), 400, "BAD_REQUEST");
    }

    @Test
    void describesItselfToPrograms() {
        var graph =
                RDFParser.fromString(
                                SERVER.get("/sparql", "Accept", "text/turtle").body(), Lang.TURTLE)
                        .toGraph();
        Node service = NodeFactory.createURI(RunningServer.PUBLIC_URL + "/sparql");
        String sd = "http://www.w3.org/ns/sparql-service-description#";
        assertThat(
                        graph.contains(
                                service, RDF.type.asNode(), NodeFactory.createURI(sd + "Service")))
                .isTrue();
        assertThat(
                        graph.contains(
                                service,
                                NodeFactory.createURI(sd + "feature"),
                                NodeFactory.createURI(sd + "UnionDefaultGraph")))
                .isTrue();
        assertThat(graph.contains(Node.ANY, NodeFactory.createURI(sd + "name"), name("one")))
                .isTrue();
        assertThat(field(SERVER.get("/sparql", "Accept", "application/ld+json"), "Content-Type"))
                .startsWith("application/ld+json");
    }

    @Test
    void givesPeopleAPageWithExamples() {
        HttpResponse<String> page = SERVER.get("/sparql", "Accept", "text/html");
        assertThat(field(page, "Content-Type")).isEqualTo("text/html;charset=utf-8");
        assertThat(page.body())
                .contains("<textarea id=\"query\"")
                .contains("哪些措施惠及劳动者")
                .contains("Which measures reach workers")
                .doesNotContain("{{", "<script");
    }

    @Test
    void showsPeopleWhatTheyAskedAndTheAnswerAsText() {
        HttpResponse<String> page =
                ask(
                        "SELECT ('<img src=x onerror=alert(1)>' AS ?x) (IRI('javascript:alert(1)') AS ?y) {}",
                        "text/html");
        assertThat(page.body())
                .contains("&lt;img src=x")
                .doesNotContain("<img src=x")
                .doesNotContain("href=\"javascript:")
                .contains("format=csv");
    }

    @Test
    void tagsAnswersByTheirContent() {
        HttpResponse<String> first = ask("SELECT ?o { <a:1> <a:p> ?o }");
        HttpResponse<String> second =
                SERVER.get(
                        "/sparql?query=" + encoded("SELECT ?o { <a:1> <a:p> ?o }"),
                        "If-None-Match",
                        field(first, "ETag"));
        assertThat(second.statusCode()).isEqualTo(304);
    }

    @Test
    void tellsBrowsersWhatTheyMaySend() {
        HttpResponse<String> answer =
                SERVER.send(
                        SERVER.request("/sparql", "Origin", "https://evil.example")
                                .method("OPTIONS", BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(field(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(field(answer, "Access-Control-Allow-Methods")).contains("POST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (REPLACE('abcd', 'b.', '[$0]') AS ?x) {}",
                "SELECT (CONCAT('a[', 'bc', ']d') AS ?x) { FILTER REGEX('ABCD', '^a.*d$', 'i') }",
                "SELECT (GROUP_CONCAT(?y; separator='') AS ?x) { VALUES ?y { 'a[' 'bc' ']d' } }"
            })
    void computesAsSparqlSays(String query) {
        assertThat(RunningServer.json(ask(query).body()).at("/results/bindings/0/x/value").asText())
                .isEqualTo("a[bc]d");
    }

    private static int rows(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return RunningServer.json(answer.body()).at("/results/bindings").size();
    }

    private static HttpResponse<String> ask(String query, String... accept) {
        String path = "/sparql?query=" + encoded(query);
        return accept.length == 0 ? SERVER.get(path) : SERVER.get(path, "Accept", accept[0]);
    }

    private static HttpResponse<String> post(String type, String body) {
        return SERVER.send(
                SERVER.request("/sparql", "Content-Type", type)
                        .POST(BodyPublishers.ofString(body)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String field(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
