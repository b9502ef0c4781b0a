package org.policygraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.schema.DataFetcher;
import graphql.schema.TypeResolver;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.mapping.FieldShape;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.query.execute.CompiledOperation;
import org.policygraph.query.graph.GraphViews;
import org.policygraph.query.graph.PastViews;
import org.policygraph.query.limit.EngineSettings;
import org.policygraph.query.limit.QueryLimits;
import org.policygraph.query.request.Errors;
import org.policygraph.query.request.RequestState;
import org.policygraph.query.resolve.FieldFetchers;
import org.policygraph.query.resolve.GraphFetchers;
import org.policygraph.store.GraphStore;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What compiled operations answer is what graphql-java answers, byte for byte. */
class CompiledOperationTest {
    private static final int QUERIES = 400;
    private static final long SEED = 20_30;
    private static final Comparator<Triple> TO_STRING = Comparator.comparing(Triple::toString);

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

    private static final SchemaMapping MAPPING =
            SchemaMapping.read(TestGraph.sdl(), TestGraph.declaredTerms());
    private static final EngineSettings SETTINGS = TestGraph.settings(QueryLimits.DEFAULT);

    private final Ask compiled = ask(TestGraph.store(TestGraph.graph()), false);
    private final Ask byGraphqlJava = ask(TestGraph.store(TestGraph.graph()), true);

    private static Ask ask(GraphStore store, boolean hidden) {
        var fetchers = new GraphFetchers(MAPPING, SETTINGS);
        return new Ask(
                new GraphQlEngine(
                        MAPPING, store, SETTINGS, hidden ? new Hidden(fetchers) : fetchers));
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
        assertThat(compiled.answer(query, variables).json())
                .isEqualTo(byGraphqlJava.answer(query, variables).json());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void mergesFragmentsAndFollowsVariables(boolean with) {
        Map<String, Object> variables = Map.of("with", with, "language", "en");
        agree(FRAGMENTS, variables);
        assertThat(compiled.data(FRAGMENTS, variables, "measures.nodes.0.theme.english"))
                .isNotNull();
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
        assertThat(Ask.code(compiled.answer(query))).isEqualTo("BAD_USER_INPUT");
    }

    @Test
    void introspectsTheSchemaAsEver() {
        agree("{ __schema { queryType { name } } __type(name: \"Basis\") { kind } }", Map.of());
    }

    /** A text that is held in both ways, and all that is said of it. */
    private static Graph official() {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFDataMgr.read(graph, "src/test/resources/org/policygraph/query/official.ttl");
        return graph;
    }

    private static List<GraphQlRequest> requests(Graph graph, GraphQlEngine engine) {
        List<String> ids =
                graph.stream()
                        .map(triple -> triple.getSubject().getURI())
                        .distinct()
                        .sorted()
                        .toList();
        return RandomQueries.of(engine.schema(), ids, SEED, QUERIES);
    }

    private static void agree(GraphStore store, List<GraphQlRequest> requests) {
        GraphQlEngine one = ask(store, false).engine();
        GraphQlEngine other = ask(store, true).engine();
        for (GraphQlRequest request : requests) {
            assertThat(one.execute(request, "test-id").json())
                    .as(request.toString())
                    .isEqualTo(other.execute(request, "test-id").json());
        }
    }

    @Test
    void whateverIsAskedHasTheSameBytesEitherWay() {
        Graph graph = official();
        GraphStore store = TestGraph.store(graph);
        GraphQlEngine engine = ask(store, false).engine();
        List<GraphQlRequest> requests = requests(graph, engine);
        agree(store, requests);
        assertThat(requests.stream().filter(each -> isCompiled(engine, store, each)))
                .hasSizeGreaterThan(QUERIES / 3);
    }

    @Test
    void whatLacksInTheDataIsToldInTheSameBytes() {
        Graph graph = official();
        List<Triple> said = graph.stream().sorted(TO_STRING).toList();
        for (int at = 0; at < said.size(); at += 7) {
            if (!said.get(at).getPredicate().equals(RDF.type.asNode())) graph.delete(said.get(at));
        }
        GraphStore store = TestGraph.store(graph);
        agree(store, requests(graph, ask(store, false).engine()));
    }

    @Test
    void theTextForTheLogHasNeitherValuesNorAliases() {
        String query =
                "query Search { secret: search(text: \"Ada Lovelace\", first: 7) { totalCount } }";
        Document document = Parser.parse(query);
        var definition = document.getFirstDefinitionOfType(OperationDefinition.class).orElseThrow();
        assertThat(
                        new CompiledOperation(compiled.engine().schema(), document, definition)
                                .withoutValues())
                .contains("Search", "search(", "totalCount")
                .doesNotContain("Ada", "secret", "7");
    }

    /** Whether it is answered without graphql-java. */
    private static boolean isCompiled(
            GraphQlEngine engine, GraphStore store, GraphQlRequest request) {
        Document document = Parser.parse(request.query());
        var definition = document.getFirstDefinitionOfType(OperationDefinition.class).orElseThrow();
        var past = new PastViews(store, new GraphViews(MAPPING), engine.iris());
        var state =
                new RequestState(
                        engine.reading(), SETTINGS, new Errors("test-id"), engine.history(), past);
        return new CompiledOperation(engine.schema(), document, definition)
                        .answer(state, request.variables())
                != null;
    }
}
