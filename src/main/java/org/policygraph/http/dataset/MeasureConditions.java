package org.policygraph.http.dataset;

import graphql.Scalars;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;

import org.jspecify.annotations.Nullable;
import org.policygraph.http.exchange.HttpError;
import org.policygraph.http.exchange.QueryString;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Reads a query string as a {@code MeasureFilter} of the GraphQL schema. Each field of the filter
 * that is no filter itself is a parameter of the same name; one of a list may be given more than
 * once, and is met by any of its values. Links have two parameters each: names, and bases.
 */
final class MeasureConditions {
    private static final String GROUP = "group";
    private static final String GROUP_BASIS = "groupBasis";
    private static final String DEPARTMENT = "department";
    private static final String DEPARTMENT_BASIS = "departmentBasis";

    /** A remit never links a group. */
    private static final List<String> OF_GROUPS = List.of("STATED", "IMPLIED", "CURATED");

    /** A term never implies a body. */
    private static final List<String> OF_DEPARTMENTS = List.of("STATED", "REMIT", "CURATED");

    private static final Pattern WHOLE = Pattern.compile("[1-9][0-9]{0,8}");

    private final Map<String, GraphQLInputType> plain = new LinkedHashMap<>();
    private final List<String> names;

    MeasureConditions(GraphQLSchema schema) {
        var filter =
                (GraphQLInputObjectType) Objects.requireNonNull(schema.getType("MeasureFilter"));
        for (GraphQLInputObjectField field : filter.getFieldDefinitions()) {
            boolean isPlain =
                    !(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLInputObjectType);
            if (isPlain) plain.put(field.getName(), field.getType());
        }
        names = new ArrayList<>(plain.keySet());
        names.addAll(List.of(GROUP, GROUP_BASIS, DEPARTMENT, DEPARTMENT_BASIS));
    }

    /**
     * The filter, as a value of a GraphQL variable.
     *
     * @throws HttpError if a parameter is unknown, missing or malformed
     */
    Map<String, @Nullable Object> of(QueryString asked) {
        for (String name : new TreeSet<>(asked.values().keySet())) {
            if (!names.contains(name)) {
                throw found("the query string", name, "one of " + String.join(", ", names));
            }
        }
        Map<String, @Nullable Object> filter = new LinkedHashMap<>();
        plain.forEach(
                (name, type) -> {
                    if (asked.all(name).isEmpty()) return;
                    boolean isList = type instanceof GraphQLList;
                    filter.put(name, isList ? values(name, type, asked) : value(name, type, asked));
                });
        List<String> groupBases = bases(GROUP_BASIS, GROUP, OF_GROUPS, asked);
        link("targetGroup", given(GROUP, asked), groupBases, filter);
        List<String> departments = given(DEPARTMENT, asked);
        List<String> departmentBases = bases(DEPARTMENT_BASIS, DEPARTMENT, OF_DEPARTMENTS, asked);
        if (!departments.isEmpty() && departmentBases.isEmpty()) {
            throw found(
                    DEPARTMENT,
                    departments.getFirst(),
                    DEPARTMENT_BASIS + " beside it, since most are only inferred");
        }
        link(DEPARTMENT, departments, departmentBases, filter);
        return filter;
    }

    private static List<Object> values(String name, GraphQLInputType type, QueryString asked) {
        return given(name, asked).stream().map(value -> read(name, type, value)).toList();
    }

    private static Object value(String name, GraphQLInputType type, QueryString asked) {
        return read(name, type, String.valueOf(asked.get(name)));
    }

    private static Object read(String name, GraphQLInputType type, String value) {
        GraphQLNamedType kind = GraphQLTypeUtil.unwrapAll(type);
        if (kind instanceof GraphQLEnumType known) {
            List<String> all =
                    known.getValues().stream().map(GraphQLEnumValueDefinition::getName).toList();
            if (all.contains(value)) return value;
            throw found(name, value, "one of " + String.join(", ", all));
        }
        if (kind.equals(Scalars.GraphQLInt)) {
            if (WHOLE.matcher(value).matches()) return Integer.valueOf(value);
            throw found(name, value, "a number from 1 on");
        }
        if (!kind.equals(Scalars.GraphQLBoolean)) return value;
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw found(name, value, "true or false");
        };
    }

    private static List<String> given(String name, QueryString asked) {
        List<String> values = asked.all(name);
        if (values.contains("")) throw found(name, "", "a value");
        return values;
    }

    private static void link(
            String field,
            List<String> names,
            List<String> bases,
            Map<String, @Nullable Object> filter) {
        if (names.isEmpty()) return;
        Map<String, Object> condition = new LinkedHashMap<>();
        condition.put("any", names);
        if (!bases.isEmpty()) condition.put("basis", bases);
        filter.put(field, condition);
    }

    private static List<String> bases(
            String name, String of, List<String> known, QueryString asked) {
        List<String> bases =
                given(name, asked).stream()
                        .flatMap(value -> Arrays.stream(value.split(",", -1)))
                        .toList();
        for (String basis : bases) {
            if (known.contains(basis)) continue;
            throw found(name, basis, "one or more of " + String.join(", ", known));
        }
        if (!bases.isEmpty() && given(of, asked).isEmpty()) {
            throw found(name, bases.getFirst(), "to stand beside " + of);
        }
        return bases;
    }

    private static HttpError found(String where, String found, String expected) {
        return HttpError.badRequest(where + ": found “" + found + "”, expected " + expected + ".");
    }
}
