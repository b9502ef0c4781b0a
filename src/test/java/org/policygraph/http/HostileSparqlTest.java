package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policygraph.http.ErrorShape.assertError;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.store.sparql.SparqlLimits;

import java.lang.management.ManagementFactory;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;

/**
 * Queries that would take the server down or make it speak to others: each is refused or cut, in
 * time, and the next one is answered.
 */
@Isolated("measures time, and the memory of the whole process")
class HostileSparqlTest {
    @RegisterExtension
    static final RunningServer SERVER =
            RunningServer.with(
                    RunningServer.store(crowd()),
                    SparqlLimits.DEFAULT.withDeadline(Duration.ofMillis(500)).withRows(1_000));

    private static final Canary CANARY = new Canary();
    private static long heapBefore;

    /** Three thousand triples: their triple cross product has 27 thousand million rows. */
    private static String crowd() {
        StringBuilder turtle = new StringBuilder("@base <https://data.example/id/> .\n");
        for (int i = 0; i < 1_000; i++) {
            turtle.append(
                    "<a%1$d> <p> <a%2$d> ; <n> %1$d ; <text> \"%3$s%1$d\" .\n"
                            .formatted(i, i + 1, "a".repeat(40)));
        }
        return turtle.toString();
    }

    @BeforeAll
    static void measure() {
        ask("SELECT * { ?s ?p ?o } ORDER BY ?o LIMIT 10");
        heapBefore = heap();
    }

    @AfterEach
    void answersTheNextQuery() {
        HttpResponse<String> answer = ask("ASK { ?s ?p ?o }");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(RunningServer.json(answer.body()).path("boolean").asBoolean()).isTrue();
    }

    @AfterAll
    static void hasAskedNobodyAndKeptNothing() {
        assertThat(CANARY.asked()).isEmpty();
        CANARY.close();
        assertThat(heap()).isLessThan(heapBefore + heapBefore / 5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { SERVICE <%s> { ?s ?p ?o } }",
                "SELECT * { SERVICE SILENT <%s> { ?s ?p ?o } }",
                "SELECT * { BIND (<%s> AS ?where) SERVICE ?where { ?s ?p ?o } }",
                "SELECT * { ?s ?p ?o FILTER NOT EXISTS { SERVICE SILENT <%s> { ?s ?p ?o } } }",
                "SELECT (EXISTS { SERVICE <%s> { ?s ?p ?o } } AS ?x) {}",
                "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } HAVING (EXISTS { SERVICE <%s> { ?s ?p ?o } })",
                "SELECT (SUM(IF(EXISTS { SERVICE <%s> { ?s ?p ?o } }, 1, 0)) AS ?n) { ?s ?p ?o }",
                "SELECT * { ?s ?p ?o } ORDER BY EXISTS { SERVICE <%s> { ?s ?p ?o } }",
                "SELECT * { { SELECT * { GRAPH ?g { OPTIONAL { SERVICE <%s> {} } } } } }",
                "SELECT * { ?s ?p ?o MINUS { SERVICE <%s> { ?s ?p ?o } } }",
                "ASK { SERVICE <%s> {} }",
                "DESCRIBE ?s { SERVICE <%s> { ?s ?p ?o } }",
            })
    void asksNoOtherServer(String query) {
        assertError(ask(query.formatted(CANARY.url())), 403, "FORBIDDEN");
    }

