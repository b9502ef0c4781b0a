package org.policygraph.query.limit;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;

import org.jspecify.annotations.Nullable;
import org.policygraph.mapping.FieldShape;
import org.policygraph.mapping.SchemaMapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Estimates how many values an operation answers. A field counts 1, and what is selected in it as
 * often as it may have values: in a connection {@code first} or {@code last}, or the default page
 * size; in a list by names as many as there are {@code ids}, {@code names} or {@code
 * representations}; in any other list of records as many as the schema's {@code @listSize} assumes,
 * else {@value FieldShape#USUAL_SIZE}; in introspection as many types as there are, and {@value
 * #USUAL_DESCRIPTION} fields of each. What skip and include leave out is counted. Each fragment is
 * estimated once. Expects a valid document.
 */
public final class QueryCost {
    /** Arguments whose values are answered one by one. */
    private static final List<String> ONE_FOR_EACH = List.of("ids", "names", "representations");

    /** Where introspection begins, and the types that it describes the schema by. */
    private static final Map<String, String> INTROSPECTION =
            Map.of("__schema", "__Schema", "__type", "__Type");

    private static final int USUAL_DESCRIPTION = 12;

    private final GraphQLSchema schema;
    private final SchemaMapping mapping;
    private final QueryLimits limits;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, Long> fragmentCosts = new HashMap<>();
    private final Map<String, Object> variables = new HashMap<>();

    private QueryCost(GraphQLSchema schema, SchemaMapping mapping, QueryLimits limits) {
        this.schema = schema;
        this.mapping = mapping;
        this.limits = limits;
    }

    /** The estimate for one operation of a document. */
    public static long of(
            GraphQLSchema schema,
            SchemaMapping mapping,
            QueryLimits limits,
            Document document,
            OperationDefinition operation,
            Map<String, @Nullable Object> variables) {
        QueryCost cost = new QueryCost(schema, mapping, limits);
        for (VariableDefinition each : operation.getVariableDefinitions()) {
            cost.define(each, variables);
        }
        for (FragmentDefinition each : document.getDefinitionsOfType(FragmentDefinition.class)) {
            cost.fragments.put(each.getName(), each);
        }
        return cost.of(operation.getSelectionSet(), cost.root(operation).getName());
    }

    private GraphQLObjectType root(OperationDefinition operation) {
        GraphQLObjectType root =
                switch (operation.getOperation()) {
                    case QUERY -> schema.getQueryType();
                    case MUTATION -> schema.getMutationType();
                    case SUBSCRIPTION -> schema.getSubscriptionType();
                };
        return root != null ? root : schema.getQueryType();
    }

    private void define(VariableDefinition variable, Map<String, @Nullable Object> given) {
        Object value = given.get(variable.getName());
        if (value == null) value = variable.getDefaultValue();
        if (value != null) variables.put(variable.getName(), value);
    }

    private long of(@Nullable SelectionSet set, @Nullable String type) {
        if (set == null) return 0;
        long cost = 0;
        for (Selection<?> selection : set.getSelections()) {
            cost = plus(cost, of(selection, type));
        }
        return cost;
    }

    private long of(Selection<?> selection, @Nullable String type) {
        return switch (selection) {
            case Field field -> of(field, type);
            case InlineFragment fragment ->
                    of(fragment.getSelectionSet(), named(fragment.getTypeCondition(), type));
            case FragmentSpread spread -> of(spread.getName());
            default -> 0;
        };
    }

    private static @Nullable String named(@Nullable TypeName condition, @Nullable String type) {
        return condition == null ? type : condition.getName();
    }

    private long of(String fragmentName) {
        Long known = fragmentCosts.get(fragmentName);
        if (known != null) return known;
        FragmentDefinition fragment = fragments.get(fragmentName);
        if (fragment == null) return 0;
        long cost = of(fragment.getSelectionSet(), fragment.getTypeCondition().getName());
        fragmentCosts.put(fragmentName, cost);
        return cost;
    }

    private long of(Field field, @Nullable String type) {
        if (field.getSelectionSet() == null) return 1;
        long each = of(field.getSelectionSet(), answered(field, type));
        return plus(1, times(each, size(field, type)));
    }

    private @Nullable String answered(Field field, @Nullable String type) {
        String introspected = INTROSPECTION.get(field.getName());
        if (introspected != null) return introspected;
        GraphQLObjectType owner = type == null ? null : schema.getObjectType(type);
        GraphQLFieldDefinition definition =
                owner == null ? null : owner.getFieldDefinition(field.getName());
        return definition == null
                ? null
                : GraphQLTypeUtil.unwrapAll(definition.getType()).getName();
    }

    private long size(Field field, @Nullable String type) {
        if (type != null && type.startsWith("__")) return described(field.getName());
        FieldShape shape = mapping.shapes().get(type + "." + field.getName());
        if (shape == null) return 1;
        return switch (shape.plurality()) {
            case ONE -> 1;
            case CONNECTION -> pageSize(field);
            case LIST -> listSize(field, type, shape);
        };
    }

    /** How long a list of the schema's own description is assumed to be. */
    private long described(String field) {
        return switch (field) {
            case "types" -> schema.getAllTypesAsList().size();
            case "fields", "inputFields", "enumValues", "possibleTypes", "directives" ->
                    USUAL_DESCRIPTION;
            case "interfaces", "args" -> FieldShape.USUAL_SIZE;
            default -> 1;
        };
    }

    private long pageSize(Field field) {
        Long first = number(argument(field, "first"));
        Long last = number(argument(field, "last"));
        if (first == null && last == null) return limits.defaultPageSize();
        long asked = Math.max(first == null ? 0 : first, last == null ? 0 : last);
        return Math.clamp(asked, 0, limits.maxPageSize());
    }

    private long listSize(Field field, @Nullable String type, FieldShape shape) {
        if (type != null && type.endsWith("Connection")) return 1;
        for (String argument : ONE_FOR_EACH) {
            Object given = argument(field, argument);
            if (given instanceof ArrayValue list) return list.getValues().size();
            if (given instanceof List<?> list) return list.size();
        }
        return shape.assumedSize();
    }

    /** What an argument says: a literal, or the value of a variable; null if neither. */
    private @Nullable Object argument(Field field, String name) {
        for (Argument argument : field.getArguments()) {
            if (!argument.getName().equals(name)) continue;
            Value<?> value = argument.getValue();
            return value instanceof VariableReference variable
                    ? variables.get(variable.getName())
                    : value;
        }
        return null;
    }

    private static @Nullable Long number(@Nullable Object value) {
        return switch (value) {
            case IntValue literal -> literal.getValue().longValue();
            case Number number -> number.longValue();
            case null, default -> null;
        };
    }

    private static long plus(long one, long other) {
        long sum = one + other;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }

    private static long times(long one, long other) {
        return one != 0 && other > Long.MAX_VALUE / one ? Long.MAX_VALUE : one * other;
    }
}
