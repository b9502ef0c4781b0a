package org.policygraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;

/**
 * Nobody who names no basis is shown links on every basis: wherever bases are chosen, it is said.
 */
class EmptyBasisTest {
    private final Ask ask = TestGraph.ask();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ measures { nodes { targetGroups(basis: $b) { name } } } }",
                "{ measures { nodes { audiences(basis: $b) { id } } } }",
                "{ measures { nodes { departments(basis: $b) { name } } } }",
                "{ measures { nodes { responsibilities(basis: $b) { id } } } }",
                "{ targetGroup(name: \"儿童\") { measures(basis: $b) { totalCount } } }",
                "{ department(name: \"教育部\") { measures(basis: $b) { totalCount } } }",
                "{ measures(where: {targetGroup: {any: [\"儿童\"], basis: $b}}) { totalCount } }",
                "{ measures(where: {targetGroup: {exists: true, basis: $b}}) { totalCount } }",
                "{ measures(where: {department: {exists: false, basis: $b}}) { totalCount } }",
                "{ search(text: \"保险\", where: {department: {exists: true, basis: $b}}) { totalCount } }",
                "{ commitments(where: {measure: {department: {exists: true, basis: $b}}}) { totalCount } }",
                "{ targetGroups(where: {linkedBy: $b}) { totalCount } }",
                "{ departments(where: {linkedBy: $b}) { totalCount } }",
                "{ facets(dimensions: [TARGET_GROUP], groupBasis: $b) { total } }",
                "{ facets(dimensions: [THEME], departmentBasis: $b) { total } }",
                "{ coverage(rows: THEME, columns: DEPARTMENT, departmentBasis: $b) { total } }",
                "{ coverage(rows: TARGET_GROUP, columns: THEME, groupBasis: $b) { total } }",
            })
    void isRefusedWithASentence(String query) {
        refused(ask.answer(query.replace("$b", "[]")));
        refused(ask.answer("query ($b: [Basis!]!) " + query, Map.of("b", List.of())));
    }

    private static void refused(GraphQlResponse answer) {
        assertThat(Ask.code(answer)).isEqualTo("BAD_USER_INPUT");
        assertThat(Ask.message(answer))
                .containsIgnoringCase("basis")
                .contains("no link rests on nothing");
    }

    /**
     * A default is for whoever says nothing; null is not the wish for what nobody may see unasked.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ facets(dimensions: [DEPARTMENT], departmentBasis: null) { total } }",
                "{ coverage(rows: THEME, columns: DEPARTMENT, departmentBasis: null) { total } }",
            })
    void nullIsNoChoiceOfBasesInCounts(String query) {
        refused(ask.answer(query));
    }

    /**
     * As the schema says of Basis: one list may be given to all filters, also to those of others.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "measures(where: {targetGroup: {exists: true, basis: [REMIT]}})",
                "measures(where: {department: {exists: true, basis: [IMPLIED]}})",
                "commitments(where: {basis: [REMIT, CURATED]})",
                "targetGroups(where: {linkedBy: [REMIT]})",
                "departments(where: {linkedBy: [IMPLIED]})",
            })
    void aBasisThatNoSuchLinkHasFindsNothing(String list) {
        assertThat(ask.data("{ list: " + list + " { totalCount } }", "list.totalCount"))
                .isEqualTo(0);
    }
}
