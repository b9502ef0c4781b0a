package org.policygraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.UnionTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeUtil;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Whatever a client sends in whatever argument of the schema is answered, or refused in words for
 * people: never a fault of the server, and never the words of a library.
 */
class OddValuesTest {
    private static final TypeDefinitionRegistry SCHEMA = new SchemaParser().parse(TestGraph.sdl());

    /** Arguments that make a field answer something, where it needs some. */
    private static final Map<String, String> GOOD =
            Map.ofEntries(
                    Map.entry("Query.node", "id: \"" + TestGraph.BASE + "doc-a\""),
                    Map.entry("Query.nodes", "ids: [\"" + TestGraph.BASE + "doc-a\"]"),
                    Map.entry("Query.document", "id: \"doc-a\""),
                    Map.entry("Query.measure", "document: \"doc-a\", number: \"1.3\""),
                    Map.entry("Query.targetGroup", "name: \"儿童\""),
                    Map.entry("Query.department", "name: \"教育部\""),
                    Map.entry("Query.paragraph", "document: \"doc-a\", number: 2"),
                    Map.entry("Query.search", "text: \"保险\""),
                    Map.entry("Query.facets", "dimensions: [THEME]"),
                    Map.entry("Query.coverage", "rows: THEME, columns: TARGET_GROUP"),
                    Map.entry("Query.trace", "id: \"" + TestGraph.BASE + "doc-a/measure/1.3\""),
                    Map.entry("Query.verifyQuote", "text: \"灵活就业人员\""),
                    Map.entry("Query.join", "names: [\"儿童\"], type: TARGET_GROUP"),
                    Map.entry(
                            "Query._entities",
                            "representations: [{__typename: \"Measure\", id: \"x\"}]"),
                    Map.entry("Measure.departments", "basis: [STATED]"),
                    Map.entry("Department.measures", "basis: [STATED]"));

    private static final List<String> LITERALS =
            List.of(
                    "null",
                    "true",
                    "0",
                    "-1",
                    "2147483647",
                    "99999999999",
                    "1e400",
                    "-1e400",
                    "1.5",
                    "\"\"",
                    "\" \"",
                    "\"\\u0000\"",
                    "\"\\u202E　\"",
                    "\"" + "长".repeat(2_001) + "\"",
                    "\"x> ?p ?o } #\"",
                    "\"2026-02-30\"",
                    "\"zh_???\"",
                    "\"*~\\\\\"",
                    "NOTHING",
                    "STATED",
                    "[]",
                    "[null]",
                    "[[]]",
                    "[\"\", null, 1, {}]",
                    "[\"儿童\", \"儿童\"]",
                    "{}",
                    "{a: 1}",
                    "{__typename: \"Measure\"}",
                    "$none");

    private static final List<@Nullable Object> VALUES =
            Arrays.asList(
                    null,
                    true,
                    0,
                    -1,
                    1.5,
                    1e308,
                    Double.POSITIVE_INFINITY,
                    Double.NaN,
                    BigInteger.TEN.pow(90),
                    "",
                    " ",
                    "NaN",
                    "Infinity",
                    "2026-02-30",
                    "2026-13-01T00:00:00Z",
                    "zh_???",
                    "STATED",
                    "x> ?p ?o } #",
                    "长".repeat(2_001),
                    List.of(),
                    Collections.singletonList(null),
                    List.of(List.of()),
                    Arrays.asList("", null, 1, Map.of()),
                    Map.of(),
                    Map.of("a", 1),
                    Map.of("basis", List.of()),
                    Map.of("and", Collections.singletonList(null)));

    private static final List<String> NOT_FOR_PEOPLE =
            List.of(
                    "{name=",
                    "ObjectField",
                    " AST ",
                    "ANTLR",
                    "Validation",
                    "oerc",
                    "graphql.",
                    "Exception",
                    "java.",
                    "Map",
                    "Scalar",
                    "null value for");

    private final Ask ask = TestGraph.ask();
    private final List<String> untold = new ArrayList<>();
    private int asked;

    /** A field to be asked: what stands before and after its arguments. */
    private record Place(String before, String type, FieldDefinition field, String after) {
        String with(String arguments) {
            return before + field.getName() + (arguments.isEmpty() ? "" : "(" + arguments + ")");
        }
    }

    @Test
    void noOddValueInAnyArgumentIsAFaultOfTheServer() {
        for (Place place : places()) {
            for (InputValueDefinition argument : place.field.getInputValueDefinitions()) {
                String others = others(place, argument.getName());
                String written = TypeUtil.simplePrint(argument.getType());
                for (String literal : literals(argument.getType(), 2)) {
                    String arguments = argument.getName() + ": " + literal + others;
                    ask(place.with(arguments) + place.after, "", Map.of());
                }
                for (Object value : values(argument.getType(), 2)) {
                    Map<String, @Nullable Object> variables = new HashMap<>();
                    variables.put("v", value);
                    String arguments = argument.getName() + ": $v" + others;
                    ask(place.with(arguments) + place.after, "($v: " + written + ")", variables);
                }
            }
        }
        assertThat(asked).isGreaterThan(4_000);
    }

    @Test
    void noOddValueInADirectiveIsAFaultOfTheServer() {
        for (String directive : List.of("skip", "include")) {
            for (String literal : LITERALS) {
                ask(
                        "{ measures { totalCount @%s(if: %s) } }".formatted(directive, literal),
                        "",
                        Map.of());
            }
            for (Object value : VALUES) {
                Map<String, @Nullable Object> variables = new HashMap<>();
                variables.put("v", value);
                String query = "{ measures { totalCount @%s(if: $v) } }".formatted(directive);
                ask(query, "($v: Boolean!)", variables);
                ask(query, "($v: Boolean = true)", variables);
                ask(query, "($v: Boolean! = true)", variables);
            }
        }
    }

