package org.policygraph.store.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.store.Contents;
import org.policygraph.store.MemoryStore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Under watch, a query has the answer that it has without. */
class SnapshotEndpointTest {
    private static final String BASE = "https://data.example/id/";

    private static final Graph GRAPH =
            RDFParser.create()
                    .fromString(
                            """
                            <a> <p> <b>, <c> ; <n> 1, 2, 3.5 ; <t> "农民工"@zh, "migrant workers"@en .
                            <b> <p> <c> ; <n> 7 ; <d> "2025-06-09"^^<http://www.w3.org/2001/XMLSchema#date> .
                            <c> <p> <a> ; <t> "aXbXc" .
                            """)
                    .base(BASE)
                    .lang(Lang.TURTLE)
                    .toGraph();

    private static final SnapshotEndpoint ENDPOINT = endpoint();

    private static SnapshotEndpoint endpoint() {
        MemoryStore store = new MemoryStore();
        Contents.put(store, Map.of(NodeFactory.createURI(BASE + "graph"), GRAPH));
        return new SnapshotEndpoint(store, BASE, SparqlLimits.DEFAULT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CONCAT(STR(?o), 'x', 'y')",
                "CONCAT('a'@en, 'b'@en)",
                "REPLACE(STR(?o), '([a-z])X', '$1-')",
                "REPLACE('农民工'@zh, '民', '[$0]')",
                "REPLACE('abc', 'B', 'x', 'i')",
                "REPLACE('a.c', '.', 'x', 'q')",
                "REPLACE('abc', '(b)', '$9')",
                "REGEX(STR(?o), '^A.*C$', 'i')",
                "REGEX(?o, 'a')",
                "SUBSTR(STR(?o), 2, 3)",
                "STRLEN(STR(?o))",
                "UCASE(STR(?o))",
                "LCASE('ABC'@en)",
                "STRBEFORE(STR(?o), 'X')",
                "STRAFTER(STR(?o), 'X')",
                "ENCODE_FOR_URI(STR(?o))",
                "CONTAINS(STR(?o), 'X')",
                "STRSTARTS(STR(?o), 'a')",
                "STRENDS(STR(?o), 'c')",
                "LANG(?o)",
                "LANGMATCHES(LANG(?o), '*')",
                "DATATYPE(?o)",
                "IRI(CONCAT('x', 'y'))",
                "URI('http://e/x')",
                "ISBLANK(BNODE('x'))",
                "ISBLANK(BNODE())",
                "STRDT('1', <http://www.w3.org/2001/XMLSchema#integer>)",
                "STRLANG('x', 'zh')",
                "?o + 1",
                "?o * 2 - 1",
                "1 / 3",
                "-?o",
                "ABS(-3) + CEIL(1.5) + FLOOR(1.5) + ROUND(2.5)",
                "YEAR('2025-06-09T10:00:00+08:00'^^<http://www.w3.org/2001/XMLSchema#dateTime>)",
                "TZ('2025-06-09T10:00:00+08:00'^^<http://www.w3.org/2001/XMLSchema#dateTime>)",
                "TIMEZONE('2025-06-09T10:00:00+08:00'^^<http://www.w3.org/2001/XMLSchema#dateTime>)",
                "MD5('a')",
                "SHA256(STR(?o))",
                "IF(BOUND(?o), COALESCE(1/0, 'x'), 'y')",
                "?o IN (1, 2, <b>)",
                "?o NOT IN (1, 1/0)",
                "SAMETERM(?o, <b>)",
                "ISNUMERIC(?o) || ISIRI(?o) && !ISLITERAL(?o)",
                "<http://www.w3.org/2001/XMLSchema#integer>('42')",
                "<http://www.w3.org/2001/XMLSchema#string>(?o)",
                "<http://www.w3.org/2001/XMLSchema#double>(?o)",
                "EXISTS { ?o <p> ?y FILTER (STRLEN(STR(?y)) > 1) }",
            })
    void evaluatesExpressionsAsEver(String expression) {
        assertSame("SELECT ?s ?o (%s AS ?x) { ?s ?p ?o } ORDER BY ?s ?p ?o".formatted(expression));
        assertSame(
                "SELECT ?s ?o { ?s ?p ?o FILTER (BOUND(?o) && (%s)) } ORDER BY ?s ?p ?o"
                        .formatted(expression));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { ?s ?p ?o . ?o ?q ?r } ORDER BY ?s ?p ?o ?q ?r",
                "SELECT * { ?s <p> ?o OPTIONAL { ?o <n> ?n FILTER (?n > 1) } } ORDER BY ?s ?o ?n",
                "SELECT * { { ?s <n> ?n } OPTIONAL { { ?s <t> ?t } UNION { ?s <d> ?t } } } ORDER BY ?s ?n ?t",
                "SELECT * { ?s ?p ?o MINUS { ?s <p> <c> } } ORDER BY ?s ?p ?o",
                "SELECT * { { ?s <n> ?n } { ?x <t> ?t } } ORDER BY ?s ?n ?x ?t",
                "SELECT * { { SELECT ?s (MAX(?n) AS ?m) { ?s <n> ?n } GROUP BY ?s } ?s <p> ?o } ORDER BY ?s ?o",
                "SELECT (COUNT(*) AS ?a) (COUNT(DISTINCT ?s) AS ?b) (COUNT(DISTINCT *) AS ?c) { ?s ?p ?o }",
                "SELECT ?p (SUM(DISTINCT ?o) AS ?a) (AVG(?o) AS ?b) (MIN(?o) AS ?c) { ?s ?p ?o } GROUP BY ?p ORDER BY ?p",
                "SELECT ?s (GROUP_CONCAT(?n; separator='|') AS ?x) { { SELECT * { ?s <n> ?n } ORDER BY ?n } } GROUP BY ?s ORDER BY ?s",
                "SELECT ?s (GROUP_CONCAT(DISTINCT STR(?p)) AS ?x) { { SELECT DISTINCT ?s ?p { ?s ?p ?o } ORDER BY ?s ?p } } GROUP BY ?s ORDER BY ?s",
                "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (COUNT(*) > 3) ORDER BY ?s",
                "SELECT DISTINCT ?s { ?s ?p ?o } ORDER BY DESC(?s) LIMIT 2 OFFSET 1",
                "SELECT REDUCED ?p { VALUES ?p { 2 1 1 } } ORDER BY ?p",
                "SELECT * { ?s <p>+ ?o } ORDER BY ?s ?o",
                "SELECT * { <a> (<p>|^<p>)*/<n> ?o } ORDER BY ?o",
                "SELECT * { ?s !(<p>|<t>) ?o } ORDER BY ?s ?o",
                "SELECT * { VALUES (?s ?k) { (<a> 1) (<b> UNDEF) } ?s <n> ?n BIND (?n + 1 AS ?m) } ORDER BY ?s ?n",
                "SELECT * { GRAPH ?g { ?s <d> ?o } }",
                "SELECT * { GRAPH <graph> { ?s <p> ?o . ?o <p> ?r } } ORDER BY ?s ?o ?r",
                "SELECT * { ?s ?p ?o } ORDER BY STRLEN(STR(?o)) DESC(STR(?o)) ?s ?p",
            })
    void evaluatesPatternsAsEver(String query) {
        assertSame(query);
    }

    private static void assertSame(String query) {
        var answer = (SparqlAnswer.Solutions) ENDPOINT.answer(new SparqlRequest(query), _ -> {});
        var graphs = org.apache.jena.sparql.core.DatasetGraphFactory.createGeneral(GRAPH);
        graphs.addGraph(NodeFactory.createURI(BASE + "graph"), GRAPH);
        try (QueryExec bare =
                QueryExec.dataset(graphs)
                        .query(QueryFactory.create(query, BASE, Syntax.syntaxSPARQL_11))
                        .build()) {
            RowSet rows = bare.select();
            List<Binding> expected = new ArrayList<>();
            rows.forEachRemaining(expected::add);
            assertThat(answer.variables()).isEqualTo(rows.getResultVars());
            assertThat(told(answer.rows(), answer.variables()))
                    .isEqualTo(told(expected, answer.variables()));
        }
    }

    private static List<String> told(List<Binding> rows, List<Var> variables) {
        return rows.stream()
                .map(row -> variables.stream().map(row::get).toList().toString())
                .toList();
    }
}
