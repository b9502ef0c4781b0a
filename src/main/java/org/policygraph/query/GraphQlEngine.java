package org.policygraph.query;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;

import org.policygraph.mapping.InvalidSchemaException;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.query.error.AnswerError;
import org.policygraph.query.error.ErrorCode;
import org.policygraph.query.error.RefusedException;
import org.policygraph.query.graph.GraphViews;
import org.policygraph.query.graph.Reading;
import org.policygraph.query.limit.EngineSettings;
import org.policygraph.query.limit.QueryCost;
import org.policygraph.query.limit.QueryLimits;
import org.policygraph.query.request.Errors;
import org.policygraph.query.request.RequestState;
import org.policygraph.query.resolve.ExecutableSchema;
import org.policygraph.query.resolve.FieldFetchers;
import org.policygraph.query.resolve.GraphFetchers;
import org.policygraph.store.GraphStore;
import org.policygraph.store.Snapshot;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Answers GraphQL requests from a store, in these steps:
 *
 * <ol>
 *   <li>parse and validate the document within the limits of form, or take it from those kept;
 *   <li>choose the operation and estimate its cost;
 *   <li>take one snapshot of the store, which serves the whole request;
 *   <li>execute on the calling thread, within the deadline;
 *   <li>turn everything that went wrong into errors with a code.
 * </ol>
 *
 * Safe for any number of threads.
 */
public final class GraphQlEngine {
    private final SchemaMapping mapping;
    private final GraphStore store;
    private final EngineSettings settings;
    private final GraphQLSchema schema;
    private final Documents documents;
    private final GraphViews views;
    private final GraphQL graphql;

    /** Answers from the graph; compiles the resolvers. */
    public GraphQlEngine(SchemaMapping mapping, GraphStore store, EngineSettings settings) {
        this(mapping, store, settings, new GraphFetchers(mapping, settings));
    }

    /** Answers from these fetchers; all else is the same. */
    public GraphQlEngine(
            SchemaMapping mapping,
            GraphStore store,
            EngineSettings settings,
            FieldFetchers fetchers) {
        this.mapping = mapping;
        this.store = store;
        this.settings = settings;
        this.schema = ExecutableSchema.of(mapping, fetchers);
        this.documents = new Documents(schema, settings.limits());
        this.views = new GraphViews(mapping);
        this.graphql =
                GraphQL.newGraphQL(schema)
                        .preparsedDocumentProvider((input, parse) -> prepared(input))
                        .defaultDataFetcherExceptionHandler(Errors::ofField)
                        .build();
    }

    /**
     * Reads the schema and compiles the resolvers.
     *
     * @param sdl schema language text with the mapping directives
     * @param declaredTerms IRIs of the classes and properties that the ontology declares
     * @throws InvalidSchemaException with every problem of the schema
     */
    public static GraphQlEngine of(
            String sdl, Set<String> declaredTerms, GraphStore store, EngineSettings settings) {
        return new GraphQlEngine(SchemaMapping.read(sdl, declaredTerms), store, settings);
    }

    /** What kind of operation the request names; the document need not be valid for that. */
    public OperationKind operationKind(GraphQlRequest request) {
        try {
            Document document = documents.parsed(request.query(), new Errors("none"));
            OperationDefinition operation = Documents.operation(document, request.operationName());
            return operation == null
                    ? OperationKind.UNKNOWN
                    : OperationKind.valueOf(operation.getOperation().name());
        } catch (RefusedException | StackOverflowError e) {
            return OperationKind.UNKNOWN;
        }
    }

    /**
     * Answers a request. Never throws: what fails becomes an error of the answer.
     *
     * @param correlationId stands in every error, and in the log beside what clients do not see
     */
    public GraphQlAnswer execute(GraphQlRequest request, String correlationId) {
        long deadline = System.nanoTime() + settings.limits().deadline().toNanos();
        Errors errors = new Errors(correlationId);
        try {
            return run(request, deadline, errors);
        } catch (RefusedException e) {
            return Answers.refused(e.errors());
        } catch (Throwable e) { // a stack that overflows must not take the server's thread
            return Answers.failed(errors.of(e, null, null));
        }
    }

    private GraphQlAnswer run(GraphQlRequest request, long deadline, Errors errors) {
        Document document = documents.valid(request.query(), errors);
        OperationDefinition operation = operation(document, request, errors);
        checkCost(document, operation, request, errors);
        Snapshot snapshot = store.snapshot();
        var reading = new Reading(views.of(snapshot), deadline);
        var state = new RequestState(reading, settings, errors);
        ExecutionInput input =
                ExecutionInput.newExecutionInput()
                        .query(request.query())
                        .operationName(operation.getName())
                        .variables(request.variables())
                        .root(state)
                        .graphQLContext(state::into)
                        .graphQLContext(context -> context.of(Document.class, document))
                        .locale(Locale.ENGLISH)
                        .build();
        state.onStop(input::cancel);
        ExecutionResult result = graphql.execute(input);
        AnswerError stopped = state.stopped();
        if (stopped != null) return Answers.failed(stopped);
        List<AnswerError> found = result.getErrors().stream().map(errors::of).toList();
        return Answers.of(result, found);
    }

    private static CompletableFuture<PreparsedDocumentEntry> prepared(ExecutionInput input) {
        Document document =
                Objects.requireNonNull(input.getGraphQLContext().<Document>get(Document.class));
        return CompletableFuture.completedFuture(new PreparsedDocumentEntry(document));
    }

    private static OperationDefinition operation(
            Document document, GraphQlRequest request, Errors errors) {
        OperationDefinition operation = Documents.operation(document, request.operationName());
        if (operation != null) return operation;
        boolean named = request.operationName() != null && !request.operationName().isEmpty();
        String message =
                named
                        ? "the document has no operation of the name that was asked for"
                        : "the document must have one operation, or operationName say which";
        throw new RefusedException(errors.error(ErrorCode.BAD_USER_INPUT, message));
    }

    private void checkCost(
            Document document,
            OperationDefinition operation,
            GraphQlRequest request,
            Errors errors) {
        QueryLimits limits = settings.limits();
        long cost = QueryCost.of(schema, mapping, limits, document, operation, request.variables());
        if (cost <= limits.maxComplexity()) return;
        throw new RefusedException(
                errors.error(
                        ErrorCode.QUERY_TOO_COMPLEX,
                        "the answer may have "
                                + cost
                                + " values, and "
                                + limits.maxComplexity()
                                + " are admitted; ask for smaller pages or fewer fields"));
    }
}
