package org.policygraph.query.request;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.ArrayValue;
import graphql.language.EnumValue;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.Coercing;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;

import org.jspecify.annotations.Nullable;
import org.policygraph.query.graph.NameResolver;
import org.policygraph.text.Messages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Compares a value that a client sends, as a literal of a document or as a variable in JSON, with
 * its type, and says in words for people where it does not fit, what was found there and what is
 * expected. A variable inside a literal fits: it is checked as such.
 */
final class InputCheck {
    private static final int MOST_PROBLEMS = 10;
    private static final int MOST_NEAREST = 3;

    private final GraphQLContext context = GraphQLContext.getDefault();
    private final List<String> problems = new ArrayList<>();

    private InputCheck() {}

    /**
     * What is wrong with a value; empty if nothing is.
     *
     * @param place what the client calls it: {@code where}, {@code $where}
     */
    static List<String> problems(String place, GraphQLType type, @Nullable Object value) {
        var check = new InputCheck();
        check.check(place, type, value);
        return check.problems;
    }

    private void check(String place, GraphQLType type, @Nullable Object value) {
        if (value instanceof VariableReference || problems.size() >= MOST_PROBLEMS) return;
        if (value == null || value instanceof NullValue) {
            if (GraphQLTypeUtil.isNonNull(type)) add(place, value, type);
            return;
        }
        switch (type) {
            case GraphQLNonNull some -> check(place, some.getWrappedType(), value);
            case GraphQLList list -> checkAll(place, list.getWrappedType(), value);
            case GraphQLInputObjectType object -> checkFields(place, object, value);
            case GraphQLEnumType choice -> {
                if (!isOf(choice, value)) add(place, value, choice);
            }
            case GraphQLScalarType scalar -> {
                if (!isOf(scalar, value)) add(place, value, scalar);
            }
            default -> throw new IllegalArgumentException("no type of input: " + type);
        }
    }

    /** A value alone stands for a list of one. */
    private void checkAll(String place, GraphQLType type, Object value) {
        Object entries = value instanceof ArrayValue literal ? literal.getValues() : value;
        if (!(entries instanceof List<?> list)) {
            check(place, type, value);
            return;
        }
        int at = 0;
        for (Object each : list) check(place + "[" + at++ + "]", type, each);
    }

    private void checkFields(String place, GraphQLInputObjectType type, Object value) {
        Map<?, ?> given = value instanceof ObjectValue literal ? fields(literal) : map(value);
        if (given == null) {
            add(place, value, type);
            return;
        }
        for (Object name : given.keySet()) {
            if (type.getFieldDefinition((String) name) == null) addUnknown(place, type, name);
        }
        for (GraphQLInputObjectField field : type.getFieldDefinitions()) {
            String name = field.getName();
            if (given.containsKey(name)) {
                check(place + "." + name, field.getType(), given.get(name));
            } else if (isNeeded(field)) {
                problems.add(missing(place + ": the field " + name, field.getType()));
            }
        }
    }

    private static @Nullable Map<?, ?> map(Object value) {
        return value instanceof Map<?, ?> map ? map : null;
    }

    private static Map<String, Value<?>> fields(ObjectValue literal) {
        Map<String, Value<?>> fields = new LinkedHashMap<>();
        for (ObjectField each : literal.getObjectFields()) {
            fields.put(each.getName(), each.getValue());
        }
        return fields;
    }

    private static boolean isNeeded(GraphQLInputObjectField field) {
        return GraphQLTypeUtil.isNonNull(field.getType()) && !field.hasSetDefaultValue();
    }

    private static boolean isOf(GraphQLEnumType choice, Object value) {
        Object name = value instanceof EnumValue literal ? literal.getName() : value;
        return name instanceof String written && choice.getValue(written) != null;
    }

    private boolean isOf(GraphQLScalarType scalar, Object value) {
        Coercing<?, ?> coercing = scalar.getCoercing();
        try {
            Object read =
                    value instanceof Value<?> literal
                            ? coercing.parseLiteral(
                                    literal,
                                    CoercedVariables.emptyVariables(),
                                    context,
                                    Wording.LOCALE)
                            : coercing.parseValue(value, context, Wording.LOCALE);
            return read != null;
        } catch (RuntimeException e) { // whatever a scalar says of what it cannot read
            return false;
        }
    }

    private void add(String place, @Nullable Object found, GraphQLType expected) {
        boolean isQuoted =
                GraphQLTypeUtil.unwrapNonNull(expected) instanceof GraphQLEnumType
                        && found instanceof StringValue;
        problems.add(
                place
                        + ": found "
                        + InputWords.found(found)
                        + ", expected "
                        + InputWords.expected(expected)
                        + (isQuoted ? ", without quotation marks" : ""));
    }

    private void addUnknown(String place, GraphQLInputObjectType type, Object name) {
        String nearest =
                type.getFieldDefinitions().stream()
                        .map(GraphQLInputObjectField::getName)
                        .sorted(NameResolver.byLikeness((String) name))
                        .limit(MOST_NEAREST)
                        .collect(Collectors.joining(", "));
        problems.add(
                Messages.format(
                        "%s: %s has no field “%s”; nearest: %s",
                        place, type.getName(), NameResolver.echo((String) name), nearest));
    }

    /** Says that something is missing, and what it should be. */
    static String missing(String what, GraphQLType type) {
        return what + " is missing; expected " + InputWords.expected(type);
    }
}
