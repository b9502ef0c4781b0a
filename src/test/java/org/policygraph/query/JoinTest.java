package org.policygraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/** A column of names joined to records. */
class JoinTest {
    private static final String JOIN =
            """
            query ($names: [String!]!, $type: EntityType!) {
              join(names: $names, type: $type) { name status matchedBy folded node { id } nodes { id } nearest }
            }
            """;

    private static final Ask ASK = TestGraph.ask();

    private static List<?> joined(String type, String... names) {
        var variables = Map.of("names", List.of(names), "type", type);
        return Ask.list(ASK.data(JOIN, variables, "join"));
    }

    @Test
    void answersEachNameInItsPlace() {
        List<?> joined =
                joined(
                        "TARGET_GROUP",
                        "农民工",
                        "一老一小",
                        "火星人",
                        "农民工",
                        "OLDER  PERSONS",
                        "older persons ");
        assertThat(joined)
                .extracting(each -> Ask.known(each, "name"))
                .containsExactly("农民工", "一老一小", "火星人", "农民工", "OLDER  PERSONS", "older persons ");
        assertThat(joined)
                .extracting(each -> Ask.known(each, "status"))
                .containsExactly(
                        "MATCHED", "AMBIGUOUS", "UNMATCHED", "MATCHED", "UNMATCHED", "MATCHED");
    }

    @ParameterizedTest
    @CsvSource({
        "TARGET_GROUP, 农民工, group/migrant-workers, LABEL, false",
        "TARGET_GROUP, 進城務工人員, group/migrant-workers, SYNONYM, true",
        "TARGET_GROUP, OLDER PERSONS, group/older-persons, LABEL, true",
        "TARGET_GROUP, group/children, group/children, IDENTIFIER, false",
        "DEPARTMENT, 人社部, department/mohrss, SYNONYM, false",
        "DEPARTMENT, https://w3id.org/policy-graph/id/department/moe, department/moe, IDENTIFIER, false",
        "DOCUMENT, 关于试验的意见, doc-a, LABEL, false",
        "THEME, 社会保障, doc-a/theme/1, LABEL, false",
        "MEASURE, 健全农民工保险制度 扩大覆盖面, doc-a/measure/1.1, SYNONYM, false",
    })
    void matchesWhatIsEqualOnceFolded(
            String type, String name, String id, String how, boolean folded) {
        Object joined = joined(type, name).getFirst();
        assertThat(Ask.at(joined, "status")).isEqualTo("MATCHED");
        assertThat(Ask.at(joined, "node.id")).isEqualTo(TestGraph.BASE + id);
        assertThat(Ask.at(joined, "matchedBy")).isEqualTo(how);
        assertThat(Ask.at(joined, "folded")).isEqualTo(folded);
        assertThat(Ask.list(Ask.at(joined, "nearest"))).isEmpty();
    }

    @Test
    void choosesNoneOfSeveralRecords() {
        Object joined = joined("TARGET_GROUP", "一老一小").getFirst();
        assertThat(Ask.at(joined, "node")).isNull();
        assertThat(Ask.at(joined, "matchedBy")).isEqualTo("COLLECTIVE");
        assertThat(Ask.list(Ask.at(joined, "nodes")))
                .extracting(each -> Ask.known(each, "id"))
                .containsExactly(
                        TestGraph.BASE + "group/children", TestGraph.BASE + "group/older-persons");
    }

    @Test
    void callsTheSameNumberInTwoDocumentsAmbiguous() {
        Object joined = joined("MEASURE", "1.1").getFirst();
        assertThat(Ask.at(joined, "status")).isEqualTo("AMBIGUOUS");
    }

    @Test
    void onlySuggestsWhatANameIsLike() {
        Object joined = joined("TARGET_GROUP", "农民").getFirst();
        assertThat(Ask.at(joined, "status")).isEqualTo("UNMATCHED");
        assertThat(Ask.at(joined, "matchedBy")).isNull();
        assertThat(Ask.list(Ask.at(joined, "nodes"))).isEmpty();
        assertThat(Ask.list(Ask.at(joined, "nearest")).getFirst()).isEqualTo("农民工");
    }

    @Test
    void refusesTooManyNamesAndFindsNothingForOneThatIsTooLong() {
        String many = "[" + "\"a\" ".repeat(1001) + "]";
        GraphQlResponse answer =
                ASK.answer("{ join(names: " + many + ", type: THEME) { status } }");
        assertThat(Ask.code(answer)).isEqualTo("BAD_USER_INPUT");
        assertThat(Ask.message(answer))
                .isEqualTo("1001 names, and at most 1000 may be joined at once");

        var variables = Map.of("names", List.of("a", "长".repeat(501)), "type", "THEME");
        answer = ASK.answer(JOIN, variables);
        assertThat(Ask.at(answer.body(), "data.join.1.status")).hasToString("UNMATCHED");
    }

    @Test
    void costsWhatEachNameMayAnswer() {
        String query =
                "query ($names: [String!]!) { join(names: $names, type: DEPARTMENT) { node { id ... on"
                        + " Department { measures(basis: [REMIT], first: 1000) { nodes { id } } } } } }";
        var variables = Map.of("names", Collections.nCopies(1000, "教育部"));
        assertThat(Ask.code(ASK.answer(query, variables))).isEqualTo("QUERY_TOO_COMPLEX");
    }
}
