package org.policygraph.bench;

import com.fasterxml.jackson.databind.ObjectMapper;

import graphql.GraphQL;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;

import io.javalin.Javalin;

import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.policygraph.vocab.Pol;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The least that answers GraphQL over a graph with these libraries: it loads a file unchecked and
 * answers one field. What the product does at its start is held against this.
 */
final class Minimal {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SCHEMA =
            """
            type Query { measures(first: Int): Measures! }
            type Measures { totalCount: Int! nodes: [Measure!]! }
            type Measure { number: String! text: String! }
            """;

    private final DatasetGraph dataset;

    private Minimal(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    /**
     * Serves until the process ends.
     *
     * @param args the file; the port
     */
    public static void main(String[] args) {
        GraphQL graphql = new Minimal(RDFDataMgr.loadDatasetGraph(args[0])).graphql();
        Javalin.create(
                        config -> {
                            config.startup.showJavalinBanner = false;
                            config.routes.post(
                                    "/graphql",
                                    ctx -> {
                                        var asked = JSON.readTree(ctx.bodyAsBytes());
                                        var answer = graphql.execute(asked.get("query").asText());
                                        ctx.contentType("application/json");
                                        ctx.result(
                                                JSON.writeValueAsBytes(answer.toSpecification()));
                                    });
                        })
                .start("127.0.0.1", Integer.parseInt(args[1]));
    }

    private GraphQL graphql() {
        RuntimeWiring wiring =
                RuntimeWiring.newRuntimeWiring()
                        .type(
                                "Query",
                                type ->
                                        type.dataFetcher(
                                                "measures",
                                                call ->
                                                        measures(
                                                                Objects.requireNonNull(
                                                                        call.<Integer>getArgument(
                                                                                "first")))))
                        .build();
        var types = new SchemaParser().parse(SCHEMA);
        return GraphQL.newGraphQL(new SchemaGenerator().makeExecutableSchema(types, wiring))
                .build();
    }

    private Map<String, Object> measures(int first) {
        List<Node> all = new ArrayList<>();
        dataset.find(Node.ANY, Node.ANY, RDF.type.asNode(), Pol.MEASURE_CLASS)
                .forEachRemaining(quad -> all.add(quad.getSubject()));
        return Map.of(
                "totalCount",
                all.size(),
                "nodes",
                all.stream().limit(first).map(this::one).toList());
    }

    private Map<String, Object> one(Node measure) {
        return Map.of("number", value(measure, Pol.number), "text", value(measure, Pol.text));
    }

    private String value(Node measure, Node property) {
        Quad quad = dataset.find(Node.ANY, measure, property, Node.ANY).next();
        return quad.getObject().getLiteralLexicalForm();
    }
}
