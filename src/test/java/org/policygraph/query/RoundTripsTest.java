package org.policygraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.mem.GraphMemFast;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policygraph.bench.Questions;
import org.policygraph.corpus.Corpus;
import org.policygraph.query.GraphQlRequest.Account;
import org.policygraph.query.limit.IndexKind;
import org.policygraph.store.Commit;
import org.policygraph.store.DatasetVersion;
import org.policygraph.store.HashedGraph;
import org.policygraph.store.Snapshot;
import org.policygraph.text.Sha256;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How often a store elsewhere is asked follows from the query, and never from its lists. */
class RoundTripsTest {
    private static final int MEASURES = 1_000;
    private static final List<Integer> SIZES = List.of(10, 101, 150, 1_000);
    private static RemoteTwin twin;
    private static Ask there;
    private static Ask asking;
    private static int marks;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("corpus.nq");
        Corpus.write(MEASURES, file);
        twin = RemoteTwin.of(StoredFile.graphs(file));
        there = twin.there();
        asking = twin.there(IndexKind.NONE);
        there.engine().prepare();
        asking.engine().prepare();
    }

    @AfterAll
    static void stop() {
        twin.close();
    }

    /**
     * Makes a version that says as much as the one before: nothing of it was fetched yet, while all
     * but its mark is indexed.
     */
    private static void forget() {
        Snapshot before = twin.store().snapshot();
        String mark = Sha256.of("mark " + marks++);
        Node name = NodeFactory.createURI(document(before) + "/mark");
        Graph graph = new GraphMemFast();
        graph.add(name, RDFS.comment.asNode(), NodeFactory.createLiteralString(mark));
        twin.store()
                .commit(
                        new Commit(
                                before.version().id(),
                                new DatasetVersion(mark, Instant.EPOCH),
                                Map.of(name, new HashedGraph(mark, graph)),
                                Set.of()));
    }

    private static String document(Snapshot snapshot) {
        return snapshot.names().stream()
                .map(Node::getURI)
                .filter(name -> name.matches(".*/version/[^/]+"))
                .findFirst()
                .orElseThrow();
    }

    private static GraphQlAnswer counted(Ask ask, String query) {
        var request = new GraphQlRequest(query, null, Map.of(), new Account(false, true, false));
        return ask.engine().execute(request, "test-id");
    }

    /** Of a server that has fetched nothing yet, and whose answer is the right one. */
    private static int roundTrips(String query) {
        return roundTrips(there, query);
    }

    private static int roundTrips(Ask ask, String query) {
        forget();
        GraphQlAnswer answer = counted(ask, query);
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
                "1 | citations { id measure { id } } responsibilities { department { id } }",
                "1 | commitments { measure { number } } audiences { id targetGroup { id } }",
                "1 | clauses { text } document { title digests { sha256 } } targetGroups { name }",
                "2 | related(first: 2) { nodes { number } }",
                "1 | formatted(style: APA) citations { marker fidelity { verdict } }",
                "2 | citations { paragraph { citations(first: 2) { nodes { marker measure { number } } } } }",
            })
    void aPageTakesNoMoreRoundTripsHoweverLongItIs(int expected, String selection) {
        Set<Integer> found = new HashSet<>();
        for (int size : SIZES) {
            found.add(
                    roundTrips(
                            "{ measures(first: " + size + ") { nodes { " + selection + " } } }"));
        }
        assertThat(found).as(selection).allMatch(each -> each >= 1 && each <= expected);
    }

    @Test
    void aRecordIsThereThoughNothingIsSaidThatIsShownOfIt() {
        String query =
                "{ documents(first: 2) { nodes { paragraphs(first: 30) { nodes { citations(first: 5)"
                        + " { nodes { measure { commitments { printed } } } } } } } } }";
        assertThat(roundTrips(query)).isLessThanOrEqualTo(2);
    }

    /** What is at hand keeps where it leads, of which an earlier request knew another part. */
    @Test
    void whatAnEarlierRequestFetchedOfARecordTakesNoRoundTripMore() {
        String commitments =
                "{ measures(first: 150) { nodes { commitments { measure { %s } } } } }";
        roundTrips(commitments.replace("%s", "number"));
        for (String shown : List.of("number", "text", "text")) {
            String query = commitments.replace("%s", shown);
            GraphQlAnswer answer = counted(there, query);
            assertThat(answer.body().get("data"))
                    .isEqualTo(twin.here().answer(query).body().get("data"));
            Object trips = Ask.known(answer.body(), "extensions.stats.sparqlRoundTrips");
            assertThat((Integer) trips).as(shown).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void everyQuestionOfTheBenchmarkTakesOneRoundTripForEachPage() {
        String group = "https://w3id.org/policy-graph/id/group/workers";
        String measure =
                String.valueOf(
                        twin.here()
                                .data(
                                        "{ measures(first: 1) { nodes { id } } }",
                                        "measures.nodes.0.id"));
        assertThat(roundTrips(Questions.one(measure))).isEqualTo(1);
        assertThat(roundTrips(Questions.ofGroup("老年人"))).isEqualTo(1);
        assertThat(roundTrips(Questions.ofGroupInRemit("老年人"))).isEqualTo(1);
        assertThat(roundTrips(Questions.across(group))).isEqualTo(2);
        assertThat(roundTrips(Questions.coverage())).isZero();
        assertThat(roundTrips(Questions.search("医"))).isEqualTo(1);
    }

    /** The questions of a round are asked together, and its records in another round trip. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 | { measures(first: SIZE, where: { hasCommitment: false }) { totalCount nodes { number theme { name } } pageInfo { hasPreviousPage } } }",
                "2 | { search(text: \"服务\", first: SIZE) { totalCount nodes { number } } }",
                "1 | { facets(dimensions: [THEME, TARGET_GROUP, DEPARTMENT], where: { text: \"医\" }) { values { label rolledUp } } }",
                "1 | { coverage(rows: TARGET_GROUP, columns: BASIS) { cells { rolledUp } } }",
                "2 | { targetGroups(first: SIZE) { nodes { measures(first: 2) { totalCount nodes { number } } } } }",
                "4 | { measures(first: SIZE) { nodes { departments(basis: [REMIT]) { measures(basis: [REMIT], first: 2) { nodes { number } } } } } }",
                "4 | { measures(first: SIZE) { nodes { related(first: 2) { nodes { number } } } } }",
                "3 | { measures(first: SIZE, where: { targetGroup: { any: [\"老年人\"] } }) { totalsByBasis { basis count } edges { basis node { number } } } }",
                "2 | { search(text: \"服务\", first: SIZE, where: { targetGroup: { any: [\"老年人\"] } }) { totalsByBasis { basis count } } }",
                "2 | { facets(dimensions: [THEME, TARGET_GROUP, DEPARTMENT], where: { text: \"医\" }) { totalsByBasis { count } values { rolledUpByBasis { basis count } } } }",
                "2 | { coverage(rows: TARGET_GROUP, columns: DEPARTMENT) { cells { rolledUpByBasis { count } } empty { reason } rows { directByBasis { count } } } }",
                "3 | { targetGroups(first: SIZE) { nodes { measures(first: 2) { totalsByBasis { basis count } } } } }",
                "1 | { targetGroups(where: { linkedBy: [STATED] }, first: SIZE) { nodes { name } } }",
                "1 | { commitments(where: { measure: { text: \"医\" } }, first: SIZE) { nodes { printed } } }",
            })
    void askingTakesNoMoreRoundTripsHoweverLongAListIs(int most, String query) {
        for (int size : List.of(10, 150)) {
            String sized = query.replace("SIZE", Integer.toString(size));
            assertThat(roundTrips(asking, sized)).as(sized).isBetween(1, most);
        }
    }

    @Test
    void whatWasFetchedIsNotFetchedAgain() {
        String query = "{ measures(first: 20) { nodes { text audiences { basis } } } }";
        there.answer(query);
        assertThat(Ask.at(counted(there, query).body(), "extensions.stats.sparqlRoundTrips"))
                .isEqualTo(0);
    }
}
