package org.policygraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policygraph.bench.Questions;
import org.policygraph.corpus.Corpus;
import org.policygraph.query.GraphQlRequest.Account;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How often a store elsewhere is asked follows from the query, and never from its lists. */
class RoundTripsTest {
    private static final int MEASURES = 1_000;
    private static final List<Integer> SIZES = List.of(10, 101, 150, 1_000);
    private static RemoteTwin twin;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("corpus.nq");
        Corpus.write(MEASURES, file);
        twin = RemoteTwin.of(StoredFile.graphs(file));
        twin.there().engine().prepare();
    }

    @AfterAll
    static void stop() {
        twin.close();
    }

    /** Of an engine that knows nothing yet, and whose answer is the right one. */
    private static int roundTrips(String query) {
        var request = new GraphQlRequest(query, null, Map.of(), new Account(false, true, false));
        GraphQlAnswer answer = twin.there().engine().execute(request, "test-id");
        assertThat(answer.body().get("data"))
                .isEqualTo(twin.here().answer(query).body().get("data"));
        return (Integer) Ask.known(answer.body(), "extensions.stats.sparqlRoundTrips");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | number",
                "1 | text theme { name } responsibilities { basis department { name } } citations { paragraph { number } }",
                "1 | audiences { evidence { term span { text } } } commitments { printed } absences { reason }",
                "1 | clauses { text } document { title digests { sha256 } } targetGroups { name }",
                "2 | related(first: 2) { nodes { number } }",
                "1 | formatted(style: APA) citations { marker fidelity { verdict } }",
                "2 | citations { paragraph { citations(first: 2) { nodes { marker measure { number } } } } }",
            })
    void aPageTakesNoMoreRoundTripsHoweverLongItIs(int expected, String selection) {
        Set<Integer> found = new HashSet<>();
        for (int size : SIZES) {
            found.add(
                    roundTrips("{ measures(first: " + size + ") { nodes { " + selection + " } } }"));
        }
        assertThat(found).as(selection).allMatch(each -> each >= 1 && each <= expected);
    }

    @Test
    void everyQuestionOfTheBenchmarkTakesOneRoundTripForEachPage() {
        String group = "https://w3id.org/policy-graph/id/group/workers";
        String measure = String.valueOf(twin.here().data("{ measures(first: 1) { nodes { id } } }", "measures.nodes.0.id"));
        assertThat(roundTrips(Questions.one(measure))).isEqualTo(1);
        assertThat(roundTrips(Questions.ofGroup("老年人"))).isEqualTo(1);
        assertThat(roundTrips(Questions.ofGroupInRemit("老年人"))).isEqualTo(1);
        assertThat(roundTrips(Questions.across(group))).isEqualTo(2);
        assertThat(roundTrips(Questions.coverage())).isZero();
        assertThat(roundTrips(Questions.search("医"))).isEqualTo(1);
    }

    @Test
    void whatWasFetchedIsNotFetchedAgain() {
        Ask there = twin.there();
        String query = "{ measures(first: 20) { nodes { text audiences { basis } } } }";
        there.answer(query);
        var request = new GraphQlRequest(query, null, Map.of(), new Account(false, true, false));
        GraphQlAnswer again = there.engine().execute(request, "test-id");
        assertThat(Ask.at(again.body(), "extensions.stats.sparqlRoundTrips")).isEqualTo(0);
    }
}
