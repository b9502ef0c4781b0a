package org.policygraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.DataFetcher;
import graphql.schema.TypeResolver;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.mapping.FieldShape;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.query.limit.QueryLimits;
import org.policygraph.query.resolve.FieldFetchers;
import org.policygraph.query.resolve.GraphFetchers;

import java.util.Map;

/** What is answered directly is what graphql-java answers by itself. */
class DirectExecutionTest {
    private static final String FRAGMENTS =
            """
            query ($with: Boolean!, $language: Locale) {
              measures(first: 3) {
                __typename
                nodes {
                  number ...Links theme { id name }
                  theme { position english: name(lang: $language) }
                  clauses @include(if: $with) { text }
                  document @skip(if: $with) { title }
                  ... on Measure { citations { marker paragraph { __typename number } } }
                  ... on Node { url }
                }
                edges { cursor matches { asked } node { id } }
                pageInfo { hasNextPage startCursor }
              }
            }
            fragment Links on Measure {
              audiences(basis: [STATED]) { basis targetGroup { ...Called } evidence { span { start end text } } }
              all: audiences { targetGroup { broader { ...Called } } }
            }
            fragment Called on TargetGroup { name other: name(lang: "en") altNames }
            """;

    private final Ask direct = ask(false);
    private final Ask byGraphqlJava = ask(true);

    private static Ask ask(boolean hidden) {
        var mapping = SchemaMapping.read(TestGraph.sdl(), TestGraph.declaredTerms());
        var settings = TestGraph.settings(QueryLimits.DEFAULT);
        var fetchers = new GraphFetchers(mapping, settings);
        var store = TestGraph.store(TestGraph.graph());
        return new Ask(
                new GraphQlEngine(
                        mapping, store, settings, hidden ? new Hidden(fetchers) : fetchers));
    }

    /** The same fetchers, as those of which nothing is known. */
    private record Hidden(FieldFetchers fetchers) implements FieldFetchers {
        @Override
        public DataFetcher<@Nullable Object> of(String type, FieldShape field) {
            DataFetcher<@Nullable Object> fetcher = fetchers.of(type, field);
            return call -> fetcher.get(call);
        }

        @Override
        public TypeResolver types() {
            return fetchers.types();
        }
    }

    private void agree(String query, Map<String, ?> variables) {
        assertThat(direct.answer(query, variables).body())
                .isEqualTo(byGraphqlJava.answer(query, variables).body());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void mergesFragmentsAndFollowsVariables(boolean with) {
        Map<String, Object> variables = Map.of("with", with, "language", "en");
        agree(FRAGMENTS, variables);
        assertThat(direct.data(FRAGMENTS, variables, "measures.nodes.0.theme.english")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ measures { nodes { related(first: 2) { edges { score node { number } } } } } }",
                "{ targetGroups { nodes { name(lang: \"fr\") nameLang narrower { name } } } }",
                "{ facets(dimensions: [TARGET_GROUP, THEME]) { values { label node { __typename id } } } }",
                "{ coverage(rows: TARGET_GROUP, columns: THEME) { rows { label } cells { row direct } } }",
                "{ commitments { nodes { value unit duration deadline measure { number } } } }",
                "{ departments { nodes { measures(basis: [REMIT], first: 2) { totalCount } } } }",
                "{ join(names: [\"农民工\", \"一老一小\", \"农民\"], type: TARGET_GROUP) { name status node { id } nodes { url } matchedBy folded nearest } }",
                "{ nodes(ids: [\"x\"]) { id ... on Measure { number } } }",
                "{ _service { __typename sdl } targetGroups { nodes { slug } } }",
                "{ _entities(representations: [{__typename: \"TargetGroup\", slug: \"children\"}, {__typename: \"Theme\", id: \"x\"}]) { __typename ... on TargetGroup { name measures { nodes { number } } } } }",
            })
    void answersTheSameEitherWay(String query) {
        agree(query, Map.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ measures { nodes { audiences(basis: []) { basis } number } } }",
                "{ _entities(representations: [{}, {__typename: \"Measure\", id: \"x\"}]) { ... on Measure { number } } }",
                "{ themes { nodes { position measures(first: -1) { totalCount } } } }",
                "{ themes { nodes { measures(after: \"nonsense\") { nodes { number } } } } }",
            })
    void tellsOfArgumentsThatCannotBeAtTheSamePlaces(String query) {
        agree(query, Map.of());
        assertThat(Ask.code(direct.answer(query))).isEqualTo("BAD_USER_INPUT");
    }

    @Test
    void introspectsTheSchemaAsEver() {
        agree("{ __schema { queryType { name } } __type(name: \"Basis\") { kind } }", Map.of());
    }
}
