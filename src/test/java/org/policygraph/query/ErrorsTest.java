package org.policygraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policygraph.query.graph.EngineTerms;
import org.policygraph.store.FaultyStoreException;
import org.policygraph.store.FullStoreException;
import org.policygraph.store.GraphStore;
import org.policygraph.store.StoreUnavailableException;
import org.policygraph.store.UnusableStoreException;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class ErrorsTest {
    private static final String POL = "https://w3id.org/policy-graph/ontology#";

    private final Ask ask = TestGraph.ask();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''",
                "# x",
                "{",
                "{ measures { totalCont } }",
                "query A { dataset { id } } query B { dataset { id } }",
                "mutation { x }",
                "{ measures(first: 99999999999) { totalCount } }",
                "{ measures(first: \"1\") { totalCount } }",
                "{ measures(first: 1e400000000) { totalCount } }",
                "{ measures(where: {theme: {a: 1}}) { totalCount } }",
                "{ targetGroup(name: \"儿童\") { name(lang: 3) } }",
                "{ document(id: \"\\uD800\") { id } }",
            })
    void refusesDocumentsThatAreNotValid(String query) {
        GraphQlResponse answer = ask.answer(query);
        assertThat(answer.executed()).isFalse();
        assertThat(answer.body()).doesNotContainKey("data");
        assertThat(Ask.code(answer)).isEqualTo("BAD_USER_INPUT");
        assertThat(Ask.at(answer.body(), "errors.0.extensions.correlationId")).isEqualTo("test-id");
        assertThat(Ask.message(answer)).doesNotContain("Value", "totalCount'", "java", "Did you");
    }

    @Test
    void refusesALoneSurrogate() {
        GraphQlResponse answer = ask.answer("{ document(id: \"\uD800\") { id } }");
        assertThat(answer.body()).containsKey("errors");
    }

    @Test
    void namesJsonKindsWhereAVariableDoesNotFit() {
        String query = "query ($n: Int) { measures(first: $n) { totalCount } }";
        for (Object value : List.of(Map.of("a", 1), List.of(1, 2), "x", true, 1e99, 4294967296L)) {
            Map<String, Object> variables = new HashMap<>();
            variables.put("n", value);
            GraphQlResponse answer = ask.answer(query, variables);
            assertThat(answer.executed()).isFalse();
            assertThat(Ask.code(answer)).isEqualTo("BAD_USER_INPUT");
            assertThat(Ask.message(answer))
                    .doesNotContain("Map", "Immutable", "ArrayList", "Integer'");
        }
    }

    @Test
    void tellsTheKindOfAnOperation() {
        GraphQlEngine engine = ask.engine();
        assertThat(engine.operationKind(GraphQlRequest.of("{ x }"))).isEqualTo(OperationKind.QUERY);
        assertThat(engine.operationKind(GraphQlRequest.of("mutation { x }")))
                .isEqualTo(OperationKind.MUTATION);
        assertThat(engine.operationKind(GraphQlRequest.of("subscription { x }")))
                .isEqualTo(OperationKind.SUBSCRIPTION);
        assertThat(engine.operationKind(GraphQlRequest.of("{"))).isEqualTo(OperationKind.UNKNOWN);
        String two = "query A { x } mutation B { x }";
        assertThat(engine.operationKind(GraphQlRequest.of(two))).isEqualTo(OperationKind.UNKNOWN);
        assertThat(engine.operationKind(new GraphQlRequest(two, "B", Map.of())))
                .isEqualTo(OperationKind.MUTATION);
        assertThat(engine.operationKind(new GraphQlRequest(two, "C", Map.of())))
                .isEqualTo(OperationKind.UNKNOWN);
    }

    @Test
    void executesTheOperationThatIsNamed() {
        var request =
                new GraphQlRequest(
                        "query A { dataset { id } } query B { dataset { version } }",
                        "B",
                        Map.of());
        assertThat(Ask.at(ask.engine().execute(request, "c").body(), "data.dataset"))
                .isEqualTo(Map.of("version", "abc"));
    }

    private static Ask over(Graph graph) {
        return new Ask(TestGraph.engine(TestGraph.store(graph)));
    }

    private static void masked(GraphQlResponse answer) {
        assertThat(Ask.code(answer)).isEqualTo("INTERNAL");
        assertThat(Ask.message(answer)).isEqualTo("internal error");
        assertThat(Ask.at(answer.body(), "errors.0.extensions.correlationId")).isEqualTo("test-id");
    }

    @Test
    void masksValuesThatDoNotFitTheirTypes() {
        Graph graph = TestGraph.graph();
        Node dataset = EngineTerms.iri("https://w3id.org/policy-graph/dataset");
        Node count = EngineTerms.iri(POL + "measureCount");
        graph.remove(dataset, count, Node.ANY);
        graph.add(dataset, count, NodeFactory.createLiteralString("many"));
        masked(over(graph).answer("{ dataset { measureCount } }"));
    }

    @Test
    void masksWhatTheDataShouldHaveAndHaveNot() {
        Graph graph = TestGraph.graph();
        graph.remove(Node.ANY, EngineTerms.iri(POL + "version"), Node.ANY);
        masked(over(graph).answer("{ dataset { version } }"));
        graph.remove(Node.ANY, EngineTerms.iri(POL + "heldText"), Node.ANY);
        masked(over(graph).answer("{ measures { nodes { span { text } } } }"));
    }

    @Test
    void masksEnumValuesThatTheSchemaDoesNotKnow() {
        Graph graph = TestGraph.graph();
        Node alignment = EngineTerms.iri(POL + "alignment");
        graph.remove(Node.ANY, alignment, Node.ANY);
        Node paragraph = EngineTerms.iri(TestGraph.BASE + "doc-a/paragraph/2");
        graph.add(paragraph, alignment, EngineTerms.iri(POL + "GUESSED"));
        masked(over(graph).answer("{ paragraph(document: \"doc-a\", number: 2) { alignment } }"));
    }

    @Test
    void aValueThatDoesNotFitIsToldAtItsPlaceInAListAndTheOthersAreAnswered() {
        Graph graph = TestGraph.graph();
        Node indicator = EngineTerms.iri(POL + "paragraphNumber");
        Node paragraph = EngineTerms.iri(TestGraph.BASE + "doc-a/paragraph/2");
        graph.remove(paragraph, indicator, Node.ANY);
        graph.add(paragraph, indicator, NodeFactory.createLiteralString("two"));
        GraphQlResponse answer =
                over(graph)
                        .answer(
                                "{ document(id: \"doc-a\") { paragraphs { nodes { id number } } } }");
        assertThat(Ask.list(answer.body().get("errors"))).hasSize(1);
        assertThat(Ask.at(answer.body(), "errors.0.path"))
                .asString()
                .contains("paragraphs", "nodes", "number");
    }

    @Test
    void saysThatTheStoreDoesNotAnswer() {
        GraphStore broken =
                failing(new StoreUnavailableException("secret host", new RuntimeException()));
        GraphQlResponse answer = new Ask(TestGraph.engine(broken)).answer("{ dataset { id } }");
        assertThat(Ask.code(answer)).isEqualTo("STORE_UNAVAILABLE");
        assertThat(Ask.message(answer)).doesNotContain("secret");
        assertThat(answer.body()).containsEntry("data", null);
    }

    @Test
    void saysThatTheStoreHasNoRoom() {
        GraphStore full = failing(new FullStoreException("secret path", new RuntimeException()));
        GraphQlResponse answer = new Ask(TestGraph.engine(full)).answer("{ dataset { id } }");
        assertThat(Ask.code(answer)).isEqualTo("STORE_FULL");
        assertThat(Ask.message(answer)).contains("no room").doesNotContain("secret");
    }

    @Test
    void saysWhatAStoreHasLost() {
        GraphStore lost = failing(new FaultyStoreException(new UnusableStoreException("all gone")));
        GraphQlResponse answer = new Ask(TestGraph.engine(lost)).answer("{ dataset { id } }");
        assertThat(Ask.code(answer)).isEqualTo("STORE_UNAVAILABLE");
        assertThat(Ask.message(answer)).isEqualTo("all gone; nothing has changed");
    }

    @Test
    void masksAnOverflowOfTheStackAndGoesOn() {
        GraphStore deep = failing(new StackOverflowError());
        masked(new Ask(TestGraph.engine(deep)).answer("{ dataset { id } }"));
    }

    @Test
    void showsWhatAClientWroteWithoutWhatWouldDisturbTheLine() {
        GraphQlResponse answer =
                ask.answer(
                        "query ($n: String!) { targetGroup(name: $n) { id } }",
                        Map.of("n", "a\u202Eb\u0000c" + "x".repeat(500)));
        assertThat(Ask.message(answer)).contains("a\\u{202E}b\\u{0}c").hasSizeLessThan(300);
    }

    private static GraphStore failing(Throwable failure) {
        return (GraphStore)
                Proxy.newProxyInstance(
                        GraphStore.class.getClassLoader(),
                        new Class<?>[] {GraphStore.class},
                        (_, method, _) -> {
                            if (method.getName().equals("folder")) return Optional.empty();
                            throw failure;
                        });
    }
}
