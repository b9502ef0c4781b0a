package org.policygraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.bulk.Dump;
import org.policygraph.store.Contents;
import org.policygraph.store.remote.Fuseki;
import org.policygraph.store.remote.RemoteLimits;
import org.policygraph.store.remote.RemoteStore;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pages and files over a store elsewhere: the same bytes, in a number of round trips that is known.
 */
class RemotePagesTest {
    private static final Pattern ROUND_TRIPS =
            Pattern.compile("(?m)^policygraph_store_round_trips_total (\\d+)");
    private static final int SERVED_AT_ONCE = 0;

    /** The record, those around it, what those lead to, and what that is called. */
    private static final int MOST_OF_A_PAGE = 4;

    /** Four graphs, of which the vocabulary takes two pages. */
    private static final int WHOLE = 5;

    private static Fuseki fuseki;
    private static RemoteStore store;
    private static RunningServer here;
    private static RunningServer there;

    @BeforeAll
    static void start() {
        fuseki = new Fuseki();
        // Looks for other versions are round trips as well: there are none of them meanwhile.
        store =
                new RemoteStore(
                        fuseki.endpoint(),
                        RemoteLimits.DEFAULT,
                        ShippedData.IRI_BASE + "store",
                        Duration.ofDays(1));
        Contents.put(store, ShippedData.graphs());
        here = RunningServer.shipped();
        there = RunningServer.shipped(store);
        here.server().start();
        there.server().start();
        there.get("/graphql?query=%7Bmeasures%7BtotalCount%7D%7D");
    }

    @AfterAll
    static void stop() {
        there.server().close();
        here.server().close();
        store.close();
        fuseki.close();
    }

    private static int roundTrips() {
        Matcher found = ROUND_TRIPS.matcher(there.get("/metrics").body());
        assertThat(found.find()).isTrue();
        return Integer.parseInt(found.group(1));
    }

    /** Asks both, and tells how often the store elsewhere was asked for that. */
    private static int roundTripsOfTheSame(String path) {
        int before = roundTrips();
        byte[] found = there.download(path).body();
        int after = roundTrips();
        assertThat(found).as(path).isNotEmpty().isEqualTo(here.download(path).body());
        return after - before;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/about",
                "/ontology",
                "/ontology.ttl",
                "/sitemap.xml",
                "/id/minsheng-2025.ttl",
                "/id/minsheng-2025/measure/1.1",
                "/id/minsheng-2025/measure/1.1.html",
                "/id/minsheng-2025/measure/1.1.jsonld",
                "/id/minsheng-2025/measure/3.2.nt",
                "/id/minsheng-2025/paragraph/9.html",
                "/id/group/older-persons.html",
                "/id/department/mohrss.html",
                "/id/dataset.html",
            })
    void aPageIsTheSameInFewRoundTripsAndInNoneTheNextTime(String path) {
        assertThat(roundTripsOfTheSame(path)).isLessThanOrEqualTo(MOST_OF_A_PAGE);
        assertThat(roundTripsOfTheSame(path)).isEqualTo(SERVED_AT_ONCE);
    }

    @Test
    void aRecordThatIsNotThereTakesOneLook() {
        int before = roundTrips();
        assertThat(there.get("/id/group/nobody").statusCode()).isEqualTo(404);
        assertThat(roundTrips() - before).isEqualTo(1);
    }

    @Test
    void aHeldTextIsSentWithItsSpanMarked() {
        String text =
                here.get("/graphql?query=%7Bdocuments%7Bnodes%7Bdigests%7Bid%7D%7D%7D%7D").body();
        Matcher iri = Pattern.compile("/id(/minsheng-2025/text/[0-9a-f]+)").matcher(text);
        assertThat(iri.find()).isTrue();
        String path = "/id" + iri.group(1);
        assertThat(roundTripsOfTheSame(path + ".txt")).isEqualTo(1);
        assertThat(roundTripsOfTheSame(path + ".html?char=120,140"))
                .isLessThanOrEqualTo(MOST_OF_A_PAGE);
    }

    @ParameterizedTest
    @EnumSource(Dump.class)
    void aFileIsTheSameInOneRoundTripForEachPageOfAGraph(Dump dump) {
        assertThat(roundTripsOfTheSame("/" + dump.fileName())).isLessThanOrEqualTo(WHOLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dataset.html", "/dataset.ttl", "/measures.csv"})
    void whatIsCountedAndListedIsTheSame(String path) {
        assertThat(roundTripsOfTheSame(path)).isLessThanOrEqualTo(WHOLE + MOST_OF_A_PAGE);
    }
}