    @Test
    void theWordInACommentOrAStringAsksNobodyAndIsAnswered() {
        HttpResponse<String> answer =
                ask(
                        "SELECT * { ?s ?p ?o FILTER (?o != \"SERVICE <%s> {}\") } LIMIT 1 # SERVICE"
                                .formatted(CANARY.url()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM <%s> { ?s ?p ?o }",
                "SELECT * FROM NAMED <%s> { GRAPH ?g { ?s ?p ?o } }",
                "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }",
                "DESCRIBE <a1> FROM <%s>",
            })
    void fetchesNoGraph(String query) {
        assertError(ask(query.formatted(CANARY.url())), 400, "BAD_REQUEST");
    }

    @Test
    void fetchesNoGraphThatTheProtocolNames() {
        String query = "/sparql?query=ASK%7B%7D&";
        assertError(SERVER.get(query + "default-graph-uri=" + CANARY.url()), 400, "BAD_REQUEST");
        assertError(SERVER.get(query + "named-graph-uri=" + CANARY.url()), 400, "BAD_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT DATA { <a> <b> <c> }",
                "DELETE WHERE { ?s ?p ?o }",
                "LOAD <%s>",
                "CLEAR ALL",
                "PREFIX a: <b:> DROP ALL",
            })
    void changesNothing(String update) {
        String text = update.formatted(CANARY.url());
        HttpResponse<String> asQuery = ask(text);
        assertError(asQuery, 400, "BAD_REQUEST");
        assertThat(asQuery.body()).contains("line 1, column").contains("Updates are not served");
        assertError(post("application/sparql-update", text), 400, "BAD_REQUEST");
        assertError(
                post("application/x-www-form-urlencoded", "update=CLEAR+ALL"), 400, "BAD_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<java:org.policygraph.NoSuch>(?s)",
                "<java:org.apache.jena.sparql.function.library.sha1sum>(?s)",
                "<http://jena.apache.org/ARQ/function#sprintf>('%100000000d', 1)",
                "<http://jena.apache.org/ARQ/function#wait>(100000)",
                "<http://jena.apache.org/ARQ/jsFunction#f>(1)",
                "<http://www.w3.org/2005/xpath-functions#concat>('a', 'b')",
                "<http://spinrdf.org/spif#random>()",
                "<http://jena.apache.org/ARQ/function/aggregate#median>(?o)",
                "IF(true, 1, <java:x>(1))",
            })
    void callsNoOtherFunctions(String call) {
        for (String query :
                new String[] {
                    "SELECT (" + call + " AS ?x) { ?s ?p ?o }",
                    "SELECT * { ?s ?p ?o FILTER NOT EXISTS { ?s ?q ?o FILTER (" + call + ") } }",
                    "SELECT * { ?s ?p ?o } ORDER BY (" + call + ")",
                    "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY (" + call + " AS ?k)",
                    "SELECT (MAX(" + call + ") AS ?n) { ?s ?p ?o }",
                }) {
            HttpResponse<String> answer = ask(query);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains("is not a function that is served");
        }
    }

    @Test
    void takesPropertyFunctionsForProperties() {
        HttpResponse<String> answer =
                ask(
                        "SELECT * { ?x <java:org.policygraph.NoSuch> ?y . ?y <http://jena.apache.org/ARQ/property#splitIRI> ?z }");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(RunningServer.json(answer.body()).at("/results/bindings")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
                "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER (STRLEN(STR(?a)) + STRLEN(STR(?f)) + STRLEN(STR(?i)) > 999) }",
                "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?c ?f ?i",
                "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?c LIMIT 5",
                "SELECT DISTINCT ?n { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i BIND (1 AS ?n) }",
                "SELECT (COUNT(DISTINCT *) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
                "SELECT ?c ?f ?i { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } GROUP BY ?c ?f ?i ORDER BY ?c",
                "SELECT * { { ?a ?b ?c } OPTIONAL { { ?d ?e ?f } { ?g ?h ?i } FILTER (?c = 1 && ?f = 2 && ?i = 3) } } OFFSET 2999",
                "SELECT (COUNT(*) AS ?n) { { ?a ?b ?c } { ?d ?e ?f } { ?g ?h ?i } }",
                "SELECT (COUNT(*) AS ?n) { { { ?a ?b ?c } UNION { ?x ?y ?z } } { { ?z ?y ?q } UNION { ?c ?b ?r } } { ?s ?t ?u } { ?v ?w ?k } }",
                "ASK { ?a (<p>|<p>/^<p>|^<p>)*/(<p>|^<p>)*/(<p>|^<p>)*/<no> ?z }",
                "SELECT (COUNT(*) AS ?n) { ?x !<q>* ?y . ?y !<q>* ?z . ?z !<q>* ?x }",
                "SELECT ?x { ?x (<p>/^<p>|^<p>/<p>|<p>)*/(<p>|^<p>)*/<q> ?y }",
                "DESCRIBE ?a { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER (STRLEN(STR(?a)) + STRLEN(STR(?f)) + STRLEN(STR(?i)) > 999) }",
                "CONSTRUCT { ?a <x> ?i } { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER (STRLEN(STR(?a)) + STRLEN(STR(?f)) + STRLEN(STR(?i)) > 999) }",
                "SELECT * { ?a ?b ?c MINUS { ?a ?b ?d . ?e ?f ?g . ?h ?i ?j } }",
            })
    void givesUpWhatTakesTooMuch(String query) {
        long start = System.nanoTime();
        HttpResponse<String> answer = ask(query);
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        assertGivenUp(answer);
        assertThat(taken).isLessThan(Duration.ofSeconds(3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "REGEX(?t, '^(a+)+\\\\1b$')",
                "REGEX(?t, '(?<x>a)\\\\k<x>')",
                "REGEX(?t, CONCAT('(a)', '\\\\1'))",
                "REPLACE(?t, '(a)\\\\1', 'b')",
                "REGEX(?t, '((){1000}){1000}')",
                "REGEX(?t, '(){2147483647}')",
                "REGEX(?t, '^(a+)+b$') || REGEX(?t, '^(a|aa)+b$') || REGEX(?t, '^((a|a)*)*b$')",
                "'P2000000000D'^^<http://www.w3.org/2001/XMLSchema#duration> > 'P1D'^^<http://www.w3.org/2001/XMLSchema#duration>",
                "STRDT(CONCAT('P2000000000', 'D'), <http://www.w3.org/2001/XMLSchema#duration>) > 'P1D'^^<http://www.w3.org/2001/XMLSchema#duration>",
                "NOW() + 'P2000000000D'^^<http://www.w3.org/2001/XMLSchema#duration> > NOW()",
            })
    void givesUpExpressionsThatTakeTooMuch(String expression) {
        assertGivenUp(ask("SELECT * { ?s <text> ?t FILTER (" + expression + ") }"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CONCAT(?x, ?x)",
                "REPLACE(CONCAT(?x, 'b'), 'b', ?x)",
                "REPLACE(?x, '(a+)', '$1$1$1$1')",
                "CONCAT(STRAFTER(CONCAT('b', ?x), 'b'), SUBSTR(?x, 1))",
                "STR(CONCAT(?x, STR(?x)))",
            })
    void makesNoEndlessValues(String growing) {
        StringBuilder query =
                new StringBuilder("SELECT (STRLEN(?x39) AS ?n) { BIND ('aaaaaaaaaa' AS ?x0) ");
        for (int i = 1; i < 40; i++) {
            query.append("BIND (")
                    .append(growing.replace("?x", "?x" + (i - 1)))
                    .append(" AS ?x")
                    .append(i)
                    .append(") ");
        }
        assertError(ask(query + "}"), 400, "QUERY_TOO_COMPLEX");
    }

    @Test
    void makesNoEndlessNumbers() {
        StringBuilder query = new StringBuilder("SELECT ?x39 { BIND (99999 AS ?x0) ");
        for (int i = 1; i < 40; i++) {
            query.append("BIND (?x%1$d * ?x%1$d AS ?x%2$d) ".formatted(i - 1, i));
        }
        assertGivenUp(ask(query + "}"));
    }

    @Test
    void makesNoEndlessConstants() {
        String replaced =
                "SELECT (STRLEN(REPLACE('%s', 'a', '%s')) AS ?n) {}"
                        .formatted("a".repeat(40_000), "b".repeat(40_000));
        assertError(ask(replaced), 400, "QUERY_TOO_COMPLEX");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (GROUP_CONCAT(CONCAT(?t, ?u)) AS ?n) { ?a <text> ?t . ?b <text> ?u }",
                "SELECT (GROUP_CONCAT(DISTINCT CONCAT(?t, ?u)) AS ?n) { ?a <text> ?t . ?b <text> ?u }",
                "SELECT (GROUP_CONCAT(?t ; separator='%s') AS ?n) { ?a <text> ?t . ?b <text> ?u }",
            })
    void gathersNoEndlessValues(String query) {
        assertGivenUp(ask(query.formatted("x".repeat(10_000))));
    }

    @Test
    void readsNoQueryThatIsNestedOrGoesOnTooLong() {
        String parentheses =
                "SELECT * { FILTER (" + "(".repeat(5_000) + "1" + ")".repeat(5_001) + " }";
        assertError(ask(parentheses), 400, "QUERY_TOO_COMPLEX");
        assertError(
                ask("SELECT * " + "{".repeat(5_000) + "}".repeat(5_000)), 400, "QUERY_TOO_COMPLEX");
        String unions = "SELECT * { " + "{ ?s ?p ?o } UNION ".repeat(5_000) + "{} }";
        assertError(ask(unions), 400, "QUERY_TOO_COMPLEX");
        String ands = "SELECT * { FILTER (" + "1 && ".repeat(20_000) + "1) }";
        assertError(ask(ands), 400, "QUERY_TOO_COMPLEX");
        assertError(ask("#" + "x".repeat(200_000)), 400, "QUERY_TOO_COMPLEX");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 + ", "1 && ", "! ", "- ", "1 || ", "1 * ",
            })
    void readsChainsAsLongAsTheyMayBe(String link) {
        String filter =
                "ASK { FILTER (" + String.join("", Collections.nCopies(4_000, link)) + "1) }";
        assertThat(ask(filter).statusCode()).isIn(200, 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ ?s <q> ?o } UNION ",
                "OPTIONAL { ?s <q> ?o } ",
                "BIND (1 AS ?v) ",
                "MINUS { ?s <q> ?o } ",
            })
    void readsGroupsAsLongAsTheyMayBe(String part) {
        StringBuilder query = new StringBuilder("SELECT * { ");
        for (int i = 0; i < 1_200; i++) query.append(part.replace("?v", "?v" + i));
        if (part.contains("UNION")) query.append("{}");
        assertThat(ask(query + "}").statusCode()).isIn(200, 400, 503);
    }

