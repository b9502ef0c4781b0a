package org.policygraph.query;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.execution.ExecutionId;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;

import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OA;
import org.jspecify.annotations.Nullable;
import org.policygraph.bulk.Edition;
import org.policygraph.log.QueryLog;
import org.policygraph.log.RequestScope;
import org.policygraph.log.StageTimer;
import org.policygraph.mapping.InvalidSchemaException;
import org.policygraph.mapping.MappedType;
import org.policygraph.mapping.OntologyTerms;
import org.policygraph.mapping.PropertyField;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.query.GraphQlRequest.Account;
import org.policygraph.query.edit.EditSettings;
import org.policygraph.query.edit.RequestEdits;
import org.policygraph.query.error.ErrorCode;
import org.policygraph.query.error.GraphQlError;
import org.policygraph.query.error.QueryException;
import org.policygraph.query.error.RequestRefusedException;
import org.policygraph.query.execute.CompiledOperation;
import org.policygraph.query.graph.EngineTerms;
import org.policygraph.query.graph.GraphView;
import org.policygraph.query.graph.GraphViews;
import org.policygraph.query.graph.IndexBuilds;
import org.policygraph.query.graph.PastViews;
import org.policygraph.query.graph.RecordIds;
import org.policygraph.query.graph.RequestContext;
import org.policygraph.query.limit.EngineSettings;
import org.policygraph.query.limit.QueryLimits;
import org.policygraph.query.request.Errors;
import org.policygraph.query.request.InputErrors;
import org.policygraph.query.request.RequestState;
import org.policygraph.query.request.Wording;
import org.policygraph.query.resolve.FieldFetchers;
import org.policygraph.query.resolve.GraphFetchers;
import org.policygraph.store.GraphStore;
import org.policygraph.store.History;
import org.policygraph.store.NodeChange;
import org.policygraph.store.Snapshot;
import org.policygraph.store.StoreUnavailableException;
import org.policygraph.store.VersionChange;
import org.policygraph.text.Messages;
import org.policygraph.text.Sha256;
import org.policygraph.vocab.Iris;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Answers GraphQL requests from a store, in these steps:
 *
 * <ol>
 *   <li>parse and validate the document within the limits of form, or take it from those kept;
 *   <li>choose the operation and estimate its cost; admit it, if it makes edits;
 *   <li>take one snapshot of the store, which serves the whole request;
 *   <li>execute on the calling thread, within the deadline;
 *   <li>turn everything that went wrong into errors with a code.
 * </ol>
 *
 * Each edit of a mutation moves the request on to the snapshot that it made. Safe for any number of
 * threads.
 */
