package org.policygraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.introspection.IntrospectionQuery;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.query.limit.QueryLimits;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class LimitsTest {
    private final Ask ask = TestGraph.ask();

    private void refuses(String query, String code) {
        long start = System.nanoTime();
        GraphQlResponse answer = ask.answer(query);
        assertThat(answer.executed()).isFalse();
        assertThat(answer.body()).doesNotContainKey("data");
        assertThat(Ask.code(answer)).isEqualTo(code);
        assertThat(Ask.list(Ask.at(answer.body(), "errors"))).hasSizeLessThanOrEqualTo(21);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        assertThat(ask.data("{ measures { totalCount } }", "measures.totalCount")).isEqualTo(29);
    }

    private static String nested(int levels) {
        return "{ measures { nodes { "
                + "document { measures(first: 1) { nodes { ".repeat(levels)
                + "id"
                + " } } }".repeat(levels)
                + " } } }";
    }

    @Test
    void refusesDocumentsThatAreTooDeep() {
        assertThat(ask.answer(nested(5)).body()).doesNotContainKey("errors");
        refuses(nested(7), "QUERY_TOO_DEEP");
        refuses("{ a".repeat(200) + "}".repeat(200), "QUERY_TOO_DEEP");
        refuses("{ a".repeat(20_000) + "}".repeat(20_000), "QUERY_TOO_DEEP");
    }

    @Test
    void refusesDocumentsWithTooManyAliasesFieldsOrDirectives() {
        refuses(aliases(20_000), "QUERY_TOO_COMPLEX");
        refuses(aliases(1_000), "QUERY_TOO_COMPLEX");
        refuses("{ dataset { " + "id ".repeat(14_000) + "} }", "QUERY_TOO_COMPLEX");
        refuses("{ dataset { id " + "@skip(if: true) ".repeat(1_000) + "} }", "QUERY_TOO_COMPLEX");
        refuses("{ dataset { id " + "@x ".repeat(12_000) + "} }", "QUERY_TOO_COMPLEX");
    }

    private static String aliases(int count) {
        return IntStream.range(0, count)
                .mapToObj(at -> "a" + at + ": dataset { id }")
                .collect(Collectors.joining(" ", "{ ", " }"));
    }

    @Test
    void refusesDocumentsOfTooManyCharacters() {
        refuses("{ dataset { id } }" + ",".repeat(300_000), "QUERY_TOO_COMPLEX");
        refuses("# " + "x".repeat(1_100_000) + "\n{ dataset { id } }", "QUERY_TOO_COMPLEX");
    }

    @Test
    void refusesFragmentsThatDoubleAndFragmentsInCycles() {
        String doubling =
                IntStream.range(0, 60)
                        .mapToObj(
                                at ->
                                        "fragment f%d on Dataset { ...f%d ...f%d }"
                                                .formatted(at, at + 1, at + 1))
                        .collect(Collectors.joining(" "));
        String last = " fragment f60 on Dataset { id }";
        refuses("{ dataset { ...f0 } } " + doubling + last, "QUERY_TOO_COMPLEX");
        refuses(
                "{ dataset { ...a } } fragment a on Dataset { ...b } fragment b on Dataset { ...a }",
                "BAD_USER_INPUT");
    }

    @Test
    void refusesIntrospectionThatIsTooLongAndListTypesWithinListTypes() {
        refuses(
                "{ __schema { types { fields { type { fields { type { fields { type { fields { type {"
                        + " name } } } } } } } } } } }",
                "QUERY_TOO_COMPLEX");
        refuses(
                "query ($x: " + "[".repeat(50) + "Int" + "]".repeat(50) + ") { dataset { id } }",
                "QUERY_TOO_COMPLEX");
        GraphQlResponse deep =
                ask.answer(
                        "query ($x: "
                                + "[".repeat(5_000)
                                + "Int"
                                + "]".repeat(5_000)
                                + ") { dataset { id } }");
        assertThat(deep.executed()).isFalse();
    }

    @Test
    void refusesAnswersOfTooManyValues() {
        String wide =
                "{ measures(first: 1000) { nodes { clauses { id text span { id text } }"
                        + " document { measures(first: 1000) { nodes { id } } } } } }";
        refuses(wide, "QUERY_TOO_COMPLEX");
        GraphQlResponse byVariable =
                ask.answer(
                        "query ($n: Int = 1000) { measures(first: $n) { nodes { document { measures(first:"
                                + " $n) { nodes { id } } } } } }");
        assertThat(Ask.code(byVariable)).isEqualTo("QUERY_TOO_COMPLEX");
        GraphQlResponse ids =
                ask.answer(
                        "query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Measure { document { measures(first:"
                                + " 600) { nodes { id } } } } } }",
                        Map.of("ids", List.copyOf(Collections.nCopies(500, "x"))));
        assertThat(Ask.code(ids)).isEqualTo("QUERY_TOO_COMPLEX");
    }

    @Test
    void admitsTheIntrospectionOfGraphiql() {
        assertThat(ask.answer(IntrospectionQuery.INTROSPECTION_QUERY).body())
                .doesNotContainKey("errors");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ __schema { types { name } queryType { fields { name } } mutationType { fields { name } } } }",
                "{ a: __type(name: \"Measure\") { fields { name } } b: __type(name: \"Theme\") { fields { name } } }",
                "{ a: __schema { description } b: __schema { description } }",
                "{ __type(name: \"Measure\") { fields { name type { name fields { name } } } } }",
                "{ __schema { types { name kind fields { name type { name ofType { name fields { name } } } } } } }"
            })
    void admitsIntrospectionThatPeopleWriteByHand(String query) {
        assertThat(ask.answer(query).body()).doesNotContainKey("errors");
    }

    @Test
    void admitsAHundredMeasuresWithEverything() {
        String span = "{ id url start end text prefix suffix line column utf16Start utf16End }";
        String evidence = "evidence { term rule source span " + span + " }";
        String query =
                "{ measures(first: 100) { totalCount pageInfo { hasNextPage hasPreviousPage startCursor"
                        + " endCursor } edges { cursor node { id url number text span "
                        + span
                        + " clauses { id url text position span "
                        + span
                        + " } document { id title } theme { id name position } targetGroups { id name"
                        + " nameLang } audiences { id url basis targetGroup { id url name nameLang } "
                        + evidence
                        + " } departments(basis: [STATED, REMIT]) { id name } responsibilities { id url"
                        + " basis department { id url name nameLang } "
                        + evidence
                        + " } commitments { id url comparator value unit approximate duration"
                        + " durationApproximate deadline indicator population printed rule span "
                        + span
                        + " } citations { id url marker quote span "
                        + span
                        + " quoteSpan "
                        + span
                        + " paragraph { id url number textHeld text alignment } } absences { field"
                        + " reason } } } } }";
        assertThat(ask.answer(query).body()).doesNotContainKey("errors");
    }

    @Test
    void admitsTheDeepCrossLink() {
        String query =
                "{ targetGroup(name: \"农民工\") { measures(first: 20) { edges { node {"
                        + " departments(basis: [REMIT]) { measures(first: 5, basis: [REMIT]) { edges { node"
                        + " { citations { paragraph { document { title } } } } } } } } } } } }";
        assertThat(ask.answer(query).body()).doesNotContainKey("errors");
    }

    @Test
    void endsWhatTakesTooLong() {
        Ask hurried = within(Duration.ofNanos(1), QueryLimits.DEFAULT.maxComplexity());
        GraphQlResponse answer = hurried.answer("{ measures { nodes { id url } } dataset { id } }");
        assertThat(answer.executed()).isTrue();
        assertThat(answer.body().get("data")).isNull();
        assertThat(Ask.list(Ask.at(answer.body(), "errors"))).hasSize(1);
        assertThat(Ask.code(answer)).isEqualTo("TIMEOUT");
    }

    @Test
    void endsAtTheDeadlineAndNotWhenAllIsDone() {
        String page = "document { measures(first: 1000) { nodes { id text ";
        String wide =
                "{ measures(first: 1000) { nodes { "
                        + page.repeat(4)
                        + "} } } ".repeat(4)
                        + "} } }";
        Ask hurried = within(Duration.ofMillis(300), Long.MAX_VALUE);
        long start = System.nanoTime();
        GraphQlResponse answer = hurried.answer(wide);
        assertThat(Ask.code(answer)).isEqualTo("TIMEOUT");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    private static Ask within(Duration deadline, long complexity) {
        return new Ask(
                GraphQlEngine.of(
                        TestGraph.sdl(),
                        TestGraph.declaredTerms(),
                        TestGraph.store(TestGraph.graph()),
                        TestGraph.settings(limits(deadline, complexity))));
    }

    /** The usual limits but for these. */
    static QueryLimits limits(Duration deadline, long complexity) {
        QueryLimits usual = QueryLimits.DEFAULT;
        return new QueryLimits(
                usual.maxCharacters(),
                usual.maxTokens(),
                usual.maxDepth(),
                usual.maxFields(),
                usual.maxAliases(),
                usual.maxRepeats(),
                complexity,
                usual.maxPageSize(),
                usual.defaultPageSize(),
                deadline);
    }
}
