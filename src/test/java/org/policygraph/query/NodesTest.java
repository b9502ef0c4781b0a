package org.policygraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

class NodesTest {
    private final Ask ask = TestGraph.ask();

    private static final String NODE = "query ($id: ID!) { node(id: $id) { __typename id url } }";
    private static final String NODES = "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "garbage",
                "",
                "a\u0000b",
                "x> ?p ?o } #",
                "https://w3id.org/policy-graph/id/nobody",
                "https://w3id.org/policy-graph/ontology#Measure",
                "https://w3id.org/policy-graph/id/department/mohrss/remit/1",
                "https://w3id.org/policy-graph/id/doc-a#char=1,2"
            })
    void knowsNoRecordOfAnUnknownId(String id) {
        GraphQlResponse answer = ask.answer(NODE, Map.of("id", id));
        assertThat(answer.body()).doesNotContainKey("errors");
        assertThat(Ask.at(answer.body(), "data.node")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {TestGraph.BASE, "", " ", TestGraph.PUBLIC_URL + "/id/"})
    void anIdMayBeWrittenShortOrAsTheAddressOnThisServer(String beginning) {
        Map<String, String> ids =
                Map.of(
                        "id", beginning + "doc-a/measure/1.1",
                        "document", beginning + "doc-a",
                        "group", beginning + "group/children",
                        "department", beginning + "department/moe");
        String query =
                """
                query ($id: ID!, $document: ID!, $group: String!, $groupId: ID, $department: ID!) {
                  node(id: $id) { id } nodes(ids: [$id]) { id } measure(id: $id) { id } trace(id: $id) { id }
                  document(id: $document) { id } targetGroup(id: $groupId) { id } department(id: $department) { id }
                  measures(where: { document: [$document], targetGroup: { any: [$group], basis: [STATED, IMPLIED] } }) { totalCount }
                }
                """;
        Map<String, String> variables = new HashMap<>(ids);
        variables.put("groupId", ids.get("group"));
        String measure = TestGraph.BASE + "doc-a/measure/1.1";
        for (String field : List.of("node", "nodes.0", "measure", "trace")) {
            assertThat(ask.data(query, variables, field + ".id")).as(field).isEqualTo(measure);
        }
        assertThat(ask.data(query, variables, "document.id")).isEqualTo(TestGraph.BASE + "doc-a");
        assertThat(ask.data(query, variables, "targetGroup.id"))
                .isEqualTo(TestGraph.BASE + "group/children");
        assertThat(ask.data(query, variables, "department.id"))
                .isEqualTo(TestGraph.BASE + "department/moe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"trace(id: \"x/9\") { id }", "measure(id: \"x/9\") { id }"})
    void anUnknownIdIsRefusedWithTheFormsThatAreTaken(String field) {
        GraphQlResponse answer = ask.answer("{ " + field + " }");
        assertThat(Ask.code(answer)).isEqualTo("NOT_FOUND");
        assertThat(Ask.message(answer))
                .contains(
                        "has the id “x/9”, expected an IRI, what follows "
                                + TestGraph.BASE
                                + " in it, or its address on this server");
    }

    @Test
    void tellsTheTypeOfARecordByItsClass() {
        Map<String, String> types =
                Map.of(
                        "doc-a", "PolicyDocument",
                        "doc-a/measure/1.1", "Measure",
                        "doc-a/measure/1.1/clause/1", "Clause",
                        "doc-a/measure/1.1/audience/migrant-workers", "Audience",
                        "doc-a/theme/1", "Theme",
                        "doc-a/paragraph/2", "SourceParagraph",
                        "group/children", "TargetGroup",
                        "department/moe", "Department");
        types.forEach(
                (id, type) ->
                        assertThat(
                                        ask.data(
                                                NODE,
                                                Map.of("id", TestGraph.BASE + id),
                                                "node.__typename"))
                                .isEqualTo(type));
    }

    @Test
    void findsSpansThatTheGraphDoesNotSpeakOf() {
        String digest =
                (String)
                        ask.data(
                                "{ document(id: \"doc-a\") { digests { id } } }",
                                "document.digests.0.id");
        String query = "query ($id: ID!) { node(id: $id) { __typename ... on TextSpan { text } } }";
        assertThat(ask.data(query, Map.of("id", digest + "#char=2,4"), "node"))
                .isEqualTo(Map.of("__typename", "TextSpan", "text", "试验"));
        for (String beyond : List.of("#char=0,9999", "#char=4,2", "#char=02,4", "#char=2", "#")) {
            assertThat(ask.data(query, Map.of("id", digest + beyond), "node")).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 101, 150, 1000})
    void answersEveryIdOfABatchInItsPlace(int size) {
        List<String> ids =
                IntStream.range(0, size)
                        .mapToObj(at -> TestGraph.BASE + "doc-a/measure/" + measure(at))
                        .toList();
        List<?> found = Ask.list(ask.data(NODES, Map.of("ids", ids), "nodes"));
        assertThat(found).hasSize(size);
        for (int at = 0; at < size; at++) {
            Object node = found.get(at);
            if (at % 7 == 6) assertThat(node).isNull();
            else assertThat(Ask.at(Objects.requireNonNull(node), "id")).isEqualTo(ids.get(at));
        }
    }

    private static String measure(int at) {
        return at % 7 == 6 ? "9." + at : "1." + (at % 12 + 1);
    }

    @Test
    void refusesMoreIdsThanTheLimit() {
        List<String> ids = new ArrayList<>(Collections.nCopies(1001, "x"));
        GraphQlResponse answer = ask.answer(NODES, Map.of("ids", ids));
        assertThat(Ask.code(answer)).isEqualTo("BAD_USER_INPUT");
        assertThat(Ask.message(answer)).contains("1001").contains("1000");
    }

    @Test
    void answersFragmentsBeforeTheirUseAndTypeNamesAnywhere() {
        String query =
                """
                fragment M on Measure { __typename number theme { __typename name } }
                { __typename measures(first: 2) { __typename edges { __typename node { ...M __typename } } } }
                """;
        Object data = ask.answer(query).body().get("data");
        assertThat(Ask.at(data, "__typename")).isEqualTo("Query");
        assertThat(Ask.at(data, "measures.edges.1.node"))
                .isEqualTo(
                        Map.of(
                                "__typename", "Measure",
                                "number", "1.2",
                                "theme", Map.of("__typename", "Theme", "name", "社会保障")));
    }

    @Test
    void doesNotMultiplyRowsBySiblingLists() {
        String query =
                "{ measure(document: \"doc-a\", number: \"1.2\") { clauses { id } citations { id }"
                        + " audiences { id evidence { term } } responsibilities { id } } }";
        Object measure = ask.data(query, "measure");
        for (String list : List.of("clauses", "citations", "audiences", "responsibilities")) {
            assertThat(Ask.list(Ask.at(measure, list))).hasSize(1);
        }
    }
}
