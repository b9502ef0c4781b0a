package org.policygraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.ArrayValue;
import graphql.language.EnumValue;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeInfo;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.policygraph.query.filter.Bases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every number of measures says on which basis; beside what the links of each measure say. */
final class BasisCountTest {
    private static final Ask ASK = ShippedGraph.ask();

    private static final TypeDefinitionRegistry SCHEMA = schema();

    private static final List<String> STRONGEST_FIRST =
            List.of("STATED", "CURATED", "IMPLIED", "REMIT");

    /** What numbers of measures are called, and their parts. */
    private static final Map<String, String> BY_BASIS =
            Map.of(
                    "totalCount", "totalsByBasis",
                    "total", "totalsByBasis",
                    "direct", "directByBasis",
                    "rolledUp", "rolledUpByBasis");

    private static TypeDefinitionRegistry schema() {
        try {
            return new SchemaParser().parse(Files.readString(Path.of("schema.graphqls")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // ---- The schema

    @Test
    void everyNumberOfMeasuresInTheSchemaStandsBesideItsParts() {
        List<String> numbers = new ArrayList<>();
        for (ObjectTypeDefinition type : SCHEMA.getTypes(ObjectTypeDefinition.class)) {
            for (FieldDefinition field : type.getFieldDefinitions()) {
                String parts = BY_BASIS.get(field.getName());
                if (parts == null || !countsMeasures(type)) continue;
                numbers.add(type.getName() + "." + field.getName());
                assertThat(type.getFieldDefinitions())
                        .as(numbers.getLast())
                        .extracting(FieldDefinition::getName)
                        .contains(parts);
            }
        }
        assertThat(numbers)
                .contains(
                        "MeasureConnection.totalCount",
                        "SearchConnection.totalCount",
                        "RelatedConnection.totalCount",
                        "Facet.total",
                        "FacetValue.rolledUp",
                        "Coverage.total",
                        "CoverageLine.direct",
                        "CoverageCell.rolledUp");
    }

    private static boolean countsMeasures(ObjectTypeDefinition type) {
        return !type.getName().endsWith("Connection")
                || type.getFieldDefinitions().stream()
                        .filter(field -> field.getName().equals("nodes"))
                        .anyMatch(
                                field ->
                                        TypeInfo.typeInfo(field.getType())
                                                .getName()
                                                .equals("Measure"));
    }

    @Test
    void basesHaveOneDefault() {
        Map<String, List<String>> defaults = new TreeMap<>();
        for (ObjectTypeDefinition type : SCHEMA.getTypes(ObjectTypeDefinition.class)) {
            for (FieldDefinition field : type.getFieldDefinitions()) {
                add(
                        type.getName() + "." + field.getName(),
                        field.getInputValueDefinitions(),
                        defaults);
            }
        }
        for (InputObjectTypeDefinition type : SCHEMA.getTypes(InputObjectTypeDefinition.class)) {
            add(type.getName(), type.getInputValueDefinitions(), defaults);
        }
        // The links that a decision has decided are curated or rejected, and no others.
        defaults.keySet().removeIf(place -> place.startsWith("Curation."));
        assertThat(defaults)
                .containsKeys("Query.facets(departmentBasis)", "GroupFilter(basis)")
                .allSatisfy((place, bases) -> assertThat(bases).as(place).isEqualTo(Bases.COUNTED));
    }

    @Test
    void whatIsWrittenForPeopleAndModelsNamesTheSameDefault() throws IOException {
        Path resources = Path.of("src/main/resources/org/policygraph");
        // The page has none of its own.
        assertThat(Files.readString(resources.resolve("http/pages/landing.html")))
                .contains("data-bases=\"{{bases}}\"");
    }

    private static void add(
            String place,
            List<InputValueDefinition> arguments,
            Map<String, List<String>> defaults) {
        for (InputValueDefinition argument : arguments) {
            if (!TypeInfo.typeInfo(argument.getType()).getName().equals("Basis")) continue;
            if (!(argument.getDefaultValue() instanceof ArrayValue list)) continue;
            defaults.put(
                    place + "(" + argument.getName() + ")",
                    list.getValues().stream().map(each -> ((EnumValue) each).getName()).toList());
        }
    }

    // ---- Sums

    private static final String PARTS = "{ basis count }";

    private static final String LINE =
            "direct directByBasis { basis count } rolledUp rolledUpByBasis { basis count } ";

    @Test
    void thePartsOfEveryNumberAddUpToIt() {
        List<String> questions = new ArrayList<>();
        String all = "[STATED, IMPLIED, REMIT, CURATED]";
        for (String where :
                List.of(
                        "",
                        "where: {targetGroup: {any: [\"劳动者\", \"老年人\"], basis: " + all + "}}, ",
                        "where: {department: {exists: true, basis: " + all + "}}, ",
                        "where: {not: {targetGroup: {exists: true}}}, ",
                        "where: {or: [{paragraph: [9]}, {targetGroup: {any: [\"儿童\"]}}]}, ",
                        "where: {and: [{targetGroup: {all: [\"老年人\"]}}, {department: {any:"
                                + " [\"民政部\"], basis: [REMIT]}}]}, ")) {
            questions.add(
                    "measures(" + where + "first: 3) { totalCount totalsByBasis " + PARTS + " }");
            questions.add(
                    "search(" + where + "text: \"服务\") { totalCount totalsByBasis " + PARTS + " }");
            questions.add(
                    "facets("
                            + where
                            + "dimensions: [TARGET_GROUP, DEPARTMENT, THEME, PARAGRAPH, BASIS, DOCUMENT],"
                            + " departmentBasis: "
                            + all
                            + ") { total totalsByBasis "
                            + PARTS
                            + " values { "
                            + LINE
                            + "} }");
            for (String axes :
                    List.of(
                            "rows: TARGET_GROUP, columns: DEPARTMENT",
                            "rows: BASIS, columns: TARGET_GROUP",
                            "rows: DEPARTMENT, columns: BASIS",
                            "rows: THEME, columns: DEPARTMENT")) {
                questions.add(
                        "coverage("
                                + where
                                + axes
                                + ", zeros: true, departmentBasis: "
                                + all
                                + ") { total totalsByBasis "
                                + PARTS
                                + " rows { "
                                + LINE
                                + "} columns { "
                                + LINE
                                + "} cells { "
                                + LINE
                                + "} }");
            }
        }
        questions.add("measures { nodes { related { totalCount totalsByBasis " + PARTS + " } } }");
        questions.add(
                "targetGroups(first: 200) { nodes { measures(first: 0) { totalCount totalsByBasis "
                        + PARTS
                        + " } } }");
        int[] seen = new int[1];
        for (String each : questions) {
            GraphQlResponse answer = ASK.answer("{ " + each + " }");
            assertThat(answer.isWhole()).as(each).isTrue();
            check(answer.body(), each, seen);
        }
        assertThat(seen[0]).isGreaterThan(10_000);
    }

    private static void check(@Nullable Object answer, String question, int[] seen) {
        if (answer instanceof Collection<?> list) list.forEach(each -> check(each, question, seen));
        if (!(answer instanceof Map<?, ?> object)) return;
        BY_BASIS.forEach(
                (number, parts) -> {
                    if (!(object.get(number) instanceof Integer whole)) return;
                    assertThat(Ask.list(object.get(parts)))
                            .as(question)
                            .allMatch(part -> (int) Ask.known(part, "count") > 0);
                    assertThat(sum(object.get(parts))).as(question + object).isEqualTo(whole);
                    seen[0]++;
                });
        object.values().forEach(each -> check(each, question, seen));
    }

    private static int sum(@Nullable Object parts) {
        return Ask.list(parts).stream().mapToInt(each -> (int) Ask.known(each, "count")).sum();
    }

    // ---- Beside the links of each measure

    /** For each measure the strongest basis on which it has each concept or one below it. */
    private static Map<String, Map<String, String>> strongest(
            String links, String target, Map<String, Set<String>> above) {
        Map<String, Map<String, String>> found = new LinkedHashMap<>();
        Object nodes =
                ASK.data(
                        "{ measures(first: 100) { nodes { number "
                                + links
                                + " { basis "
                                + target
                                + " { id } } } } }",
                        "measures.nodes");
        for (Object measure : Ask.list(nodes)) {
            Map<String, String> bases = new HashMap<>();
            for (Object link : Ask.list(Ask.at(measure, links))) {
                String basis = (String) Ask.known(link, "basis");
                String concept = (String) Ask.known(link, target + ".id");
                for (String each : above.getOrDefault(concept, Set.of(concept))) {
                    bases.merge(each, basis, BasisCountTest::stronger);
                }
            }
            found.put((String) Ask.known(measure, "number"), bases);
        }
        return found;
    }

    private static String stronger(String one, String other) {
        return STRONGEST_FIRST.indexOf(one) <= STRONGEST_FIRST.indexOf(other) ? one : other;
    }

    private static String weaker(String one, String other) {
        return stronger(one, other).equals(one) ? other : one;
    }

    private static Map<String, Set<String>> groupsAbove() {
        Map<String, Set<String>> directly = new HashMap<>();
        Object nodes =
                ASK.data(
                        "{ targetGroups(first: 500) { nodes { id broader { id } } } }",
                        "targetGroups.nodes");
        for (Object group : Ask.list(nodes)) {
            Set<String> broader = new HashSet<>();
            Ask.list(Ask.at(group, "broader"))
                    .forEach(each -> broader.add((String) Ask.known(each, "id")));
            directly.put((String) Ask.known(group, "id"), broader);
        }
        Map<String, Set<String>> all = new HashMap<>();
        directly.keySet().forEach(each -> all.computeIfAbsent(each, _ -> reached(each, directly)));
        return all;
    }

    private static Set<String> reached(String from, Map<String, Set<String>> directly) {
        Set<String> found = new HashSet<>(Set.of(from));
        for (String each : directly.getOrDefault(from, Set.of())) {
            found.addAll(reached(each, directly));
        }
        return found;
    }

    private static Map<String, Integer> parts(@Nullable Object byBasis) {
        Map<String, Integer> parts = new TreeMap<>();
        Ask.list(byBasis)
                .forEach(
                        each ->
                                parts.put(
                                        String.valueOf(Ask.at(each, "basis")),
                                        (Integer) Ask.known(each, "count")));
        return parts;
    }

    private static Map<String, Integer> tallied(Stream<@Nullable String> bases) {
        Map<String, Integer> tally = new TreeMap<>();
        bases.filter(Objects::nonNull).forEach(each -> tally.merge(each, 1, Integer::sum));
        return tally;
    }

    @Test
    void aGroupCountsEachMeasureOnItsStrongestLink() {
        var found = strongest("audiences", "targetGroup", groupsAbove());
        Object values =
                ASK.data(
                        "{ facets(dimensions: [TARGET_GROUP]) { values { node { id } rolledUpByBasis"
                                + " { basis count } } } }",
                        "facets.0.values");
        assertThat(Ask.list(values)).hasSizeGreaterThan(20);
        for (Object value : Ask.list(values)) {
            String group = (String) Ask.known(value, "node.id");
            Map<String, Integer> expected =
                    tallied(found.values().stream().map(bases -> bases.get(group)));
            assertThat(parts(Ask.at(value, "rolledUpByBasis"))).as(group).isEqualTo(expected);
            Object total =
                    ASK.data(
                            "query($id: String!) { measures(where: {targetGroup: {any: [$id]}}, first: 0)"
                                    + " { totalsByBasis { basis count } } }",
                            Map.of("id", group),
                            "measures.totalsByBasis");
            assertThat(parts(total)).as(group).isEqualTo(expected);
        }
    }

    @Test
    void aCellCountsEachMeasureOnTheWeakerOfItsTwoLinks() {
        var groups = strongest("audiences", "targetGroup", groupsAbove());
        var bodies = strongest("responsibilities", "department", Map.of());
        Object coverage =
                ASK.data(
                        "{ coverage(rows: TARGET_GROUP, columns: DEPARTMENT, departmentBasis: [STATED, REMIT])"
                                + " { rows { node { id } } columns { node { id } }"
                                + " cells { row column rolledUpByBasis { basis count } } } }",
                        "coverage");
        int seen = 0;
        for (Object cell : Ask.list(Ask.at(coverage, "cells"))) {
            String group = (String) Ask.known(coverage, "rows." + Ask.at(cell, "row") + ".node.id");
            Object column = Ask.known(coverage, "columns." + Ask.at(cell, "column"));
            String body = (String) Ask.known(column, "node.id");
            Map<String, Integer> expected =
                    tallied(
                            groups.keySet().stream()
                                    .map(
                                            number -> {
                                                String one = at(groups, number, group);
                                                String other = at(bodies, number, body);
                                                return one == null || other == null
                                                        ? null
                                                        : weaker(one, other);
                                            }));
            // A body that others stand below counts theirs as well.
            if (expected.isEmpty()) continue;
            assertThat(parts(Ask.at(cell, "rolledUpByBasis")).keySet())
                    .containsAll(expected.keySet());
            seen++;
        }
        assertThat(seen).isGreaterThan(20);
    }

    private static @Nullable String at(
            Map<String, Map<String, String>> found, String number, String concept) {
        return Objects.requireNonNull(found.get(number)).get(concept);
    }

    @Test
    void whoAsksForTwoGroupsGetsTheWeakerOfTheTwo() {
        var found = strongest("audiences", "targetGroup", groupsAbove());
        Map<String, String> ids = new HashMap<>();
        for (String name : List.of("老年人", "残疾人", "儿童", "劳动者")) {
            Object id =
                    ASK.data(
                            "query($name: String!) { targetGroup(name: $name) { id } }",
                            Map.of("name", name),
                            "targetGroup.id");
            ids.put(name, (String) Objects.requireNonNull(id));
        }
        int seen = 0;
        for (String one : ids.keySet()) {
            for (String other : ids.keySet()) {
                if (one.equals(other)) continue;
                Object edges =
                        ASK.data(
                                "query($all: [String!]) { measures(where: {targetGroup: {all: $all}},"
                                        + " first: 100) { totalsByBasis { basis count } edges { basis node"
                                        + " { number } } } }",
                                Map.of("all", List.of(one, other)),
                                "measures.edges");
                for (Object edge : Ask.list(edges)) {
                    Map<String, String> bases =
                            Objects.requireNonNull(found.get(Ask.known(edge, "node.number")));
                    String expected =
                            weaker(
                                    Objects.requireNonNull(bases.get(ids.get(one))),
                                    Objects.requireNonNull(bases.get(ids.get(other))));
                    assertThat(Ask.known(edge, "basis")).isEqualTo(expected);
                    seen++;
                }
            }
        }
        assertThat(seen).isPositive();
    }

    @Test
    void aFilterByALinkCountsByItInEveryCellAndValue() {
        String where = "where: {targetGroup: {any: [\"老年人\"], basis: [STATED, IMPLIED]}}";
        Object totals =
                ASK.data(
                        "{ measures(" + where + ") { totalsByBasis { basis count } } }",
                        "measures.totalsByBasis");
        Object cells =
                ASK.data(
                        "{ coverage("
                                + where
                                + ", rows: DOCUMENT, columns: THEME) { cells { directByBasis { basis count } } } }",
                        "coverage.cells");
        Object values =
                ASK.data(
                        "{ facets("
                                + where
                                + ", dimensions: [THEME]) { values { directByBasis { basis count } } } }",
                        "facets.0.values");
        // Every measure has one theme.
        for (List<?> each : List.of(Ask.list(cells), Ask.list(values))) {
            Map<String, Integer> sum = new TreeMap<>();
            each.forEach(
                    part ->
                            parts(Ask.at(part, "directByBasis"))
                                    .forEach(
                                            (basis, count) ->
                                                    sum.merge(basis, count, Integer::sum)));
            assertThat(sum).hasSizeGreaterThan(1).isEqualTo(parts(totals));
        }
    }

    @Test
    void whatTheTextListsCountsByNoLink() {
        Object whole =
                ASK.data(
                        "{ measures { totalsByBasis { basis count } } }", "measures.totalsByBasis");
        assertThat(parts(whole)).isEqualTo(Map.of("null", 40));
        Object without =
                ASK.data(
                        "{ measures(where: {department: {exists: false, basis: [STATED, REMIT]}})"
                                + " { totalCount totalsByBasis { basis count } edges { basis } } }",
                        "measures");
        assertThat(parts(Ask.at(without, "totalsByBasis")))
                .isEqualTo(Map.of("null", Ask.known(without, "totalCount")));
        assertThat(Ask.list(Ask.at(without, "edges")))
                .isNotEmpty()
                .allMatch(edge -> Ask.at(edge, "basis") == null);
    }

    // ---- Empty is not zero

    private static Object groupsByBodies(String bases) {
        return Objects.requireNonNull(
                ASK.data(
                        "{ coverage(rows: TARGET_GROUP, columns: DEPARTMENT, zeros: true, groupBasis: "
                                + bases
                                + ", departmentBasis: "
                                + bases
                                + ") { rows { label rolledUp unknown reason otherBases { basis count } }"
                                + " columns { unknown rolledUp } cells { row column rolledUp reason"
                                + " otherBases { basis count } } } }",
                        "coverage"));
    }

    @Test
    void anEmptyCellSaysWhetherAnotherBasisFillsItOrItIsNotKnownOrThereIsNone() {
        Object stated = groupsByBodies("[STATED]");
        Object all = groupsByBodies("[STATED, IMPLIED, REMIT, CURATED]");
        List<?> cells = Ask.list(Ask.at(stated, "cells"));
        List<?> held = Ask.list(Ask.at(all, "cells"));
        Set<Object> reasons = new HashSet<>();
        for (int at = 0; at < cells.size(); at++) {
            Object cell = cells.get(at);
            Object row = Ask.known(stated, "rows." + Ask.at(cell, "row"));
            Object column = Ask.known(stated, "columns." + Ask.at(cell, "column"));
            Object reason = Ask.at(cell, "reason");
            if (!Ask.known(cell, "rolledUp").equals(0)) {
                assertThat(reason).isNull();
                continue;
            }
            Object elsewhere = Ask.known(held.get(at), "rolledUp");
            boolean isKnown =
                    Ask.known(row, "unknown").equals(0) && Ask.known(column, "unknown").equals(0);
            String expected =
                    elsewhere.equals(0) ? isKnown ? "NO_MEASURE" : "NOT_KNOWN" : "OTHER_BASIS";
            assertThat(reason).isEqualTo(expected);
            assertThat(sum(Ask.at(cell, "otherBases"))).isEqualTo(elsewhere);
            reasons.add(expected);
        }
        assertThat(reasons).containsExactlyInAnyOrder("OTHER_BASIS", "NOT_KNOWN", "NO_MEASURE");
    }

    @Test
    void ofALineThatStandsInNoCellItIsSaidHowManyMeasuresNameNothing() {
        // The digest states no body as acting, so that no measure has any.
        Object stated = groupsByBodies("[STATED]");
        for (Object row : Ask.list(Ask.at(stated, "rows"))) {
            assertThat(Ask.known(row, "unknown")).isEqualTo(Ask.known(row, "rolledUp"));
            boolean isEmpty = Ask.known(row, "rolledUp").equals(0);
            assertThat(Ask.at(row, "reason") != null).isEqualTo(isEmpty);
        }
        Object facets =
                ASK.data("{ facets(dimensions: [DEPARTMENT, THEME]) { total unknown } }", "facets");
        assertThat(Ask.known(facets, "0.unknown")).isEqualTo(40);
        assertThat(Ask.known(facets, "1.unknown")).isEqualTo(0);
    }
}
