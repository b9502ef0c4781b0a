package org.policygraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.idl.SchemaParser;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.policygraph.oracle.AskedFilter;
import org.policygraph.oracle.CardAnswers;
import org.policygraph.oracle.GraphQlFilter;
import org.policygraph.oracle.RandomFilters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whatever is asked, a store elsewhere gives the answer that memory gives. */
class RemoteAnswersTest {
    private static final Pattern EXAMPLE = Pattern.compile("```graphql\n(.*?)```", Pattern.DOTALL);
    private static final String MEASURE = "https://w3id.org/policy-graph/id/minsheng-2025/measure/";
    private static final int FILTERS = 300;
    private static final long SEED = 7;

    private static RemoteTwin twin;
    private static Ask there;

    @BeforeAll
    static void start() {
        twin = RemoteTwin.of(StoredFile.graphs(Path.of("data/policy-graph.nq")));
        there = twin.there();
        there.engine().prepare();
    }

    @AfterAll
    static void stop() {
        twin.close();
    }

    private static void agree(String query) {
        assertThat(there.answer(query).body())
                .as(query)
                .isEqualTo(twin.here().answer(query).body());
    }

    @Test
    void everyQueryOfTheReadme() throws IOException {
        List<String> queries =
                EXAMPLE.matcher(Files.readString(Path.of("README.md")))
                        .results()
                        .map(example -> example.group(1))
                        .toList();
        assertThat(queries).hasSizeGreaterThan(5);
        queries.forEach(RemoteAnswersTest::agree);
    }

    @Test
    void everyFieldOfEveryType() {
        var schema = new SchemaParser().parse(TestGraph.sdl());
        List<String> queries = new EveryField(schema).queries();
        assertThat(queries).hasSizeGreaterThan(20);
        queries.forEach(RemoteAnswersTest::agree);
    }

    @Test
    void everyTraceOfEveryKind() {
        String ids =
                "{ measures(first: 40) { nodes { id clauses { id } audiences { id }"
                        + " responsibilities { id } citations { id } commitments { id } } } }";
        Pattern id = Pattern.compile("id=(https[^,}\\]]+)");
        List<String> records =
                id.matcher(twin.here().answer(ids).body().toString())
                        .results()
                        .map(found -> found.group(1))
                        .toList();
        assertThat(records).hasSizeGreaterThan(250);
        for (int at = 0; at < records.size(); at += 5) {
            agree(
                    "{ trace(id: \""
                            + records.get(at)
                            + "\") { id textIntact hops { verdict kind node { __typename id } span {"
                            + " text } sentence rule term source statements reason } } }");
        }
    }

    @Test
    void randomFiltersInTheirOrderAndWithTheirReasons() {
        CardAnswers offering =
                new CardAnswers(StoredFile.read(Path.of("data/policy-graph.nq")).union());
        for (AskedFilter where : RandomFilters.of(offering.offer(), SEED, FILTERS)) {
            agree(
                    "{ measures(where: "
                            + GraphQlFilter.text(where)
                            + ", first: 7) { totalCount edges { cursor node { number } matches {"
                            + " asked basis audience { id } responsibility { id } evidence { term"
                            + " span { text } } groupPath { name } departmentPath { name } } }"
                            + " pageInfo { hasNextPage endCursor } } }");
        }
    }

    @Test
    void whatCannotBeAskedIsRefusedInTheSameWords() {
        Stream.of(
                        "{ node(id: \"x> ?p ?o } #\") { id } }",
                        "{ node(id: \"https://example.org/a b\") { id } }",
                        "{ node(id: \"https://example.org/unknown\") { id } }",
                        "{ nodes(ids: [\"\", \"\\u0000\", \"relative\", \"https://[bad\"]) { id } }",
                        "{ measure(id: \"https://example.org/unknown\") { id } }",
                        "{ measure(number: \"99.9\") { id } }",
                        "{ targetGroup(name: \"劳动\") { id } }",
                        "{ trace(id: \"https://example.org/unknown\") { id } }",
                        "{ trace(id: \"" + MEASURE + "1.1#x\") { id } }",
                        "{ measures(where: {theme: [\"无\"]}) { totalCount } }",
                        "{ verifyQuote(text: \"护理型床位\", document: \"none\") { verdict } }",
                        "{ document(id: \"none\") { id } }")
                .forEach(RemoteAnswersTest::agree);
    }

    @Test
    void cursorsOfOneLeadOnInTheOther() {
        String first = "{ measures(first: 9) { pageInfo { endCursor } } }";
        String after = (String) there.data(first, "measures.pageInfo.endCursor");
        agree("{ measures(first: 9, after: \"" + after + "\") { nodes { number } } }");
        agree("{ measures(last: 9, before: \"" + after + "\") { nodes { number } } }");
        agree("{ search(text: \"服务\", first: 3) { pageInfo { endCursor } nodes { number } } }");
        agree("{ commitments(orderBy: VALUE_DESCENDING) { nodes { value measure { number } } } }");
    }
}
