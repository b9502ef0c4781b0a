package org.policygraph.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import graphql.GraphQL;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;

import io.javalin.Javalin;

import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;
import org.policygraph.bench.PlainRecords.Connection;
import org.policygraph.bench.PlainRecords.Department;
import org.policygraph.bench.PlainRecords.Measure;
import org.policygraph.bench.PlainRecords.TargetGroup;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

/**
 * graphql-java as it comes over plain Java records in memory: what the product is held against.
 * Lists are at hand, documents are parsed and validated once, and no field is looked for.
 */
final class RecordServer {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SDL =
            """
            type Query {
              measure(id: ID): Measure
              measures(where: MeasureFilter, first: Int = 20): MeasureConnection!
              targetGroup(id: ID): TargetGroup
            }
            input MeasureFilter { targetGroup: ConceptFilter }
            input ConceptFilter { any: [ID!], includeNarrower: Boolean }
            enum Basis { STATED CURATED IMPLIED REMIT REJECTED }
            type MeasureConnection { nodes: [Measure!]! }
            type Measure {
              number: String! text: String! theme: Theme document: PolicyDocument!
              audiences: [Audience!]! responsibilities: [Responsibility!]!
              departments(basis: [Basis!]): [Department!]!
              citations: [Citation!]! commitments: [Commitment!]!
            }
            type Theme { name: String! }
            type PolicyDocument { title: String! }
            type Audience { basis: Basis! targetGroup: TargetGroup! evidence: [Evidence!]! }
            type Evidence { term: String rule: String! span: TextSpan }
            type TextSpan { start: Int! end: Int! text: String! }
            type TargetGroup { name: String! measures(first: Int = 20): MeasureConnection! }
            type Responsibility { basis: Basis! department: Department! }
            type Department {
              name: String!
              measures(basis: [Basis!], first: Int = 20): MeasureConnection!
            }
            type Citation { marker: String! paragraph: SourceParagraph! }
            type SourceParagraph { number: Int! document: PolicyDocument! }
            type Commitment { printed: String! }
            """;

    private final PlainRecords records;
    private final Cache<String, PreparsedDocumentEntry> documents =
            Caffeine.newBuilder().maximumSize(500).build();

    private RecordServer(PlainRecords records) {
        this.records = records;
    }

    /**
     * Serves until the process ends.
     *
     * @param args the file; the port
     */
    public static void main(String[] args) throws Exception {
        GraphQL graphql = new RecordServer(new RecordReader(Path.of(args[0])).read()).graphql();
        Javalin.create(
                        config -> {
                            config.startup.showJavalinBanner = false;
                            QueuedThreadPool threads = new QueuedThreadPool(32);
                            threads.setVirtualThreadsExecutor(
                                    Executors.newVirtualThreadPerTaskExecutor());
                            config.jetty.threadPool = threads;
                            config.routes.post(
                                    "/graphql",
                                    ctx -> {
                                        JsonNode asked = JSON.readTree(ctx.bodyAsBytes());
                                        var answer = graphql.execute(asked.get("query").asText());
                                        ctx.contentType("application/json;charset=utf-8");
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
                                        type.dataFetcher("measure", this::measure)
                                                .dataFetcher("measures", this::measures)
                                                .dataFetcher("targetGroup", this::group))
                        .type(
                                "TargetGroup",
                                type -> type.dataFetcher("measures", RecordServer::ofGroup))
                        .type(
                                "Department",
                                type -> type.dataFetcher("measures", RecordServer::ofDepartment))
                        .build();
        var schema =
                new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(SDL), wiring);
        return GraphQL.newGraphQL(schema)
                .preparsedDocumentProvider(
                        (input, parse) ->
                                CompletableFuture.completedFuture(
                                        documents.get(input.getQuery(), _ -> parse.apply(input))))
                .build();
    }

    private @Nullable Measure measure(DataFetchingEnvironment call) {
        return records.measures().get(RecordServer.<String>asked(call, "id"));
    }

    private Connection measures(DataFetchingEnvironment call) {
        Map<String, Map<String, List<String>>> where = asked(call, "where");
        var group = Objects.requireNonNull(where.get("targetGroup"));
        String id = Objects.requireNonNull(group.get("any")).getFirst();
        return page(Objects.requireNonNull(records.groups().get(id)).alone(), call);
    }

    private @Nullable TargetGroup group(DataFetchingEnvironment call) {
        return records.groups().get(RecordServer.<String>asked(call, "id"));
    }

    private static Connection ofGroup(DataFetchingEnvironment call) {
        return page(Objects.requireNonNull(call.<TargetGroup>getSource()).measures(), call);
    }

    private static Connection ofDepartment(DataFetchingEnvironment call) {
        return page(Objects.requireNonNull(call.<Department>getSource()).measures(), call);
    }

    private static Connection page(List<Measure> all, DataFetchingEnvironment call) {
        int first = RecordServer.<Integer>asked(call, "first");
        return new Connection(all.subList(0, Math.min(first, all.size())));
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // as the library's own getter has it
    private static <T> T asked(DataFetchingEnvironment call, String argument) {
        return Objects.requireNonNull(call.<T>getArgument(argument));
    }
}