public final class GraphQlEngine implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GraphQlEngine.class);

    /** Requests are told apart by their correlation ids; making others takes time. */
    private static final ExecutionId UNNAMED = ExecutionId.from("request");

    private static final String DATASET = "Dataset";

    /** The folder of the index, within that of a store that has one. */
    private static final String INDEX = "snapshot";

    /** Walks through what most requests use. */
    private static final String FIRST =
            "{ measures(first: 1) { nodes { number text theme { name } } } }";

    private final SchemaMapping mapping;
    private final String schemaHash;
    private final GraphStore store;
    private final History history;
    private final Set<String> recordClasses;
    private final EngineSettings settings;
    private final Executable executable;
    private final GraphViews views;
    private final PastViews past;
    private final @Nullable EditSettings editing;

    /** Answers from the graph; compiles the resolvers. */
    public GraphQlEngine(SchemaMapping mapping, GraphStore store, EngineSettings settings) {
        this(mapping, store, settings, (EditSettings) null);
    }

    /**
     * The same, which may be edited through.
     *
     * @param editing null where nobody may edit
     */
    public GraphQlEngine(
            SchemaMapping mapping,
            GraphStore store,
            EngineSettings settings,
            @Nullable EditSettings editing) {
        this(mapping, store, settings, new GraphFetchers(mapping, settings), editing);
    }

    /** Answers from these fetchers; all else is the same. */
    public GraphQlEngine(
            SchemaMapping mapping,
            GraphStore store,
            EngineSettings settings,
            FieldFetchers fetchers) {
        this(mapping, store, settings, fetchers, null);
    }

    private GraphQlEngine(
            SchemaMapping mapping,
            GraphStore store,
            EngineSettings settings,
            FieldFetchers fetchers,
            @Nullable EditSettings editing) {
        this.mapping = mapping;
        this.schemaHash = Sha256.of(mapping.sdl());
        this.store = store;
        this.history = new History(store, OA.exact.asNode());
        this.settings = settings;
        this.recordClasses =
                mapping.types().values().stream()
                        .filter(type -> type.addressable() && !type.name().equals(DATASET))
                        .map(MappedType::classIri)
                        .collect(Collectors.toSet());
        this.executable = new Executable(mapping, fetchers, settings.limits());
        this.views = new GraphViews(mapping);
        store.folder().ifPresent(folder -> views.index().begin(folder.resolve(INDEX)));
        this.past = new PastViews(store, views, new Iris(settings.iriBase()));
        this.editing = editing;
    }

    /**
     * Reads the schema and compiles the resolvers.
     *
     * @param sdl schema language text with the mapping directives
     * @param terms what the ontology declares
     * @throws InvalidSchemaException with every problem of the schema
     */
    public static GraphQlEngine of(
            String sdl, OntologyTerms terms, GraphStore store, EngineSettings settings) {
        return new GraphQlEngine(SchemaMapping.read(sdl, terms), store, settings);
    }

    /** What kind of operation the request names; the document need not be valid for that. */
    public OperationKind operationKind(GraphQlRequest request) {
        try {
            Document document = executable.documents().parsed(request.query(), new Errors("none"));
            OperationDefinition operation = Documents.operation(document, request.operationName());
            return operation == null
                    ? OperationKind.UNKNOWN
                    : OperationKind.valueOf(operation.getOperation().name());
        } catch (RequestRefusedException | StackOverflowError e) {
            return OperationKind.UNKNOWN;
        }
    }

    /**
     * Answers a request. Never throws: what fails becomes an error of the answer.
     *
     * @param correlationId stands in every error, and in the log beside what clients do not see
     */
    public GraphQlResponse execute(GraphQlRequest request, String correlationId) {
        return execute(request, correlationId, null);
    }

    /**
     * Begins to answer a subscription: each event is executed as a request of its own. One that
     * cannot be answered is told so by its first event.
     */
    public Subscription subscribe(GraphQlRequest request, String correlationId) {
        return new Subscription(store, history, event -> execute(request, correlationId, event));
    }

    private GraphQlResponse execute(
            GraphQlRequest request, String correlationId, @Nullable VersionChange event) {
        long started = System.nanoTime();
        Errors errors = new Errors(correlationId);
        try (var _ = RequestScope.open(correlationId)) {
            return run(request, started, errors, event);
        } catch (RequestRefusedException e) {
            e.errors().forEach(error -> LOG.debug("refused: {}", error.getMessage()));
            return GraphQlResponses.refused(e.errors());
        } catch (Throwable e) { // a stack that overflows must not take the server's thread
            return GraphQlResponses.failed(errors.of(e, null, null));
        }
    }

    private GraphQlResponse run(
            GraphQlRequest request, long started, Errors errors, @Nullable VersionChange event) {
        StageTimer timer = StageTimer.start(LOG);
        ValidDocument document = executable.documents().valid(request.query(), errors);
        timer.end("parse");
        CompiledOperation operation = operation(document, request, errors);
        try {
            return answered(operation, request, started, timer, errors, event);
        } finally {
            QueryLog.ended("graphql", started, operation::withoutValues);
        }
    }

    private GraphQlResponse answered(
            CompiledOperation operation,
            GraphQlRequest request,
            long started,
            StageTimer timer,
            Errors errors,
            @Nullable VersionChange event) {
        long deadline = started + settings.limits().deadline().toNanos();
        new InputErrors(executable.schema(), operation.document(), errors)
                .checkVariables(operation.definition(), request.variables());
        long cost = checkedCost(operation, request, errors);
        expectEvent(operation.definition(), event, errors);
        RequestEdits edits = edits(operation, request, errors);
        timer.end("plan", "cost", cost);
        Snapshot snapshot = store.snapshot();
        var reading = new RequestContext(views.of(snapshot), deadline, ids());
        var state = new RequestState(reading, settings, errors, history, past);
        timer.end("snapshot");
        Account account = request.account();
        boolean isPlain = account.equals(Account.NONE);
        byte[] json = isPlain ? operation.answer(state, request.variables()) : null;
        if (json != null) {
            timer.end("execute", "finds", reading.finds());
            return GraphQlResponse.whole(json);
        }
        ExecutionResult result = executed(new Given(operation, request, edits, event), state);
        timer.end("execute", "finds", reading.finds());
        GraphQlError stopped = state.stopped();
        if (stopped != null) return GraphQlResponses.failed(stopped);
        List<GraphQlError> found = result.getErrors().stream().map(errors::of).toList();
        found.forEach(error -> LOG.debug("error: {}", error.getMessage()));
        Map<String, Object> extensions = new LinkedHashMap<>();
        if (account.cost()) extensions.put("cost", Extensions.cost(cost, settings.limits()));
        if (account.stats()) extensions.put("stats", Extensions.stats(reading, started));
        return GraphQlResponses.of(result, found, extensions, edits != null);
    }

    /** What the request changes; null if it only reads. */
    private @Nullable RequestEdits edits(
            CompiledOperation operation, GraphQlRequest request, Errors errors) {
        OperationDefinition definition = operation.definition();
        if (definition.getOperation() != OperationDefinition.Operation.MUTATION) return null;
        try {
            if (editing == null) throw EditSettings.off();
            return editing.admit(request.caller(), operation.document(), definition, this::reading);
        } catch (QueryException e) {
            throw new RequestRefusedException(errors.of(e, null, null));
        }
    }

    /** Events are answered to those who wait for them, and nothing else is. */
    private static void expectEvent(
            OperationDefinition operation, @Nullable VersionChange event, Errors errors) {
        boolean isWaiting = operation.getOperation() == OperationDefinition.Operation.SUBSCRIPTION;
        if (isWaiting == (event != null)) return;
        throw new RequestRefusedException(
                errors.error(
                        ErrorCode.BAD_USER_INPUT,
                        "a subscription is answered as events: ask it at /graphql and accept text/event-stream"));
    }

    /** What is executed. */
    private record Given(
            CompiledOperation operation,
            GraphQlRequest request,
            @Nullable RequestEdits edits,
            @Nullable VersionChange event) {
        void into(GraphQLContext.Builder context) {
            context.of(Document.class, operation.document());
            if (edits != null) edits.into(context);
            if (event != null) context.of(VersionChange.class, event);
        }
    }

    private ExecutionResult executed(Given given, RequestState state) {
        ExecutionInput input =
                ExecutionInput.newExecutionInput()
                        .query(given.request.query())
                        .operationName(given.operation.definition().getName())
                        .variables(given.request.variables())
                        .root(state)
                        .graphQLContext(state::into)
                        .graphQLContext(given::into)
                        .locale(Wording.LOCALE)
                        .executionId(UNNAMED)
                        .build();
        state.onStop(input::cancel);
        return executable.graphql().execute(input);
    }

    /**
     * What answers are made of: the dataset's version, the schema, and the addresses that are
     * written into answers. Equal names stand for equal answers; null where the data do not name
     * their version, or the store does not answer.
     */
    public @Nullable String version() {
        try {
            GraphView view = views.of(store.snapshot());
            return view.derived(Version.class, () -> new Version(datasetVersion(view))).name();
        } catch (StoreUnavailableException e) {
            return null;
        }
    }

    /** The name of a version, worked out once for each snapshot. */
    private record Version(@Nullable String name) {}

    private @Nullable String datasetVersion(GraphView view) {
        if (!mapping.types().containsKey(DATASET)) return null;
        PropertyField version = mapping.type(DATASET).property("version");
        List<Node> datasets = view.list(DATASET).nodes();
        if (datasets.size() != 1) return null;
        Node written = view.facts().object(datasets.getFirst(), EngineTerms.iri(version.iri()));
        if (written == null || !written.isLiteral()) return null;
        return String.join(
                " ",
                written.getLiteralLexicalForm(),
                // The same content can come back, after other changes than before.
                Integer.toString(store.versions().size()),
                schemaHash,
                settings.iriBase(),
                settings.publicUrl());
    }

    /** What became of records from version to version. */
    public History history() {
        return history;
    }

    /** Whether what changed is a record that can be asked for, and not a part of one. */
    public boolean isRecord(NodeChange change) {
        return change.types().stream()
                .anyMatch(type -> type.isURI() && recordClasses.contains(type.getURI()));
    }

    /** Has edits that are not being written by then refused. */
    public void endEditsWithin(Duration time) {
        if (editing != null) editing.editor().endWithin(time);
    }

    /** How the index keeps up with the store. */
    public IndexBuilds indexBuilds() {
        return views.builds();
    }

    /** What the store holds now, as files and figures. */
    public Edition edition() {
        return views.of(store.snapshot()).edition();
    }

    /**
     * What the store held in a version.
     *
     * @param version the id of a version
     * @return empty if there is no such version
     */
    public Optional<Edition> edition(String version) {
        return store.snapshot().version().id().equals(version)
                ? Optional.of(edition())
                : past.of(version).map(GraphView::edition);
    }

    /** The schema, as it is executed. */
    public GraphQLSchema schema() {
        return executable.schema();
    }

    /** The base of the IRIs in answers. */
    public Iris iris() {
        return new Iris(settings.iriBase());
    }

    /** What one request may ask. */
    public QueryLimits limits() {
        return settings.limits();
    }

    /**
     * A way into the present data for the endpoints that ask no GraphQL: one for each request,
     * within the same deadline.
     *
     * @throws StoreUnavailableException if the store does not answer
     */
    public RequestContext reading() {
        long deadline = System.nanoTime() + settings.limits().deadline().toNanos();
        return new RequestContext(views.of(store.snapshot()), deadline, ids());
    }

    private RecordIds ids() {
        return new RecordIds(settings.iriBase(), settings.publicUrl());
    }

    /**
     * Opens an index that was written of what the store holds now, so that none need be made.
     *
     * @param written what {@link #writtenIndex} gave, in the same version of the program
     */
    public void openIndex(byte[] written) {
        views.index().begin(written);
    }

    /** Writes the index of what the store holds now, for {@link #openIndex}. */
    public byte[] writtenIndex() {
        return views.index().write(store.snapshot());
    }

    /** Has the index last as it is, so that the next start finds it. */
    public void saveIndex() {
        views.index().save();
    }

    /** Gives the index back; nothing is answered any more. */
    @Override
    public void close() {
        views.index().close();
    }

    /** Makes all that the first request would wait for. */
    public void prepare() {
        executable.schema();
        views.of(store.snapshot());
        execute(GraphQlRequest.of(FIRST), "start");
    }

    private static CompiledOperation operation(
            ValidDocument document, GraphQlRequest request, Errors errors) {
        CompiledOperation operation = document.operation(request.operationName());
        if (operation != null) return operation;
        boolean named = request.operationName() != null && !request.operationName().isEmpty();
        String message =
                named
                        ? "the document has no operation of the name that was asked for"
                        : "the document must have one operation, or operationName say which";
        throw new RequestRefusedException(errors.error(ErrorCode.BAD_USER_INPUT, message));
    }

    private long checkedCost(CompiledOperation operation, GraphQlRequest request, Errors errors) {
        QueryLimits limits = settings.limits();
        long cost = operation.cost(mapping, limits, request.variables());
        if (cost <= limits.maxComplexity()) return cost;
        throw new RequestRefusedException(
                errors.error(
                        ErrorCode.QUERY_TOO_COMPLEX,
                        Messages.format(
                                "the answer may have %s values, and %s are admitted; ask for smaller"
                                        + " pages or fewer fields",
                                cost, limits.maxComplexity())));
    }
}
