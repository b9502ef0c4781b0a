package org.policygraph.query.execute;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import graphql.language.AstPrinter;
import graphql.language.AstSignature;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.VariableReference;
import graphql.schema.GraphQLSchema;

import org.jspecify.annotations.Nullable;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.query.json.JsonBytes;
import org.policygraph.query.limit.QueryCost;
import org.policygraph.query.limit.QueryLimits;
import org.policygraph.query.request.RequestState;
import org.policygraph.query.request.Wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An operation of a valid document. It is compiled when it is first asked, and once for each way in
 * which its variables skip and include fields; all else that variables say is read in each run.
 */
public final class CompiledOperation {
    private static final Set<String> CONDITIONS = Set.of("skip", "include");

    /** Ways that are kept; what is asked in more of them is compiled each time. */
    private static final int MOST = 8;

    private final GraphQLSchema schema;
    private final Document document;
    private final OperationDefinition definition;
    private final List<String> conditions;
    private final Map<List<Object>, Optional<CompiledSelection>> compiled =
            new ConcurrentHashMap<>();
    private volatile @Nullable Long cost;

    public CompiledOperation(
            GraphQLSchema schema, Document document, OperationDefinition definition) {
        this.schema = schema;
        this.document = document;
        this.definition = definition;
        Set<String> variables = new TreeSet<>();
        if (!definition.getVariableDefinitions().isEmpty()) conditions(document, variables);
        this.conditions = List.copyOf(variables);
    }

    /** The variables by which fields are skipped or included. */
    private static void conditions(Node<?> node, Set<String> variables) {
        if (node instanceof Directive directive && CONDITIONS.contains(directive.getName())) {
            directive.getArguments().stream()
                    .map(argument -> argument.getValue())
                    .filter(VariableReference.class::isInstance)
                    .forEach(value -> variables.add(((VariableReference) value).getName()));
        }
        node.getChildren().forEach(child -> conditions(child, variables));
    }

    public Document document() {
        return document;
    }

    public OperationDefinition definition() {
        return definition;
    }

    /** The estimate of {@link QueryCost}, which is worked out once where there are no variables. */
    public long cost(
            SchemaMapping mapping, QueryLimits limits, Map<String, @Nullable Object> variables) {
        Long known = cost;
        if (known != null) return known;
        long estimated = QueryCost.of(schema, mapping, limits, document, definition, variables);
        if (definition.getVariableDefinitions().isEmpty()) cost = estimated;
        return estimated;
    }

    /**
     * Answers the operation as JSON, with the member {@code data} alone.
     *
     * @param variables as they were given
     * @return null if it is irregular, or anything goes wrong: then graphql-java must begin anew,
     *     and says what
     */
    public byte @Nullable [] answer(RequestState request, Map<String, @Nullable Object> variables) {
        try {
            CoercedVariables coerced = coerced(variables);
            CompiledSelection selection = selection(coerced);
            if (selection == null) return null;
            Execution run = new Execution(request, coerced, selection.places());
            return JsonBytes.write(
                    json -> {
                        json.writeStartObject();
                        json.writeFieldName("data");
                        selection.fields().write(request, run, json);
                        json.writeEndObject();
                    });
        } catch (RuntimeException e) { // comes again where graphql-java asks, which tells of it
            return null;
        }
    }

    /** Its text on one line, without aliases and the values that stand in it. */
    public String withoutValues() {
        Document bare = new AstSignature().privacySafeQuery(document, definition.getName());
        return AstPrinter.printAstCompact(bare);
    }

    @SuppressWarnings("NullAway") // null is a value that a variable may have
    private CoercedVariables coerced(Map<String, @Nullable Object> variables) {
        if (definition.getVariableDefinitions().isEmpty()) return CoercedVariables.emptyVariables();
        return ValuesResolver.coerceVariableValues(
                schema,
                definition.getVariableDefinitions(),
                RawVariables.of(variables),
                GraphQLContext.getDefault(),
                Wording.LOCALE);
    }

    private @Nullable CompiledSelection selection(CoercedVariables variables) {
        List<Object> way = new ArrayList<>(conditions.size());
        for (String name : conditions) way.add(Boolean.TRUE.equals(variables.get(name)));
        Optional<CompiledSelection> known = compiled.get(way);
        if (known == null) {
            known = Compiler.compile(this, schema, variables);
            if (compiled.size() < MOST) compiled.put(way, known);
        }
        return known.orElse(null);
    }
}
