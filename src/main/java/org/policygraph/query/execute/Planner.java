package org.policygraph.query.execute;

import graphql.Scalars;
import graphql.execution.ExecutionContext;
import graphql.execution.FieldCollector;
import graphql.execution.MergedField;
import graphql.execution.ValuesResolver;
import graphql.introspection.Introspection;
import graphql.language.Field;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;

import org.jspecify.annotations.Nullable;
import org.policygraph.query.execute.SelectionPlan.PlannedField;
import org.policygraph.query.request.RequestState;
import org.policygraph.query.resolve.ArgumentFetcher;
import org.policygraph.query.resolve.ObjectFetcher;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Plans the selections of one request, each once, however many objects it is asked of. A selection
 * has a plan if every field in it, at whatever depth, is answered from its object and its arguments
 * alone, and if the types of all its objects are known beforehand.
 */
final class Planner {
    private final ExecutionContext context;
    private final Selections selections;
    private final IdentityHashMap<Field, IdentityHashMap<GraphQLType, Optional<SelectionPlan>>>
            known = new IdentityHashMap<>();

    Planner(ExecutionContext context, FieldCollector collector) {
        this.context = context;
        this.selections = new Selections(context, collector);
    }

    /** How the value of a field is completed; null where graphql-java must do it. */
    @Nullable Completion completion(GraphQLType written, MergedField field) {
        return switch (GraphQLTypeUtil.unwrapNonNull(written)) {
            case GraphQLScalarType scalar -> new Completion.Leaf(serialized(scalar));
            case GraphQLEnumType choice -> new Completion.Leaf(serialized(choice));
            case GraphQLList list -> each(list.getWrappedType(), field);
            case GraphQLObjectType object ->
                    plan(object, field).map(Completion.Fields::new).orElse(null);
            default -> null;
        };
    }

    private Completion.@Nullable Each each(GraphQLType written, MergedField field) {
        Completion element = completion(written, field);
        return element == null
                ? null
                : new Completion.Each(element, GraphQLTypeUtil.isNonNull(written));
    }

    private Function<Object, @Nullable Object> serialized(GraphQLScalarType scalar) {
        var coercing = scalar.getCoercing();
        return value -> coercing.serialize(value, context.getGraphQLContext(), context.getLocale());
    }

    private Function<Object, @Nullable Object> serialized(GraphQLEnumType choice) {
        return value -> choice.serialize(value, context.getGraphQLContext(), context.getLocale());
    }

    private Optional<SelectionPlan> plan(GraphQLObjectType type, MergedField field) {
        if (!field.isSingleField()) return Optional.ofNullable(planned(type, field));
        var ofField =
                known.computeIfAbsent(field.getSingleField(), each -> new IdentityHashMap<>());
        Optional<SelectionPlan> plan = ofField.get(type);
        if (plan == null) {
            plan = Optional.ofNullable(planned(type, field));
            ofField.put(type, plan);
        }
        return plan;
    }

    private @Nullable SelectionPlan planned(GraphQLObjectType type, MergedField field) {
        List<PlannedField> fields = new ArrayList<>();
        for (MergedField asked : selections.of(type, field)) {
            PlannedField planned = planned(type, asked, asked.getSingleField());
            if (planned == null) return null;
            fields.add(planned);
        }
        return new SelectionPlan(fields);
    }

    private @Nullable PlannedField planned(
            GraphQLObjectType type, MergedField asked, Field written) {
        String key = asked.getResultKey();
        if (written.getName().equals(Introspection.TypeNameMetaFieldDef.getName())) {
            String name = type.getName();
            return new PlannedField(
                    key,
                    source -> name,
                    new Completion.Leaf(serialized(Scalars.GraphQLString)),
                    true);
        }
        GraphQLFieldDefinition definition = type.getField(written.getName());
        if (definition == null) return null;
        Function<Object, @Nullable Object> value = value(type, definition, written);
        Completion completion = value == null ? null : completion(definition.getType(), asked);
        return value == null || completion == null
                ? null
                : new PlannedField(
                        key, value, completion, GraphQLTypeUtil.isNonNull(definition.getType()));
    }

    private @Nullable Function<Object, @Nullable Object> value(
            GraphQLObjectType type, GraphQLFieldDefinition definition, Field written) {
        var code = context.getGraphQLSchema().getCodeRegistry();
        DataFetcher<?> fetcher = code.getDataFetcher(type, definition);
        return switch (fetcher) {
            case ObjectFetcher plain -> plain::of;
            case ArgumentFetcher<?, ?> asked ->
                    asked.with(
                            ValuesResolver.getArgumentValues(
                                    code,
                                    definition.getArguments(),
                                    written.getArguments(),
                                    context.getCoercedVariables(),
                                    context.getGraphQLContext(),
                                    context.getLocale()),
                            Objects.requireNonNull(context.<RequestState>getRoot()));
            default -> null;
        };
    }
}