    @Test
    void cutsAnAnswerWithoutEndAndSaysSo() {
        HttpResponse<String> answer = ask("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Policy-Graph-Truncated")).contains("after=1000");
        assertThat(RunningServer.json(answer.body()).at("/results/bindings")).hasSize(1_000);
        assertThat(RunningServer.json(answer.body()).at("/head/link/0").asText())
                .endsWith("/sparql#limits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x;alert", "alert", "a.b$c_1"})
    void servesNoJsonp(String callback) {
        assertError(
                SERVER.get("/sparql?query=ASK%7B%7D&callback=" + callback.replace(";", "%3B")),
                400,
                "BAD_REQUEST");
    }

    private static void assertGivenUp(HttpResponse<String> answer) {
        boolean late = answer.statusCode() == 503;
        assertError(answer, late ? 503 : 400, late ? "TIMEOUT" : "QUERY_TOO_COMPLEX");
    }

    private static HttpResponse<String> ask(String query) {
        return post("application/sparql-query", query);
    }

    private static HttpResponse<String> post(String type, String body) {
        return SERVER.send(
                SERVER.request("/sparql", "Content-Type", type)
                        .POST(BodyPublishers.ofString(body)));
    }

    /** Bytes in use after a collection that found next to nothing more. */
    private static long heap() {
        var memory = ManagementFactory.getMemoryMXBean();
        long before = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            memory.gc();
            long used = memory.getHeapMemoryUsage().getUsed();
            if (used > before - before / 1_000) return Math.min(used, before);
            before = used;
        }
        return before;
    }
}
