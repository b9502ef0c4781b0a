package org.policygraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookupTest {
    private final Ask ask = TestGraph.ask();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "农民工",
                " 农民工　",
                "MIGRANT Workers",
                "ｍｉｇｒａｎｔ workers",
                "进城务工人员",
                "https://w3id.org/policy-graph/id/group/migrant-workers"
            })
    void findsAGroupByAnyOfItsNames(String name) {
        assertThat(ask.data("{ targetGroup(name: \"" + name + "\") { name } }", "targetGroup.name"))
                .isEqualTo("农民工");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "targetGroup(name: \"农民\") | NOT_FOUND | nearest: 农民工",
                "department(name: \"人社\") | NOT_FOUND | nearest: 人社部",
                "targetGroup(id: \"urn:x\") | NOT_FOUND | urn:x",
                "targetGroup | BAD_USER_INPUT | give id or name",
                "targetGroup(name: \"一老一小\") | BAD_USER_INPUT | group/children",
                "document(id: \"doc-c\") | NOT_FOUND | nearest: doc-a, doc-b",
                "measure | BAD_USER_INPUT | give id or number",
                "measure(document: \"doc-a\") | BAD_USER_INPUT | give id or number",
                "measure(number: \"1.1\") | BAD_USER_INPUT | 2 documents are held",
                "measure(document: \"doc-b\", number: \"1.4\") | NOT_FOUND | nearest: 1.1",
                "measure(document: \"doc-x\", number: \"1.4\") | NOT_FOUND | doc-a",
                "paragraph(document: \"doc-a\", number: 99) | NOT_FOUND | nearest: 2",
            })
    void saysWhyThereIsNoAnswer(String field, String code, String message) {
        GraphQlResponse answer = ask.answer("{ " + field + " { id } }");
        assertThat(answer.executed()).isTrue();
        assertThat(Ask.code(answer)).isEqualTo(code);
        assertThat(Ask.message(answer)).contains(message);
        assertThat(Ask.at(answer.body(), "errors.0.extensions.correlationId")).isEqualTo("test-id");
    }

    @Test
    void refusesArgumentsThatContradictEachOther() {
        String query =
                "{ targetGroup(id: \"https://w3id.org/policy-graph/id/group/children\", name: \"%s\")"
                        + " { name } }";
        assertThat(ask.data(query.formatted("children"), "targetGroup.name")).isEqualTo("儿童");
        assertThat(Ask.code(ask.answer(query.formatted("农民工")))).isEqualTo("BAD_USER_INPUT");
    }

    @Test
    void findsMeasuresByNumberInTheirDocument() {
        String query = "{ measure(document: \"doc-b\", number: \"１．１\") { text } }";
        assertThat(ask.data(query, "measure.text")).isEqualTo("农民工返乡创业");
    }
}
