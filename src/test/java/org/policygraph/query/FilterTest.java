package org.policygraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class FilterTest {
    private final Ask ask = TestGraph.ask();

    /** Number and document of the measures that meet a filter: {@code 1.1 a}. */
    private List<String> found(String where) {
        String query =
                "{ measures(where: {" + where + "}) { nodes { number document { identifier } } } }";
        List<String> found = new ArrayList<>();
        for (Object node : Ask.list(ask.data(query, "measures.nodes"))) {
            String document = String.valueOf(Ask.at(node, "document.identifier"));
            found.add(Ask.at(node, "number") + " " + document.charAt(4));
        }
        return found;
    }

    private @Nullable Object matches(String where, int edge) {
        String query =
                """
                { measures(where: {%s}) { edges { node { number } matches { asked basis audience { id }
                  responsibility { id } evidence { term span { text } } groupPath { name }
                  departmentPath { name } span { text } } } } }
                """
                        .formatted(where);
        return ask.data(query, "measures.edges." + edge + ".matches");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "targetGroup: {any: [\"农民工\"]} | 1.1 a,1.2 a,1.12 a,2.1 a,1.1 b",
                "targetGroup: {any: [\"migrant workers\"]} | 1.1 a,1.2 a,1.12 a,2.1 a,1.1 b",
                "targetGroup: {any: [\"农民工\"], includeNarrower: false} | 1.1 a,1.12 a,2.1 a,1.1 b",
                "targetGroup: {any: [\"劳动者\"]} | 1.1 a,1.2 a,1.12 a,2.1 a,1.1 b",
                "targetGroup: {any: [\"农民工\", \"儿童\"], includeNarrower: false, basis: [STATED]} |"
                        + " 1.1 a,1.4 a,1.12 a,2.1 a,1.1 b,1.2 b",
                "targetGroup: {all: [\"农民工\", \"新生代农民工\"]} | 1.2 a",
                "targetGroup: {all: [\"农民工\", \"儿童\"]} | ''",
                "targetGroup: {any: [\"老年人\"]} | 1.3 a,2.2 a",
                "targetGroup: {any: [\"老年人\"], basis: [STATED]} | ''",
                "targetGroup: {any: [\"甲环\"]} | 1.11 a",
                "targetGroup: {exists: true, basis: [IMPLIED]} | 1.3 a,2.2 a",
                "department: {any: [\"人社部\"], basis: [REMIT]} | 1.1 a,1.2 a,2.1 a",
                "department: {any: [\"人社部\"], basis: [REMIT], includeSubordinate: false} | 1.1 a",
                "department: {any: [\"人社部\"], basis: [STATED]} | ''",
                "department: {exists: true, basis: [STATED]} | 1.8 a",
                "document: [\"doc-b\"] | 1.1 b,1.2 b,1.3 b",
                "document: [\"https://w3id.org/policy-graph/id/doc-b\"] | 1.1 b,1.2 b,1.3 b",
                "theme: [\"保障措施\"], text: \"案\" | 1.3 b",
                "theme: [\"https://w3id.org/policy-graph/id/doc-b/theme/1\"] | 1.1 b,1.2 b,1.3 b",
                "paragraph: [4] | 3.1 a,3.2 a,3.3 a,3.4 a,3.5 a,3.6 a",
                "hasCommitment: true | 1.5 a",
                "text: \"abc\" | 1.12 a",
                "text: \"ＡＢＣ\" | 1.12 a",
                "and: [{text: \"农民工\"}, {not: {text: \"就业\"}}] | 1.1 a,1.12 a,1.1 b",
                "or: [{text: \"普惠\"}, {text: \"公平\"}] | 1.6 a,1.7 a",
                "text: \"农民工\", or: [{text: \"保险\"}, {text: \"普惠\"}] | 1.1 a",
                "document: [\"doc-a\"], not: {or: [{theme: [\"社会保障\"]}, {paragraph: [3, 4]}]} | ''",
            })
    void findsTheMeasuresThatMeetAFilter(String where, String measures) {
        List<String> expected = measures.isEmpty() ? List.of() : List.of(measures.split(",", -1));
        assertThat(found(where)).isEqualTo(expected);
    }

    @Test
    void meansAllThemesOfAName() {
        assertThat(found("theme: [\"保障措施\"]")).hasSize(9).contains("3.1 a", "1.1 b");
    }

    @Test
    void meansEveryMeasureByAnEmptyFilterAndNoneByItsNegation() {
        String count = "{ measures(where: %s) { totalCount } }";
        assertThat(ask.data(count.formatted("{}"), "measures.totalCount")).isEqualTo(29);
        assertThat(ask.data(count.formatted("{not: {}}"), "measures.totalCount")).isEqualTo(0);
        assertThat(ask.data(count.formatted("{hasCommitment: false}"), "measures.totalCount"))
                .isEqualTo(28);
        assertThat(
                        ask.data(
                                count.formatted("{targetGroup: {exists: false}}"),
                                "measures.totalCount"))
                .isEqualTo(19);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "targetGroup: {any: [\"农民\"]} | nearest: 农民工",
                "targetGroup: {any: [\"一老一小\"]} | group/older-persons",
                "targetGroup: {any: []} | targetGroup.any is an empty list",
                "targetGroup: {all: []} | targetGroup.all is an empty list",
                "targetGroup: {basis: [STATED]} | says nothing",
                "targetGroup: {any: [\"儿童\"], basis: []} | targetGroup.basis is empty, and no link rests on nothing",
                "department: {any: [\"教育部\"], basis: []} | department.basis is empty, and no link rests on nothing",
                "department: {any: [\"教育\"], basis: [REMIT]} | nearest: 教育部",
                "document: [\"doc-z\"] | nearest: doc-a, doc-b",
                "document: [] | document is an empty list",
                "theme: [\"社会保险\"] | nearest: 社会保障",
                "paragraph: [] | paragraph is an empty list",
                "paragraph: [99] | no measure cites a paragraph with the number 99; nearest: 4, 3",
                "paragraph: [4, -1] | a paragraph with the number -1; nearest: 2, 3",
                "paragraph: [2147483647] | the number 2147483647; nearest: 4",
                "not: {paragraph: [99]} | the number 99",
                "text: \" \" | text is empty",
                "or: [] | or is an empty list",
                "not: {targetGroup: {any: [\"x\"]}} | no TargetGroup is named “x”",
            })
    void refusesWhatItCannotUnderstand(String where, String message) {
        GraphQlResponse answer = ask.answer("{ measures(where: {" + where + "}) { totalCount } }");
        assertThat(Ask.code(answer)).isEqualTo("BAD_USER_INPUT");
        assertThat(Ask.message(answer)).contains(message);
    }

    @Test
    void wantsTheBasisOfADepartmentToBeChosen() {
        GraphQlResponse answer =
                ask.answer("{ measures(where: {department: {any: [\"教育部\"]}}) { totalCount } }");
        assertThat(answer.executed()).isFalse();
        assertThat(Ask.message(answer)).contains("basis");
    }

    @Test
    void refusesFiltersOfTooManyConditions() {
        String many = "{text: \"a\"},".repeat(101);
        GraphQlResponse answer =
                ask.answer("{ measures(where: {or: [" + many + "]}) { totalCount } }");
        assertThat(Ask.code(answer)).isEqualTo("QUERY_TOO_COMPLEX");
        GraphQlResponse longText =
                ask.answer(
                        "{ measures(where: {text: \""
                                + "*a*".repeat(3000)
                                + "\"}) { totalCount } }");
        assertThat(Ask.message(longText)).contains("may have 1000");
    }

    @Test
    void showsTheLinkThePathAndTheCharactersThatMetTheFilter() {
        assertThat(matches("targetGroup: {any: [\"workers\"]}", 1))
                .isEqualTo(
                        List.of(
                                        Map.of(
                                                "asked",
                                                "workers",
                                                "basis",
                                                "STATED",
                                                "audience",
                                                Map.of(
                                                        "id",
                                                        TestGraph.BASE
                                                                + "doc-a/measure/1.2/audience/young-migrant-workers"),
                                                "evidence",
                                                List.of(
                                                        Map.of(
                                                                "term",
                                                                "新生代农民工",
                                                                "span",
                                                                Map.of("text", "新生代农民工"))),
                                                "groupPath",
                                                List.of(
                                                        Map.of("name", "劳动者"),
                                                        Map.of("name", "农民工"),
                                                        Map.of("name", "新生代农民工")),
                                                "departmentPath",
                                                List.of()))
                                .stream()
                                .map(FilterTest::withNulls)
                                .toList());
    }

    private static Map<String, @Nullable Object> withNulls(Map<String, ?> match) {
        Map<String, @Nullable Object> complete = new HashMap<>(match);
        complete.put("responsibility", null);
        complete.put("span", null);
        return complete;
    }

    @Test
    void showsMatchesThroughOrAndNothingForNot() {
        Object matches =
                matches(
                        "or: [{targetGroup: {any: [\"儿童\"]}}, {text: \"友好\"}, {text: \"农\"}], not:"
                                + " {text: \"养老\"}, document: [\"doc-a\"], theme: [\"社会保障\"]",
                        2);
        List<?> list = Ask.list(matches);
        assertThat(list).hasSize(2);
        assertThat(Ask.at(list.get(0), "asked")).isEqualTo("儿童");
        assertThat(Ask.at(list.get(1), "span.text")).isEqualTo("友好");
    }

    @Test
    void showsTheDepartmentsOfAMatchAndTheSpansOfFoldedText() {
        Object remit = matches("department: {any: [\"人社部\"], basis: [REMIT]}", 1);
        assertThat(Ask.at(remit, "0.departmentPath.1.name")).isEqualTo("就业局");
        assertThat(Ask.at(remit, "0.audience")).isNull();
        assertThat(Ask.at(remit, "0.basis")).isEqualTo("REMIT");
        Object text = matches("text: \"abc\"", 0);
        assertThat(Ask.at(text, "0.span.text")).isEqualTo("ＡＢＣ");
        Object exists = matches("targetGroup: {exists: true, basis: [CURATED]}", 0);
        assertThat(Ask.at(exists, "0.asked")).isEqualTo("targetGroup");
        assertThat(Ask.at(exists, "0.groupPath.0.name")).isEqualTo("乙环");
    }

    @Test
    void listsTheMeasuresOfAGroupWithTheirReasons() {
        String query =
                "{ targetGroup(name: \"农民工\") { measures%s { totalCount edges { matches { groupPath {"
                        + " name } } } } } }";
        Object all = ask.data(query.formatted(""), "targetGroup.measures");
        assertThat(Ask.at(all, "totalCount")).isEqualTo(5);
        assertThat(Ask.list(Ask.at(all, "edges.1.matches.0.groupPath"))).hasSize(2);
        Object direct =
                ask.data(query.formatted("(includeNarrower: false)"), "targetGroup.measures");
        assertThat(Ask.at(direct, "totalCount")).isEqualTo(4);
    }

    @Test
    void refusesAKindOfGroupWhereDepartmentsAreAskedFor() {
        for (String list :
                List.of(
                        "departments(where: {kind: [PEOPLE]})",
                        "targetGroups(where: {kind: []})")) {
            GraphQlResponse answer = ask.answer("{ " + list + " { totalCount } }");
            assertThat(Ask.code(answer)).isEqualTo("BAD_USER_INPUT");
            assertThat(Ask.message(answer)).startsWith("kind ").contains("leave");
        }
    }

    @Test
    void filtersConcepts() {
        String groups = "{ targetGroups(where: {%s}) { nodes { name } } }";
        String path = "targetGroups.nodes";
        assertThat(ask.all(groups.formatted("label: \"MIGRANT\""), path, "name"))
                .containsExactly("农民工");
        assertThat(ask.all(groups.formatted("directlyBelow: \"劳动者\""), path, "name"))
                .containsExactly("农民工");
        assertThat(ask.all(groups.formatted("linkedBy: [IMPLIED]"), path, "name"))
                .containsExactly("老年人");
        assertThat(ask.all(groups.formatted("kind: [ENTERPRISE, ORGANISATION]"), path, "name"))
                .containsExactly("乙环");
        assertThat(
                        ask.all(
                                "{ themes(document: \"doc-b\") { nodes { name } } }",
                                "themes.nodes",
                                "name"))
                .containsExactly("保障措施");
        assertThat(Ask.code(ask.answer(groups.formatted("linkedBy: []"))))
                .isEqualTo("BAD_USER_INPUT");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "minValue: 80 | 1",
                "minValue: 80.1 | 0",
                "maxValue: 80 | 1",
                "comparator: [AT_LEAST] | 1",
                "unit: [\"%\", \"所\"] | 1",
                "hasDuration: true | 1",
                "hasDeadline: false | 2",
                "document: [\"doc-b\"] | 0",
                "measure: {text: \"县区\"} | 2",
            })
    void filtersCommitments(String where, int count) {
        String query = "{ commitments(where: {" + where + "}) { totalCount } }";
        assertThat(ask.data(query, "commitments.totalCount")).isEqualTo(count);
    }
}
