package org.policygraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Facets and coverage of the shipped digest, beside lists that count the same. */
final class CountingTest {
    private static final Ask ASK = ShippedGraph.ask();

    private static final String COUNT =
            "query($where: MeasureFilter) { measures(where: $where, first: 0) { totalCount } }";

    private static Object count(Map<String, ?> where) {
        return Objects.requireNonNull(
                ASK.data(COUNT, Map.of("where", where), "measures.totalCount"));
    }

    private static Map<String, Object> groups(Object id, boolean narrower, List<String> basis) {
        return Map.of(
                "targetGroup",
                Map.of("any", List.of(id), "includeNarrower", narrower, "basis", basis));
    }

    private static Map<String, Object> departments(Object id, boolean below, List<String> basis) {
        return Map.of(
                "department",
                Map.of("any", List.of(id), "includeSubordinate", below, "basis", basis));
    }

    @Test
    void aFacetCountsWhatAListWithThatFilterCounts() {
        List<String> basis = List.of("STATED", "IMPLIED", "CURATED");
        List<?> values =
                Ask.list(
                        ASK.data(
                                "{ facets(dimensions: [TARGET_GROUP]) { total values { node { id } label direct rolledUp } } }",
                                "facets.0.values"));
        assertThat(values).hasSizeGreaterThan(20);
        for (Object value : values) {
            Object id = Ask.known(value, "node.id");
            assertThat(Ask.at(value, "rolledUp")).isEqualTo(count(groups(id, true, basis)));
            assertThat(Ask.at(value, "direct")).isEqualTo(count(groups(id, false, basis)));
        }
    }

    @Test
    void aFacetKeepsToTheFilter() {
        Object theme =
                Objects.requireNonNull(
                        ASK.data("{ themes(first: 1) { nodes { id } } }", "themes.nodes.0.id"));
        Object facets =
                Objects.requireNonNull(
                        ASK.data(
                                "query($theme: String!) { facets(where: { theme: [$theme] },"
                                        + " dimensions: [THEME, DOCUMENT]) { total values { rolledUp } } }",
                                Map.of("theme", theme),
                                "facets"));
        Object total = Ask.known(facets, "0.total");
        assertThat(total).isEqualTo(count(Map.of("theme", List.of(theme))));
        assertThat(Ask.list(Ask.at(facets, "0.values"))).hasSize(1);
        assertThat(Ask.at(facets, "0.values.0.rolledUp")).isEqualTo(total);
        assertThat(Ask.at(facets, "1.values.0.rolledUp")).isEqualTo(total);
    }

    @Test
    void aCellCountsWhatAListWithBothFiltersCounts() {
        List<String> groupBasis = List.of("STATED");
        List<String> departmentBasis = List.of("STATED", "REMIT");
        Object coverage =
                ASK.data(
                        "{ coverage(rows: TARGET_GROUP, columns: DEPARTMENT, groupBasis: [STATED],"
                                + " departmentBasis: [STATED, REMIT]) { rows { node { id } direct rolledUp filled }"
                                + " columns { node { id } } cells { row column direct rolledUp } total } }",
                        "coverage");
        List<?> cells = Ask.list(Ask.at(coverage, "cells"));
        assertThat(cells).hasSizeGreaterThan(20);
        Map<Object, Integer> filled = new HashMap<>();
        for (Object cell : cells) {
            Object row = Ask.known(coverage, "rows." + Ask.at(cell, "row") + ".node.id");
            Object column = Ask.known(coverage, "columns." + Ask.at(cell, "column") + ".node.id");
            filled.merge(Ask.known(cell, "row"), 1, Integer::sum);
            for (boolean below : new boolean[] {true, false}) {
                Object both =
                        count(
                                Map.of(
                                        "and",
                                        List.of(
                                                groups(row, below, groupBasis),
                                                departments(column, below, departmentBasis))));
                assertThat(Ask.at(cell, below ? "rolledUp" : "direct")).isEqualTo(both);
            }
        }
        List<?> rows = Ask.list(Ask.at(coverage, "rows"));
        for (int row = 0; row < rows.size(); row++) {
            assertThat(Ask.at(rows.get(row), "filled")).isEqualTo(filled.getOrDefault(row, 0));
        }
    }

