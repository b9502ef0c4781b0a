package org.policygraph.store.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.store.Contents;
import org.policygraph.store.MemoryStore;
import org.policygraph.store.remote.Fuseki;
import org.policygraph.store.remote.RemoteLimits;
import org.policygraph.store.remote.RemoteStore;
import org.policygraph.store.sparql.SparqlAnswer.Solutions;
import org.policygraph.store.sparql.SparqlAnswer.Statements;
import org.policygraph.store.sparql.SparqlAnswer.Truth;
import org.policygraph.store.sparql.SparqlRefusal.Reason;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** A query that is passed on to an engine has the answer that it has where the data are here. */
class EngineEndpointTest {
    private static final String BASE = "https://data.example/id/";
    private static Fuseki fuseki;
    private static RemoteStore store;
    private static SparqlEndpoint here;
    private static SparqlEndpoint there;

    @BeforeAll
    static void start() {
        fuseki = new Fuseki();
        store =
                new RemoteStore(
                        fuseki.endpoint(),
                        RemoteLimits.DEFAULT,
                        BASE + "store",
                        Duration.ofSeconds(1));
        MemoryStore memory = new MemoryStore();
        Map<Node, Graph> graphs = new HashMap<>();
        graphs.put(name("two"), graph("<b> <p> <c> ; <t> '农民工'@zh . <two> <n> 2.50 ."));
        graphs.put(name("copy"), graph("<b> <p> <c> ; <t> '农民工'@zh . <two> <n> 2.50 ."));
        graphs.put(name("three"), graph("<c> <p> <a> ; <note> 'of a version before' ."));
        // What the engine keeps of versions before must not be seen.
        graphs.put(name("one"), graph("<a> <p> <gone> ; <n> 9 ."));
        Contents.put(store, graphs);
        graphs.put(name("one"), graph("<a> <p> <b>, <c> ; <n> 1, 2 . <two> a <Graph> ."));
        graphs.put(name("three"), graph("<c> <p> <a> ; <t> 'text' . <one> <next> <two> ."));
        Contents.put(store, graphs);
        Contents.put(memory, graphs);
        SparqlLimits limits = SparqlLimits.DEFAULT.withRows(12);
        here = new SnapshotEndpoint(memory, BASE, limits);
        there = new EngineEndpoint(store, BASE, limits);
    }

    @AfterAll
    static void stop() {
        store.close();
        fuseki.close();
    }

    private static Node name(String local) {
        return NodeFactory.createURI(BASE + local);
    }

    private static Graph graph(String turtle) {
        return RDFParser.fromString(turtle, Lang.TURTLE).base(BASE).toGraph();
    }

    private static SparqlRequest request(String query) {
        return new SparqlRequest(query, List.of(), List.of());
    }

    private static SparqlAnswer answer(SparqlEndpoint endpoint, SparqlRequest request) {
        return endpoint.answer(request, form -> {});
    }

    private static Object comparable(SparqlAnswer answer) {
        return switch (answer) {
            case Truth truth -> truth.value();
            case Statements statements -> new HashSet<>(statements.triples());
            case Solutions solutions -> {
                List<String> rows = new ArrayList<>();
                solutions
                        .rows()
                        .forEach(
                                row ->
                                        rows.add(
                                                solutions.variables().stream()
                                                        .map(each -> each + "=" + row.get(each))
                                                        .toList()
                                                        .toString()));
                rows.sort(null);
                yield rows;
            }
        };
    }