    /** Types of output may be asked for as input, too. */
    @Test
    void noOddDefaultIsAFaultOfTheServer() {
        for (String type :
                List.of(
                        "Int",
                        "Float",
                        "ID",
                        "Boolean",
                        "Date",
                        "DateTime",
                        "Locale",
                        "Url",
                        "Long",
                        "NominalDuration",
                        "_Any",
                        "Basis",
                        "MeasureFilter",
                        "Measure",
                        "[Int!]!")) {
            for (String literal : LITERALS) {
                ask(
                        "{ measures(first: $v) { totalCount } }",
                        "($v: " + type + " = " + literal + ")",
                        Map.of());
            }
            for (Object value : VALUES) {
                Map<String, @Nullable Object> variables = new HashMap<>();
                variables.put("v", value);
                ask(
                        "{ measures { totalCount } node(id: $v) { id } }",
                        "($v: " + type + ")",
                        variables);
            }
        }
    }

    private void ask(String query, String variables, Map<String, @Nullable Object> values) {
        asked++;
        GraphQlResponse answer = ask.answer("query " + variables + query, values);
        if (!(answer.body().get("errors") instanceof List<?> errors)) return;
        for (Object error : errors) {
            String message = String.valueOf(Ask.at(error, "message"));
            boolean isTold =
                    !"INTERNAL".equals(Ask.at(error, "extensions.code"))
                            && !message.isBlank()
                            && message.length() < 700
                            && NOT_FOR_PEOPLE.stream().noneMatch(message::contains);
            if (!isTold) untold.add(query + " " + variables + " " + values + " → " + error);
        }
    }

    @AfterEach
    void everyErrorIsInWordsForPeople() {
        assertThat(untold).isEmpty();
    }

    private static List<String> literals(Type<?> type, int depth) {
        List<String> literals = new ArrayList<>(LITERALS);
        for (InputValueDefinition each : fields(type, depth)) {
            int below = name(each.getType()).equals(name(type)) ? 0 : depth - 1;
            for (String inner : literals(each.getType(), below)) {
                literals.add("{" + each.getName() + ": " + inner + "}");
            }
        }
        return literals;
    }

    private static List<@Nullable Object> values(Type<?> type, int depth) {
        List<@Nullable Object> values = new ArrayList<>(VALUES);
        for (InputValueDefinition each : fields(type, depth)) {
            int below = name(each.getType()).equals(name(type)) ? 0 : depth - 1;
            for (Object inner : values(each.getType(), below)) {
                Map<String, @Nullable Object> object = new LinkedHashMap<>();
                object.put(each.getName(), inner);
                if (each.getName().equals("any")) object.put("basis", List.of("STATED"));
                values.add(object);
            }
        }
        return values;
    }

    private static List<InputValueDefinition> fields(Type<?> type, int depth) {
        var input = SCHEMA.getTypeOrNull(name(type), InputObjectTypeDefinition.class);
        return depth == 0 || input == null ? List.of() : input.getInputValueDefinitions();
    }

    private static String name(Type<?> type) {
        return TypeUtil.unwrapAll(type).getName();
    }

    private static String others(Place place, String argument) {
        String good = GOOD.getOrDefault(place.type + "." + place.field.getName(), "");
        return Arrays.stream(good.split(", (?=[a-z]+: )", -1))
                .filter(each -> !each.isEmpty() && !each.startsWith(argument + ":"))
                .map(each -> ", " + each)
                .collect(Collectors.joining());
    }

    /** Every field with arguments, by the shortest way to it. */
    private static List<Place> places() {
        List<Place> places = new ArrayList<>();
        Map<String, String[]> ways = new LinkedHashMap<>();
        ways.put("Query", new String[] {"{ ", " }"});
        Deque<String> waiting = new ArrayDeque<>(ways.keySet());
        while (!waiting.isEmpty()) {
            String type = waiting.remove();
            String[] way = Objects.requireNonNull(ways.get(type));
            String before = way[0];
            String after = way[1];
            var object = SCHEMA.getTypeOrNull(type, ObjectTypeDefinition.class);
            for (FieldDefinition field : Objects.requireNonNull(object).getFieldDefinitions()) {
                String target = name(field.getType());
                String selected = isLeaf(target) ? "" : " { __typename }";
                if (!field.getInputValueDefinitions().isEmpty()) {
                    places.add(new Place(before, type, field, selected + after));
                }
                String good = GOOD.getOrDefault(type + "." + field.getName(), "");
                String written = field.getName() + (good.isEmpty() ? "" : "(" + good + ")");
                boolean isObject = SCHEMA.getTypeOrNull(target, ObjectTypeDefinition.class) != null;
                if (!isObject || ways.containsKey(target)) continue;
                ways.put(target, new String[] {before + written + " { ", " }" + after});
                waiting.add(target);
            }
        }
        return places;
    }

    private static boolean isLeaf(String type) {
        return SCHEMA.getTypeOrNull(type, ObjectTypeDefinition.class) == null
                && SCHEMA.getTypeOrNull(type, InterfaceTypeDefinition.class) == null
                && SCHEMA.getTypeOrNull(type, UnionTypeDefinition.class) == null;
    }
}