    @Test
    void theBasisOfACellIsThatOfTheLinkToItsGroup() {
        Object coverage =
                ASK.data(
                        "{ coverage(rows: BASIS, columns: TARGET_GROUP) { rows { basis label } columns { node { id } }"
                                + " cells { row column direct rolledUp } } }",
                        "coverage");
        assertThat(Ask.list(Ask.at(coverage, "cells"))).hasSizeGreaterThan(20);
        for (Object cell : Ask.list(Ask.at(coverage, "cells"))) {
            String basis = (String) Ask.at(coverage, "rows." + Ask.at(cell, "row") + ".basis");
            Object group = Ask.known(coverage, "columns." + Ask.at(cell, "column") + ".node.id");
            assertThat(Ask.at(cell, "rolledUp"))
                    .isEqualTo(count(groups(group, true, List.of(basis))));
        }
    }

    @Test
    void nothingInferredFromARemitCountsUnlessItIsAskedFor() {
        Object stated =
                ASK.data(
                        "{ facets(dimensions: [DEPARTMENT]) { values { rolledUp } } }",
                        "facets.0.values");
        Object all =
                ASK.data(
                        "{ facets(dimensions: [DEPARTMENT], departmentBasis: [STATED, REMIT]) { values { rolledUp } } }",
                        "facets.0.values");
        assertThat(Ask.list(all).size()).isGreaterThan(Ask.list(stated).size());
    }

    @Test
    void zerosShowWhatHasNoMeasure() {
        Object coverage =
                ASK.data(
                        "{ coverage(rows: TARGET_GROUP, columns: THEME, zeros: true) { rows { label direct rolledUp filled }"
                                + " columns { label } cells { row column rolledUp } } }",
                        "coverage");
        List<?> rows = Ask.list(Ask.at(coverage, "rows"));
        List<?> columns = Ask.list(Ask.at(coverage, "columns"));
        List<?> cells = Ask.list(Ask.at(coverage, "cells"));
        assertThat(rows).hasSizeGreaterThanOrEqualTo(90);
        assertThat(cells).hasSize(rows.size() * columns.size());
        List<Object> empty = new ArrayList<>();
        rows.stream().filter(row -> Ask.known(row, "filled").equals(0)).forEach(empty::add);
        assertThat(empty).isNotEmpty().allMatch(row -> Ask.known(row, "rolledUp").equals(0));
    }

    @Test
    void twiceTheSameDimensionIsAnError() {
        GraphQlResponse answer = ASK.answer("{ coverage(rows: THEME, columns: THEME) { total } }");
        assertThat(Ask.message(answer)).contains("choose two dimensions");
    }

    @Test
    void commitmentsStandByValueAndThoseWithoutComeLast() {
        for (String way : List.of("ASCENDING", "DESCENDING")) {
            List<?> nodes =
                    Ask.list(
                            ASK.data(
                                    "{ commitments(orderBy: VALUE_"
                                            + way
                                            + ", first: 100) { nodes { value } } }",
                                    "commitments.nodes"));
            List<Double> values = new ArrayList<>();
            boolean without = false;
            for (Object node : nodes) {
                Object value = Ask.at(node, "value");
                assertThat(without && value != null).isFalse();
                if (value == null) without = true;
                else values.add((Double) value);
            }
            List<Double> sorted = new ArrayList<>(values);
            sorted.sort(way.equals("ASCENDING") ? null : (one, other) -> other.compareTo(one));
            assertThat(values).isEqualTo(sorted).hasSizeGreaterThan(3);
        }
    }

    @Test
    void aCursorOfOneOrderIsNoneOfAnother() {
        Object cursor =
                Objects.requireNonNull(
                        ASK.data(
                                "{ commitments(orderBy: VALUE_ASCENDING, first: 1) { pageInfo { endCursor } } }",
                                "commitments.pageInfo.endCursor"));
        GraphQlResponse answer =
                ASK.answer(
                        "query($c: String) { commitments(orderBy: UNIT_ASCENDING, after: $c) { totalCount } }",
                        Map.of("c", cursor));
        assertThat(Ask.message(answer)).contains("cursor of another list");
    }
}
