package org.policygraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policygraph.query.graph.EngineTerms;
import org.policygraph.store.Contents;
import org.policygraph.store.GraphStore;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

class PagingTest {
    private static final String FORWARD =
            "query ($n: Int!, $at: String) { measures(first: $n, after: $at) { totalCount"
                    + " edges { cursor node { id } }"
                    + " pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }";

    private static final String BACKWARD =
            FORWARD.replace("first: $n, after: $at", "last: $n, before: $at");

    private final Ask ask = TestGraph.ask();
    private final List<?> all =
            ask.all("{ measures(first: 1000) { nodes { id } } }", "measures.nodes", "id");

    @Test
    void visitsEveryMeasureOnceInOrderWhateverThePageSize() {
        qt().withExamples(40)
                .forAll(integers().between(1, 35))
                .checkAssert(size -> assertThat(walk(FORWARD, size, "endCursor")).isEqualTo(all));
    }

    @Test
    void visitsEveryMeasureOnceInOrderBackward() {
        qt().withExamples(40)
                .forAll(integers().between(1, 35))
                .checkAssert(
                        size -> assertThat(walk(BACKWARD, size, "startCursor")).isEqualTo(all));
    }

    private List<Object> walk(String query, int size, String cursor) {
        boolean forward = query.equals(FORWARD);
        List<Object> visited = new ArrayList<>();
        String at = null;
        for (boolean more = true; more; ) {
            Map<String, Object> variables = new HashMap<>(Map.of("n", size));
            if (at != null) variables.put("at", at);
            Object page = ask.data(query, variables, "measures");
            List<Object> ids = new ArrayList<>();
            for (Object edge : Ask.list(Ask.at(page, "edges"))) {
                ids.add(Objects.requireNonNull(Ask.at(edge, "node.id")));
            }
            visited.addAll(forward ? visited.size() : 0, ids);
            assertThat(visited).hasSizeLessThanOrEqualTo(all.size());
            assertThat(Ask.at(page, "totalCount")).isEqualTo(29);
            at = (String) Ask.at(page, "pageInfo." + cursor);
            more =
                    true
                            == (Boolean)
                                    Objects.requireNonNull(
                                            Ask.at(
                                                    page,
                                                    forward
                                                            ? "pageInfo.hasNextPage"
                                                            : "pageInfo.hasPreviousPage"));
        }
        return visited;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ documents(%s) F } | documents",
                "{ targetGroups(%s) F } | targetGroups",
                "{ targetGroups(where: {linkedBy: [STATED, IMPLIED]}, %s) F } | targetGroups",
                "{ departments(%s) F } | departments",
                "{ themes(%s) F } | themes",
                "{ commitments(%s) F } | commitments",
                "{ commitments(orderBy: VALUE_DESCENDING, %s) F } | commitments",
                "{ search(text: \"就业\", %s) F } | search",
                "{ search(text: \"支持农民工就业创业\", %s) F } | search",
                "{ measure(document: \"doc-a\", number: \"1.1\") { related(%s) F } } | measure.related",
                "{ document(id: \"doc-a\") { themes(%s) F } } | document.themes",
                "{ document(id: \"doc-a\") { measures(%s) F } } | document.measures",
                "{ document(id: \"doc-a\") { paragraphs(%s) F } } | document.paragraphs",
                "{ targetGroup(name: \"农民工\") { measures(%s) F } } | targetGroup.measures",
            })
    void everyListIsTheSameForthAndBack(String query, String path) {
        String fields =
                "{ edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }";
        String template = query.replace("F", fields);
        Object whole = ask.data(template.formatted("first: 1000"), path);
        List<?> all = Ask.list(Ask.at(whole, "edges"));
        assertThat(ask.data(template.formatted("last: 1000"), path)).isEqualTo(whole);
        for (int size : List.of(1, 2, 7)) {
            List<Object> forth = new ArrayList<>();
            List<Object> back = new ArrayList<>();
            String after = "";
            String before = "";
            while (forth.size() < all.size()) {
                Object page = ask.data(template.formatted("first: " + size + after), path);
                assertThat(Ask.at(page, "pageInfo.hasPreviousPage")).isEqualTo(!forth.isEmpty());
                forth.addAll(Ask.list(Ask.at(page, "edges")));
                assertThat(Ask.at(page, "pageInfo.hasNextPage"))
                        .isEqualTo(forth.size() < all.size());
                after = ", after: \"" + Ask.at(page, "pageInfo.endCursor") + "\"";
                page = ask.data(template.formatted("last: " + size + before), path);
                assertThat(Ask.at(page, "pageInfo.hasNextPage")).isEqualTo(!back.isEmpty());
                back.addAll(0, Ask.list(Ask.at(page, "edges")));
                assertThat(Ask.at(page, "pageInfo.hasPreviousPage"))
                        .isEqualTo(back.size() < all.size());
                before = ", before: \"" + Ask.at(page, "pageInfo.startCursor") + "\"";
            }
            assertThat(forth).isEqualTo(all);
            assertThat(back).isEqualTo(all);
        }
    }

    @Test
    void aPageLiesBetweenItsTwoCursors() {
        for (String list : List.of("measures(%s)", "targetGroups(%s)")) {
            String name = list.substring(0, list.indexOf('('));
            String template = "{ " + list + " { edges { cursor } } }";
            List<?> all = Ask.list(ask.data(template.formatted("first: 1000"), name + ".edges"));
            assertThat(all).as(list).hasSizeGreaterThan(3);
            String bounds =
                    ", after: \"%s\", before: \"%s\""
                            .formatted(
                                    Ask.at(all.getFirst(), "cursor"),
                                    Ask.at(all.getLast(), "cursor"));
            List<?> between = all.subList(1, all.size() - 1);
            assertThat(ask.data(template.formatted("first: 1000" + bounds), name + ".edges"))
                    .isEqualTo(between);
            assertThat(ask.data(template.formatted("last: 1" + bounds), name + ".edges"))
                    .isEqualTo(List.of(between.getLast()));
        }
    }

    @Test
    void tellsWhetherThereIsMoreOnEitherSide() {
        String query =
                "query ($at: String) { measures(first: 5, after: $at) { pageInfo { hasNextPage"
                        + " hasPreviousPage } } }";
        String cursor =
                (String) ask.data("{ measures { edges { cursor } } }", "measures.edges.2.cursor");
        assertThat(ask.data(query, Map.of(), "measures.pageInfo"))
                .isEqualTo(Map.of("hasNextPage", true, "hasPreviousPage", false));
        assertThat(
                        ask.data(
                                query,
                                Map.of("at", Objects.requireNonNull(cursor)),
                                "measures.pageInfo"))
                .isEqualTo(Map.of("hasNextPage", true, "hasPreviousPage", true));
        assertThat(
                        ask.data(
                                "{ measures(first: 0) { nodes { id } pageInfo { hasNextPage } } }",
                                "measures"))
                .isEqualTo(Map.of("nodes", List.of(), "pageInfo", Map.of("hasNextPage", true)));
    }

    @Test
    void usesACursorWhereverMeasuresAreListed() {
        String cursor =
                (String)
                        ask.data(
                                "{ measures(first: 12) { pageInfo { endCursor } } }",
                                "measures.pageInfo.endCursor");
        String query =
                "query ($at: String) { document(id: \"doc-a\") { measures(first: 1, after: $at) { nodes"
                        + " { number } } } targetGroup(name: \"农民工\") { measures(after: $at) { nodes {"
                        + " number } } } }";
        GraphQlResponse answer = ask.answer(query, Map.of("at", Objects.requireNonNull(cursor)));
        assertThat(Ask.at(answer.body(), "data.document.measures.nodes.0.number")).isEqualTo("2.1");
        assertThat(Ask.list(Ask.at(answer.body(), "data.targetGroup.measures.nodes"))).hasSize(2);
    }

    @Test
    void goesOnFromACursorWhoseMeasureIsGone() {
        Graph graph = TestGraph.graph();
        GraphStore store = TestGraph.store(graph);
        Ask changing = new Ask(TestGraph.engine(store));
        String cursor =
                (String)
                        changing.data(
                                "{ measures(first: 3) { pageInfo { endCursor } } }",
                                "measures.pageInfo.endCursor");
        Node third = EngineTerms.iri(TestGraph.BASE + "doc-a/measure/1.3");
        Graph without = TestGraph.graph();
        without.remove(third, Node.ANY, Node.ANY);
        without.remove(Node.ANY, Node.ANY, third);
        Node early = EngineTerms.iri(TestGraph.BASE + "aaa");
        without.add(
                Triple.create(
                        early,
                        EngineTerms.TYPE,
                        EngineTerms.iri("https://w3id.org/policy-graph/ontology#PolicyDocument")));
        Contents.put(store, Map.of(EngineTerms.iri(TestGraph.BASE + "graph"), without));
        String query =
                "query ($at: String) { measures(first: 1, after: $at) { totalCount nodes { number } } }";
        Object page =
                changing.data(query, Map.of("at", Objects.requireNonNull(cursor)), "measures");
        assertThat(page)
                .isEqualTo(Map.of("totalCount", 28, "nodes", List.of(Map.of("number", "1.4"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "first: -1 | from 0 to 1000",
                "last: -1 | from 0 to 1000",
                "first: 1001 | from 0 to 1000",
                "first: 1000000 | from 0 to 1000",
                "first: 1, last: 1 | exclude each other",
                "after: \"!!!\" | not a cursor",
                "after: \"\" | not a cursor",
                "after: \"AQAHTWVhc3VyZQ\" | not a cursor",
                "before: \"农民工\" | not a cursor",
            })
    void refusesPagesThatCannotBe(String arguments, String message) {
        GraphQlResponse answer = ask.answer("{ measures(" + arguments + ") { totalCount } }");
        assertThat(Ask.code(answer)).isEqualTo("BAD_USER_INPUT");
        assertThat(Ask.message(answer)).contains(message).doesNotContain("Illegal", "base64");
    }

    @Test
    void refusesForgedForeignAndOverlongCursors() {
        String query = "query ($at: String) { measures(after: $at) { totalCount } }";
        String foreign =
                (String) ask.data("{ themes { edges { cursor } } }", "themes.edges.0.cursor");
        assertThat(Ask.message(ask.answer(query, Map.of("at", Objects.requireNonNull(foreign)))))
                .contains("of another list");
        String cursor =
                (String) ask.data("{ measures { edges { cursor } } }", "measures.edges.0.cursor");
        byte[] bytes = Base64.getUrlDecoder().decode(Objects.requireNonNull(cursor));
        for (int at = 0; at < bytes.length; at++) {
            byte[] forged = bytes.clone();
            forged[at] ^= 1;
            String written = Base64.getUrlEncoder().withoutPadding().encodeToString(forged);
            GraphQlResponse answer = ask.answer(query, Map.of("at", written));
            assertThat(Ask.code(answer)).isEqualTo("BAD_USER_INPUT");
        }
        GraphQlResponse overlong = ask.answer(query, Map.of("at", "A".repeat(10_240)));
        assertThat(Ask.message(overlong)).contains("not a cursor").hasSizeLessThan(200);
    }
}
