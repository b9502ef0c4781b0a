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
import org.policygraph.http.endpoint.Parameter;
import org.policygraph.http.endpoint.Schema;
import org.policygraph.http.exchange.HttpError;
import org.policygraph.http.exchange.QueryString;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads a query string as a {@code MeasureFilter} of the GraphQL schema. Each field of the filter
 * that is no filter itself is a parameter of the same name; one of a list may be given more than
 * once, and is met by any of its values. Links have two parameters each: names, and bases. What the
 * parameters are, and what is said of them, is what the schema says.
 */
final class MeasureConditions {
    private static final Pattern WHOLE = Pattern.compile("[1-9][0-9]{0,8}");

    /** A remit never links a group, and a term never implies a body. */
    private static final List<Link> LINKS =
            List.of(
                    new Link("targetGroup", "group", List.of("STATED", "IMPLIED", "CURATED")),
                    new Link("department", "department", List.of("STATED", "REMIT", "CURATED")));

    private final Map<String, GraphQLInputObjectField> plain = new LinkedHashMap<>();
    private final GraphQLInputObjectType filter;
    private final List<Parameter> parameters;

    /**
     * A link that a filter has a condition on.
     *
     * @param field of the filter
     * @param name of the parameter for names
     * @param bases that it can have
     */
    private record Link(String field, String name, List<String> bases) {
        String basis() {
            return name + "Basis";
        }
    }

    MeasureConditions(GraphQLSchema schema) {
        filter = (GraphQLInputObjectType) Objects.requireNonNull(schema.getType("MeasureFilter"));
        for (GraphQLInputObjectField field : filter.getFieldDefinitions()) {
            boolean isPlain =
                    !(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLInputObjectType);
            if (isPlain) plain.put(field.getName(), field);
        }
        parameters =
                Stream.concat(
                                plain.values().stream().map(MeasureConditions::parameter),
                                LINKS.stream().flatMap(this::parameters))
                        .toList();
    }

    /** All parameters. */
    List<Parameter> parameters() {
        return parameters;
    }

    private static Parameter parameter(GraphQLInputObjectField field) {
        GraphQLInputType type = field.getType();
        Map<String, Object> one = schema(GraphQLTypeUtil.unwrapAll(type));
        return Parameter.query(field.getName(), description(field))
                .of(type instanceof GraphQLList ? Schema.list(one) : one);
    }

    private static Map<String, Object> schema(GraphQLNamedType kind) {
        if (kind instanceof GraphQLEnumType known) return Schema.oneOf(names(known));
        if (kind.equals(Scalars.GraphQLInt)) return Schema.COUNT;
        return kind.equals(Scalars.GraphQLBoolean) ? Schema.TRUTH : Schema.TEXT;
    }

    private Stream<Parameter> parameters(Link link) {
        String needed = isBasisNeeded(link) ? " Needed beside " + link.name() + "." : "";
        Map<String, Object> bases = Schema.list(Schema.oneOf(link.bases()));
        if (needed.isEmpty()) bases.put("default", link.bases());
        return Stream.of(
                Parameter.query(
                                link.name(),
                                description(condition(link, "any")) + " Names or IRIs.")
                        .of(Schema.list(Schema.TEXT)),
                Parameter.query(link.basis(), description(condition(link, "basis")) + needed)
                        .of(bases));
    }

    private GraphQLInputObjectField condition(Link link, String name) {
        var type = (GraphQLInputObjectType) filter.getFieldDefinition(link.field()).getType();
        return type.getFieldDefinition(name);
    }

    private boolean isBasisNeeded(Link link) {
        return GraphQLTypeUtil.isNonNull(condition(link, "basis").getType());
    }

    private static String description(GraphQLInputObjectField field) {
        return String.valueOf(field.getDescription());
    }

    /**
     * The filter, as a value of a GraphQL variable.
     *
     * @throws HttpError if a parameter is unknown, missing or malformed
     */
    Map<String, @Nullable Object> of(QueryString asked) {
        List<String> names = parameters.stream().map(Parameter::name).toList();
        for (String name : new TreeSet<>(asked.values().keySet())) {
            if (!names.contains(name)) {
                throw found("the query string", name, "one of " + String.join(", ", names));
            }
        }
        Map<String, @Nullable Object> where = new LinkedHashMap<>();
        plain.forEach(
                (name, field) -> {
                    if (asked.all(name).isEmpty()) return;
                    GraphQLInputType type = field.getType();
                    boolean isList = type instanceof GraphQLList;
                    where.put(name, isList ? values(name, type, asked) : value(name, type, asked));
                });
        for (Link link : LINKS) link(link, asked, where);
        return where;
    }

    private void link(Link link, QueryString asked, Map<String, @Nullable Object> where) {
        List<String> names = given(link.name(), asked);
        List<String> bases = bases(link, asked);
        if (names.isEmpty() && bases.isEmpty()) return;
        if (names.isEmpty()) {
            throw found(link.basis(), bases.getFirst(), "to stand beside " + link.name());
        }
        if (bases.isEmpty() && isBasisNeeded(link)) {
            throw found(
                    link.name(),
                    names.getFirst(),
                    link.basis() + " beside it, since most are only inferred");
        }
        Map<String, Object> condition = new LinkedHashMap<>();
        condition.put("any", names);
        if (!bases.isEmpty()) condition.put("basis", bases);
        where.put(link.field(), condition);
    }

    private static List<String> bases(Link link, QueryString asked) {
        List<String> bases =
                given(link.basis(), asked).stream()
                        .flatMap(value -> Arrays.stream(value.split(",", -1)))
                        .toList();
        for (String basis : bases) {
            if (link.bases().contains(basis)) continue;
            throw found(link.basis(), basis, "one or more of " + String.join(", ", link.bases()));
        }
        return bases;
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
            List<String> all = names(known);
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

    private static List<String> names(GraphQLEnumType known) {
        return known.getValues().stream().map(GraphQLEnumValueDefinition::getName).toList();
    }

    private static HttpError found(String where, String found, String expected) {
        return HttpError.badRequest(where + ": found “" + found + "”, expected " + expected + ".");
    }
}
