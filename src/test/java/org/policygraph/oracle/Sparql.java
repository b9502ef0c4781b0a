package org.policygraph.oracle;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Executes SPARQL queries over one graph. */
final class Sparql {
    private static final String PREFIXES =
            """
            PREFIX pol: <https://w3id.org/policy-graph/ontology#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX org: <http://www.w3.org/ns/org#>
            PREFIX dct: <http://purl.org/dc/terms/>
            PREFIX oa: <http://www.w3.org/ns/oa#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            """;

    private final Graph graph;

    /** Queries that are asked of many records are parsed once. */
    private final Map<String, Query> parsed = new HashMap<>();

    Sparql(Graph graph) {
        this.graph = graph;
    }

    /** One solution. */
    record Row(Binding binding) {
        /** An IRI. */
        String iri(String variable) {
            return node(variable).getURI();
        }

        /** The name after the # of an IRI. */
        String local(String variable) {
            return node(variable).getLocalName();
        }

        /** The characters of a literal. */
        String text(String variable) {
            return node(variable).getLiteralLexicalForm();
        }

        int number(String variable) {
            return Integer.parseInt(text(variable));
        }

        private Node node(String variable) {
            return binding.get(variable);
        }
    }

    /** All solutions, in the order of the query. */
    List<Row> rows(String query) {
        return rows(QueryExec.graph(graph).query(parsed(query)));
    }

    /** The same of a query in which ?this stands for an IRI. */
    List<Row> rows(String query, String iri) {
        Query of = parsed.computeIfAbsent(query, Sparql::parsed);
        return rows(
                QueryExec.graph(graph).query(of).substitution("this", NodeFactory.createURI(iri)));
    }

    private static Query parsed(String query) {
        return QueryFactory.create(PREFIXES + query);
    }

    private static List<Row> rows(QueryExecBuilder query) {
        try (QueryExec execution = query.build()) {
            List<Row> rows = new ArrayList<>();
            execution.select().forEachRemaining(binding -> rows.add(new Row(binding)));
            return rows;
        }
    }
}