    private static void agree(SparqlRequest request) {
        SparqlAnswer expected = answer(here, request);
        SparqlAnswer found = answer(there, request);
        assertThat(found.isCut()).isEqualTo(expected.isCut());
        if (expected instanceof Solutions solutions) {
            assertThat(((Solutions) found).variables()).isEqualTo(solutions.variables());
        }
        if (expected.isCut()) return;
        assertThat(comparable(found)).as(request.query()).isEqualTo(comparable(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { ?s <p> ?o }",
                "SELECT * { ?s ?p ?o }",
                "SELECT ?o { <b> <t> ?o }",
                "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }",
                "SELECT * { GRAPH <one> { ?s ?p ?o } }",
                "SELECT * { GRAPH <unknown> { ?s ?p ?o } }",
                "SELECT * { GRAPH ?g { <b> ?p ?o } }",
                "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g",
                "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g",
                "SELECT * { GRAPH ?g {} }",
                "SELECT * { GRAPH ?g { ?s <p> ?o } GRAPH ?h { ?o <p> ?x } }",
                "SELECT * { GRAPH ?g { ?s <p> ?o } GRAPH ?g { ?s <n> ?n } }",
                "SELECT * { GRAPH ?g { ?s <n> ?n } ?g a <Graph> }",
                "SELECT * { <one> <next> ?g OPTIONAL { GRAPH ?g { ?s ?p ?o } } }",
                "SELECT * { GRAPH ?g { ?s <p> ?o } FILTER (STRENDS(STR(?g), 'two')) }",
                "SELECT * { ?s ?p ?o MINUS { GRAPH ?g { ?s <n> ?n } } }",
                "SELECT ?s { ?s <p> ?o FILTER NOT EXISTS { ?o <p> <a> } }",
                "SELECT ?s { ?s <p> ?o FILTER EXISTS { GRAPH <one> { ?o ?q ?x } } }",
                "SELECT (EXISTS { GRAPH <two> { <b> <p> <c> } } AS ?x) {}",
                "SELECT (SUM(?x) AS ?n) { ?s ?p ?o BIND (IF(EXISTS { GRAPH <two> { ?s ?p ?o } }, 1, 0) AS ?x) }",
                "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (EXISTS { GRAPH <two> { ?s ?q ?x } })",
                "SELECT ?s { ?s <p> ?o } ORDER BY (EXISTS { GRAPH <two> { ?s ?q ?x } }) ?s ?o",
                "SELECT * { { SELECT ?g { GRAPH ?g { <a> <n> ?n } } } }",
                "SELECT * { { SELECT * { GRAPH ?g { <a> <n> ?n } } } ?s ?p ?n }",
                "SELECT * { <a> <p>+ ?x }",
                "SELECT * { ?content <p> ?content0 }",
                "SELECT ?s ?x { VALUES (?s ?x) { (<a> 1) (<b> UNDEF) } ?s <p> ?o }",
                "SELECT * FROM <two> { ?s ?p ?o }",
                "SELECT * FROM <two> FROM NAMED <one> { ?s ?p ?o . GRAPH ?g { ?x ?q ?s } }",
                "SELECT * FROM NAMED <one> { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }",
                "SELECT * FROM NAMED <one> { GRAPH <two> { ?s ?p ?o } }",
                "ASK { <a> <p> <gone> }",
                "ASK { GRAPH <one> { <a> <n> 1 } }",
                "ASK { ?s ?p 'of a version before' }",
                "CONSTRUCT { ?o <of> ?s . ?s <in> ?g } { GRAPH ?g { ?s <p> ?o } }",
                "CONSTRUCT WHERE { <a> <p> ?o }",
                "CONSTRUCT { <a> <has> _:x } { <a> <missing> ?o }",
                "CONSTRUCT { ?s <n> ?n } { SELECT ?s (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?s }",
                "DESCRIBE <a>",
                "DESCRIBE ?s { ?s <t> ?t }",
                "DESCRIBE * { GRAPH ?g { ?s <n> ?n } }",
                "DESCRIBE <b> FROM <one>",
                "SELECT ?s ?n { ?s <n> ?n } ORDER BY DESC(?n) LIMIT 1 OFFSET 1",
                "SELECT ?s { ?s <p> ?o } GROUP BY ?s HAVING (COUNT(*) > 1)",
            })
    void answersAreTheSame(String query) {
        agree(request(query));
    }

    @Test
    void theProtocolChoosesGraphsAsWell() {
        agree(new SparqlRequest("SELECT * { ?s ?p ?o }", List.of(BASE + "one"), List.of()));
        agree(
                new SparqlRequest(
                        "SELECT * FROM <three> { GRAPH ?g { ?s ?p ?o } }",
                        List.of(),
                        List.of(BASE + "two")));
    }

    private static SparqlRefusal refusal(SparqlEndpoint endpoint, String query) {
        return catchThrowableOfType(SparqlRefusal.class, () -> answer(endpoint, request(query)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { SERVICE SILENT <http://127.0.0.1:9/> { ?s ?p ?o } }",
                "SELECT (SUM(IF(EXISTS { SERVICE <http://e/> {} }, 1, 0)) AS ?n) { ?s ?p ?o }",
                "DESCRIBE ?s { SERVICE <http://e/> { ?s ?p ?o } }",
                "SELECT * FROM <https://example.org/unknown> { ?s ?p ?o }",
                "SELECT (<java:org.policygraph.NoSuch>(?s) AS ?x) { ?s ?p ?o }",
                "SELECT * { ?s ?p ?o } ORDER BY <http://jena.apache.org/ARQ/function#sprintf>('%d')",
                "INSERT DATA { <a> <b> <c> }",
                "SELECT * {",
            })
    void refusalsAreTheSame(String query) {
        SparqlRefusal expected = refusal(here, query);
        SparqlRefusal found = refusal(there, query);
        assertThat(found.reason()).isEqualTo(expected.reason());
        assertThat(found.sentence()).isEqualTo(expected.sentence());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { GRAPH ?g { ?g ?p ?o } }",
                "SELECT * { GRAPH ?g { ?s ?p ?o FILTER (?g = <one>) } }",
                "SELECT * { ?s ?p ?o FILTER EXISTS { GRAPH ?g { ?o ?q ?x } } }",
                "SELECT (SUM(IF(EXISTS { GRAPH ?g { ?s ?q ?x } }, 1, 0)) AS ?n) { ?s ?p ?o }",
                "SELECT * { ?s ?p ?o } ORDER BY EXISTS { GRAPH ?g { ?s ?q ?x } }",
                "SELECT (SUM(IF(EXISTS { GRAPH <two> { ?s ?p ?o } }, 1, 0)) AS ?n) { ?s ?p ?o }",
            })
    void whatCannotBeRewrittenIsRefusedWithTheReason(String query) {
        SparqlRefusal found = refusal(there, query);
        assertThat(found.reason()).isEqualTo(Reason.MALFORMED);
        assertThat(found.sentence()).contains("GRAPH", "passed on to the engine");
    }

    /** The names of contents are no names of graphs, though the engine knows them. */
    @Test
    void graphsAreNotFoundUnderTheNamesOfTheEngine() {
        String content = store.snapshot().content(name("one")).getURI();
        assertThat(answer(there, request("ASK { GRAPH <" + content + "> { ?s ?p ?o } }")))
                .isEqualTo(new Truth(false));
        assertThat(refusal(there, "ASK FROM <" + content + "> { ?s ?p ?o }").reason())
                .isEqualTo(Reason.MALFORMED);
    }
}
