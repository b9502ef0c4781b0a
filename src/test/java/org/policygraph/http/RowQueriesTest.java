package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.apache.jena.graph.Graph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.oracle.AskedFilter;
import org.policygraph.oracle.CardAnswers;
import org.policygraph.oracle.GraphQlFilter;
import org.policygraph.oracle.RandomFilters;
import org.policygraph.query.json.JsonBytes;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The SPARQL query that comes with a list yields the rows of the list, at the running server. */
class RowQueriesTest {
    @RegisterExtension static final RunningServer SERVER = RunningServer.shipped();

    private static final String PREFIXES =
            """
            @base <https://example.org/id/> .
            @prefix pol: <https://w3id.org/policy-graph/ontology#> .
            """;

    /** 80%—90%, 85%, 95%. */
    @RegisterExtension
    static final RunningServer RANGES =
            RunningServer.with(
                    PREFIXES
                            + commitment(1, "80", "pol:valueMax 90.0 ; pol:baseValueMax 90.0 ;")
                            + commitment(2, "85", "")
                            + commitment(3, "95", ""));

    private static String commitment(int position, String value, String more) {
        return """
                <m/commitment/%1$d> a pol:Commitment ; pol:measure <m> ; pol:document <d> ;
                  pol:themePosition 1 ; pol:measurePosition 1 ; pol:position %1$d ;
                  pol:nature pol:TARGET ; pol:basis pol:STATED ; pol:value %2$s.0 ;
                  pol:baseValue %2$s.0 ; %3$s pol:unit "%%" .
                """
                .formatted(position, value, more);
    }

    private static final int FILTERS = 150;
    private static final long SEED = 20_250_611;

    /** An answer with the query of each of its lists. */
    private static JsonNode asked(String query) {
        return asked(SERVER, query);
    }

    private static JsonNode asked(RunningServer server, String query) {
        Map<String, Object> body = Map.of("query", query, "extensions", Map.of("sparql", true));
        JsonNode answer =
                RunningServer.json(
                        server.postJson(new String(JsonBytes.write(body), StandardCharsets.UTF_8))
                                .body());
        assertThat(answer.has("errors")).as("%s: %s", query, answer).isFalse();
        return answer;
    }

    private static List<String> rows(RunningServer server, String sparql) {
        var answer =
                server.send(
                        server.request(
                                        "/sparql",
                                        "Content-Type",
                                        "application/sparql-query",
                                        "Accept",
                                        "application/sparql-results+json")
                                .POST(BodyPublishers.ofString(sparql)));
        assertThat(answer.statusCode()).as("%s%n%s", sparql, answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Policy-Graph-Truncated")).isEmpty();
        List<String> rows = new ArrayList<>();
        RunningServer.json(answer.body())
                .at("/results/bindings")
                .forEach(row -> rows.add(row.elements().next().path("value").asText()));
        return rows;
    }

    /** Compares a list of nodes, whose field is called {@code list}, with the rows of its query. */
    private static List<String> agreed(String query) {
        return agreed(SERVER, query);
    }

    private static List<String> agreed(RunningServer server, String query) {
        JsonNode answer = asked(server, query);
        List<String> expected = new ArrayList<>();
        answer.at("/data/list/nodes").forEach(node -> expected.add(node.path("id").asText()));
        String sparql = answer.at("/extensions/sparql/list").asText();
        assertThat(rows(server, sparql)).as("%s%n%s", query, sparql).isEqualTo(expected);
        return expected;
    }

    @Test
    void yieldsTheMeasuresOfManyFilters() {
        Graph shipped = ShippedData.union();
        CardAnswers walked = new CardAnswers(shipped);
        int telling = 0;
        for (AskedFilter where : RandomFilters.of(walked.offer(), SEED, FILTERS)) {
            String text = GraphQlFilter.text(where);
            List<String> found =
                    agreed("{ list: measures(where: " + text + ", first: 1000) { nodes { id } } }");
            assertThat(found).isEqualTo(walked.measures(where));
            if (!found.isEmpty() && found.size() < 40) telling++;
        }
        assertThat(telling).as("filters that tell measures apart").isGreaterThan(FILTERS / 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "measures(first: 3)",
                "measures(last: 3)",
                "measures(first: 0)",
                "measures(where: {text: \"服务\"}, last: 2)",
                "measures(where: {text: \"養老\"})",
                "measures(where: {text: \"没有这样的字样\"})",
                "measures(where: {text: \"\\\") } # ?x\"})",
                "documents",
                "themes(document: \"minsheng-2025\", first: 3)",
                "targetGroups(first: 1000)",
                "targetGroups(where: {linkedBy: [STATED]}, first: 5)",
                "targetGroups(where: {label: \"Workers\", directlyBelow: \"劳动者\"})",
                "targetGroups(where: {kind: [ENTERPRISE, ORGANISATION]}, first: 1000)",
                "targetGroups(where: {kind: [PEOPLE], label: \"企业\"})",
                "departments(where: {linkedBy: [REMIT]})",
                "departments(where: {label: \"人社\"})",
                "commitments(first: 1000)",
                "commitments(orderBy: VALUE_DESCENDING, first: 5)",
                "commitments(orderBy: VALUE_ASCENDING, first: 1000)",
                "commitments(orderBy: DEADLINE_DESCENDING)",
                "commitments(orderBy: COMPARATOR_ASCENDING)",
                "commitments(orderBy: UNIT_DESCENDING)",
                "commitments(where: {unit: [\"%\"], minValue: 80})",
                "commitments(where: {comparator: [AT_LEAST, EQUAL], maxValue: 1e3})",
                "commitments(where: {hasDuration: true, hasDeadline: false})",
                "commitments(where: {basis: [IMPLIED]})",
                "commitments(where: {basis: [STATED], unit: [\"所\"], minValue: 1000})",
                "commitments(where: {document: [\"minsheng-2025\"], measure: {theme: [\"一老一小普惠服务\"]}})",
            })
    void yieldsThePageOf(String list) {
        agreed("{ list: " + list + " { nodes { id } } }");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "orderBy: VALUE_DESCENDING | 3, 1, 2",
                "orderBy: VALUE_ASCENDING | 1, 2, 3",
                "where: {minValue: 86} | 1, 3",
                "where: {maxValue: 84, minValue: 82} | 1"
            })
    void yieldsRangesByTheirEnds(String arguments, String expected) {
        List<String> found =
                agreed(
                        RANGES,
                        "{ list: commitments(" + arguments + ", first: 9) { nodes { id } } }");
        assertThat(found.stream().map(each -> each.replaceFirst("^.*/", "")))
                .containsExactly(expected.split(", ", -1));
    }

