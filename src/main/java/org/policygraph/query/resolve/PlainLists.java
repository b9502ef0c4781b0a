package org.policygraph.query.resolve;

import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldCollectorParameters;
import graphql.execution.FieldValueInfo;
import graphql.execution.FieldValueInfo.CompleteValueType;
import graphql.execution.MergedField;
import graphql.execution.MergedSelectionSet;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Executes as graphql-java does, but completes a list in one loop where all that is asked of its
 * objects is plain: scalars and enums that {@link ObjectFetcher}s answer. A table of thousands of
 * cells then costs no path, type and parameters for each value. Whatever is out of the ordinary, a
 * missing value or a failure above all, is left to graphql-java, which starts that list anew and
 * says what went wrong: plain fields may be asked twice.
 */
public final class PlainLists extends AsyncExecutionStrategy {
    /**
     * @param errors says what a fetcher's failure becomes
     */
    public PlainLists(DataFetcherExceptionHandler errors) {
        super(errors);
    }

    /** A column of the table: the key it is answered under, and where its values come from. */
    private record Column(String key, ObjectFetcher fetcher, GraphQLType type, boolean required) {
        /** The value as it is answered; null for none. */
        @Nullable Object value(Object row, ExecutionContext context) {
            Object value = fetcher.of(row);
            if (value == null) return null;
            var request = context.getGraphQLContext();
            return switch (type) {
                case GraphQLEnumType choice ->
                        choice.serialize(value, request, context.getLocale());
                case GraphQLScalarType scalar ->
                        scalar.getCoercing().serialize(value, request, context.getLocale());
                default -> throw new IllegalStateException(key + " is no leaf");
            };
        }
    }

    @Override
    protected FieldValueInfo completeValueForList(
            ExecutionContext context,
            ExecutionStrategyParameters parameters,
            Iterable<Object> values) {
        List<Column> columns = columns(context, parameters);
        var rows = columns.isEmpty() ? null : rows(columns, values, context);
        return rows == null
                ? super.completeValueForList(context, parameters, values)
                : new FieldValueInfo(CompleteValueType.LIST, rows, List.of());
    }

    /** What is asked of each object of the list; empty if it is not all plain. */
    private List<Column> columns(ExecutionContext context, ExecutionStrategyParameters parameters) {
        GraphQLType list = parameters.getExecutionStepInfo().getUnwrappedNonNullType();
        GraphQLType element = GraphQLTypeUtil.unwrapNonNull(((GraphQLList) list).getWrappedType());
        if (context.hasIncrementalSupport() || !(element instanceof GraphQLObjectType object)) {
            return List.of();
        }
        List<Column> columns = new ArrayList<>();
        MergedSelectionSet asked = asked(object, context, parameters);
        for (MergedField field : asked.getSubFieldsList()) {
            Column column = column(object, field, context);
            if (column == null) return List.of();
            columns.add(column);
        }
        return columns;
    }

    private MergedSelectionSet asked(
            GraphQLObjectType type,
            ExecutionContext context,
            ExecutionStrategyParameters parameters) {
        var collecting =
                FieldCollectorParameters.newParameters()
                        .schema(context.getGraphQLSchema())
                        .objectType(type)
                        .fragments(context.getFragmentsByName())
                        .variables(context.getCoercedVariables().toMap())
                        .graphQLContext(context.getGraphQLContext())
                        .build();
        return fieldCollector.collectFields(collecting, parameters.getField(), false);
    }

    private static @Nullable Column column(
            GraphQLObjectType type, MergedField field, ExecutionContext context) {
        GraphQLFieldDefinition definition = type.getField(field.getName());
        if (definition == null) return null;
        GraphQLType value = GraphQLTypeUtil.unwrapNonNull(definition.getType());
        DataFetcher<?> fetcher =
                context.getGraphQLSchema().getCodeRegistry().getDataFetcher(type, definition);
        if (!GraphQLTypeUtil.isLeaf(value) || !(fetcher instanceof ObjectFetcher plain)) {
            return null;
        }
        boolean required = GraphQLTypeUtil.isNonNull(definition.getType());
        return new Column(field.getResultKey(), plain, value, required);
    }

    /** The whole list; null if one of its values is missing or cannot be told. */
    private static @Nullable List<Object> rows(
            List<Column> columns, Iterable<Object> values, ExecutionContext context) {
        List<Object> rows = new ArrayList<>();
        try {
            for (Object value : values) {
                Map<String, @Nullable Object> row =
                        value == null ? null : row(columns, value, context);
                if (row == null) return null;
                rows.add(row);
            }
        } catch (RuntimeException e) { // comes again where graphql-java asks, which tells of it
            return null;
        }
        return rows;
    }

    private static @Nullable Map<String, @Nullable Object> row(
            List<Column> columns, Object value, ExecutionContext context) {
        Map<String, @Nullable Object> row = LinkedHashMap.newLinkedHashMap(columns.size());
        for (Column column : columns) {
            Object found = column.value(value, context);
            if (found == null && column.required) return null;
            row.put(column.key, found);
        }
        return row;
    }
}
