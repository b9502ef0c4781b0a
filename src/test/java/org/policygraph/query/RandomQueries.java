package org.policygraph.query;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes queries of a whole schema, with aliases, fragments, directives and variables, some of which
 * ask for what is not there or cannot be. The same seed makes the same queries.
 */
final class RandomQueries {
    private static final int DEPTH = 6;
    private static final List<String> TEXTS =
            List.of("服务", "助浴", "5.2", "1.1.1", "劳动者", "民政部", "无", "bath-2030", "");

    /** Arguments that find something. */
    private static final Map<String, String> FOUND =
            Map.of(
                    "measure", "document: \"bath-2030\", number: \"1.1.1\"",
                    "document", "id: \"bath-2030\"",
                    "department", "name: \"民政部\"",
                    "targetGroup", "id: \"https://w3id.org/policy-graph/id/group/older-persons\"",
                    "paragraph", "document: \"bath-2030\", number: 1",
                    "dataset", "",
                    "commitments", "first: 2",
                    "coverage", "rows: TARGET_GROUP, columns: DEPARTMENT",
                    "facets", "dimensions: [DEPARTMENT, DOCUMENT]");

    private static final Map<String, List<String>> FILTERS =
            Map.of(
                    "MeasureFilter",
                    List.of("{}", "{ text: \"服务\" }", "{ targetGroup: { exists: true } }"),
                    "_Any",
                    List.of("{ __typename: \"TargetGroup\", slug: \"children\" }", "{}"));

    private final GraphQLSchema schema;
    private final List<String> ids;
    private final Random random;
    private final Map<String, @Nullable Object> variables = new LinkedHashMap<>();
    private final List<String> declared = new ArrayList<>();
    private final List<String> fragments = new ArrayList<>();
    private int names;

    private RandomQueries(GraphQLSchema schema, List<String> ids, Random random) {
        this.schema = schema;
        this.ids = ids;
        this.random = random;
    }

    /** Some queries about these records. */
    static List<GraphQlRequest> of(GraphQLSchema schema, List<String> ids, long seed, int count) {
        Random random = new Random(seed);
        return Stream.generate(() -> new RandomQueries(schema, ids, random).query())
                .limit(count)
                .toList();
    }

    private GraphQlRequest query() {
        String selection = selection(schema.getQueryType(), DEPTH);
        String head = declared.isEmpty() ? "" : "query (" + String.join(", ", declared) + ") ";
        String text = head + selection + " " + String.join(" ", fragments);
        return new GraphQlRequest(text, null, variables);
    }

    private boolean oneIn(int chances) {
        return random.nextInt(chances) == 0;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String name(String begin) {
        return begin + names++;
    }

    private String selection(GraphQLType type, int depth) {
        List<String> parts = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int at = 0; at < count; at++) parts.add(part(type, depth));
        return "{ " + String.join(" ", parts) + " }";
    }

    private String part(GraphQLType type, int depth) {
        if (oneIn(8)) return "__typename";
        if (type instanceof GraphQLInterfaceType several && oneIn(2)) {
            return "... on "
                    + spread(
                            any(Objects.requireNonNull(schema.getImplementations(several))), depth);
        }
        if (type instanceof GraphQLUnionType several) {
            return "... on " + spread(any(several.getTypes()), depth);
        }
        GraphQLFieldsContainer fields = (GraphQLFieldsContainer) type;
        if (type instanceof GraphQLObjectType one && depth > 0 && oneIn(12))
            return "... on " + spread(one, depth);
        if (type instanceof GraphQLObjectType && depth > 0 && oneIn(12)) {
            String name = name("F");
            fragments.add("fragment " + name + " on " + spread(fields, depth));
            return "..." + name;
        }
        return field(any(fields.getFieldDefinitions()), depth);
    }

    private String spread(GraphQLNamedOutputType type, int depth) {
        return type.getName() + " " + selection(type, depth - 1);
    }

    private String field(GraphQLFieldDefinition field, int depth) {
        GraphQLType type = GraphQLTypeUtil.unwrapAll(field.getType());
        boolean isComposite =
                type instanceof GraphQLFieldsContainer || type instanceof GraphQLUnionType;
        if (isComposite && depth <= 0) return "__typename";
        String arguments = arguments(field, depth == DEPTH);
        boolean isRenamed = isComposite || !arguments.isEmpty() || oneIn(4);
        String head =
                (isRenamed ? name("a") + ": " : "") + field.getName() + arguments + condition();
        return isComposite ? head + " " + selection(type, depth - 1) : head;
    }

    private String condition() {
        if (!oneIn(10)) return "";
        String directive = oneIn(2) ? " @include" : " @skip";
        if (oneIn(2)) return directive + "(if: " + random.nextBoolean() + ")";
        return directive + "(if: " + variable("Boolean!", random.nextBoolean()) + ")";
    }

    private String variable(String type, Object value) {
        String name = name("v");
        declared.add("$" + name + ": " + type);
        variables.put(name, value);
        return "$" + name;
    }

    private String arguments(GraphQLFieldDefinition field, boolean isEntry) {
        String found = isEntry && !oneIn(8) ? FOUND.get(field.getName()) : null;
        if (found != null) return found.isEmpty() ? "" : "(" + found + ")";
        String given =
                field.getArguments().stream()
                        .map(this::argument)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
        return given.isEmpty() ? "" : "(" + given + ")";
    }

    private @Nullable String argument(GraphQLArgument argument) {
        boolean isNeeded =
                GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue();
        if (!isNeeded && !oneIn(3)) return null;
        String type = GraphQLTypeUtil.simplePrint(argument.getType());
        if (type.equals("Int") && oneIn(3)) {
            return argument.getName() + ": " + variable(type, random.nextInt(5));
        }
        if (type.equals("ID!") && oneIn(3)) {
            return argument.getName() + ": " + variable(type, any(ids));
        }
        String value = value(argument.getName(), argument.getType());
        return value == null ? null : argument.getName() + ": " + value;
    }

    private @Nullable String value(String argument, GraphQLType written) {
        GraphQLType type = GraphQLTypeUtil.unwrapNonNull(written);
        if (type instanceof GraphQLList list) {
            String one = value(argument, list.getWrappedType());
            return one == null ? null : "[" + one + "]";
        }
        if (type instanceof GraphQLEnumType choice) return any(choice.getValues()).getName();
        String name = ((graphql.schema.GraphQLNamedType) type).getName();
        return switch (name) {
            case "ID" -> quoted(any(ids));
            case "String" -> argument.equals("after") ? null : quoted(any(TEXTS));
            case "Locale" -> quoted(any(List.of("zh", "en", "fr")));
            case "Int" ->
                    Integer.toString(random.nextInt(oneIn(60) ? 3_000 : 5) - (oneIn(60) ? 9 : 0));
            case "Boolean" -> Boolean.toString(random.nextBoolean());
            case "Date" -> quoted("2030-03-01");
            default ->
                    FILTERS.containsKey(name)
                            ? any(Objects.requireNonNull(FILTERS.get(name)))
                            : null;
        };
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