    @Test
    void yieldsTheMeasuresOfAsManyConditionsAsAFilterMayHave() {
        String conditions =
                IntStream.range(0, 90)
                        .mapToObj(at -> "{text: \"" + (char) ('一' + at) + "\"}")
                        .collect(Collectors.joining(", "));
        agreed("{ list: measures(where: {or: [" + conditions + "]}) { nodes { id } } }");
        agreed("{ list: measures(where: {not: {and: [" + conditions + "]}}) { nodes { id } } }");
    }

    @Test
    void yieldsThePageAfterACursor() {
        JsonNode first =
                asked("{ measures(where: {text: \"服务\"}, first: 2) { pageInfo { endCursor } } }");
        String cursor = first.at("/data/measures/pageInfo/endCursor").asText();
        String where = "where: {text: \"服务\"}, ";
        assertThat(
                        agreed(
                                "{ list: measures("
                                        + where
                                        + "first: 2, after: \""
                                        + cursor
                                        + "\") { nodes { id } } }"))
                .hasSize(2);
        assertThat(
                        agreed(
                                "{ list: measures("
                                        + where
                                        + "last: 1, before: \""
                                        + cursor
                                        + "\") { nodes { id } } }"))
                .hasSize(1);
    }

    @Test
    void yieldsRecordsThatWereNamed() {
        String base = ShippedData.IRI_BASE;
        JsonNode answer =
                asked(
                        """
                        { nodes(ids: ["%1$sgroup/children", "x> ?p ?o } #", "%1$sminsheng-2025"]) { id }
                          node(id: "%1$sminsheng-2025") { id } group: targetGroup(name: "儿童") { id } }
                        """
                                .formatted(base));
        JsonNode queries = answer.at("/extensions/sparql");
        assertThat(rows(SERVER, queries.path("nodes").asText()))
                .containsExactly(base + "group/children", base + "minsheng-2025");
        assertThat(rows(SERVER, queries.path("node").asText()))
                .containsExactly(base + "minsheng-2025");
        assertThat(rows(SERVER, queries.path("group").asText()))
                .containsExactly(base + "group/children");
        assertThat(queries.toString()).doesNotContain("?p ?o");
    }

    @Test
    void givesAQueryForEachListAndNoneForWhatNoQueryTells() {
        JsonNode answer =
                asked(
                        """
                        { a: measures { totalCount } b: themes { totalCount }
                          search(text: "养老") { totalCount } dataset { id } __typename }
                        """);
        assertThat(answer.at("/extensions/sparql").fieldNames())
                .toIterable()
                .containsExactly("a", "b", "dataset");
    }

    @Test
    void declaresOnlyThePrefixesThatItUses() {
        String query =
                asked("{ list: documents { totalCount } }").at("/extensions/sparql/list").asText();
        assertThat(query.lines().filter(line -> line.startsWith("PREFIX")))
                .extracting(line -> line.replaceAll("PREFIX +| *<.*", ""))
                .containsExactlyInAnyOrder("pol:", "rdf:");
    }
}
