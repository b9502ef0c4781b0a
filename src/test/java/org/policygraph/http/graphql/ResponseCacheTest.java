package org.policygraph.http.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem.GraphMemFast;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.policygraph.http.RunningServer;
import org.policygraph.store.Contents;
import org.policygraph.store.MemoryStore;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What is answered again, for how long it holds, and what is never kept. */
final class ResponseCacheTest {
    private static final String POL = "https://w3id.org/policy-graph/ontology#";
    private static final String QUERY = "{ dataset { version } }";
    private static final String PATH =
            "/graphql?query=" + URLEncoder.encode(QUERY, StandardCharsets.UTF_8);
    private static final MemoryStore STORE = new MemoryStore();

    @RegisterExtension static final RunningServer SERVER = RunningServer.with(STORE);

    /** The same data, reached under another address. */
    @RegisterExtension
    static final RunningServer ELSEWHERE = RunningServer.reached(STORE, "https://other.example");

    @BeforeEach
    void holdTheFirstVersion() {
        Contents.put(STORE, Map.of(iri("graph"), dataset("one")));
    }

    private static Node iri(String name) {
        return NodeFactory.createURI(RunningServer.IRI_BASE + name);
    }

    private static Graph dataset(String version) {
        Graph graph = new GraphMemFast();
        Node dataset = iri("dataset");
        graph.add(
                Triple.create(dataset, RDF.type.asNode(), NodeFactory.createURI(POL + "Dataset")));
        graph.add(
                Triple.create(
                        dataset,
                        NodeFactory.createURI(POL + "version"),
                        NodeFactory.createLiteralString(version)));
        return graph;
    }

    private static HttpResponse<String> get(String... fields) {
        return SERVER.get(PATH, fields);
    }

    private static HttpResponse<String> post() {
        return SERVER.post("{\"query\":\"" + QUERY + "\"}", "Content-Type", "application/json");
    }

    private static String tag(HttpResponse<?> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static String cacheControl(HttpResponse<?> answer) {
        return answer.headers().firstValue("Cache-Control").orElseThrow();
    }

    @Test
    void aClientThatHasTheAnswerIsToldSoWithoutIt() {
        HttpResponse<String> first = get();
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(cacheControl(first)).isEqualTo("public, max-age=60");
        HttpResponse<String> again = get("If-None-Match", tag(first));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(tag(again)).isEqualTo(tag(first));
    }

    @Test
    void aKeptAnswerIsTheSameBytes() {
        assertThat(get().body()).isEqualTo(get().body()).contains("\"one\"");
        String posted = post().body();
        assertThat(post().body()).isEqualTo(posted).isEqualTo(get().body());
    }

    @Test
    void otherDataHaveAnotherTagAndAnotherAnswer() {
        HttpResponse<String> before = get();
        Contents.put(STORE, Map.of(iri("graph"), dataset("two")));
        HttpResponse<String> after = get("If-None-Match", tag(before));
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.body()).contains("\"two\"");
        assertThat(tag(after)).isNotEqualTo(tag(before));
        assertThat(post().body()).contains("\"two\"");
    }

    @Test
    void otherMediaTypesHaveOtherTags() {
        HttpResponse<String> json = get("Accept", "application/json");
        HttpResponse<String> graphql = get("Accept", "application/graphql-response+json");
        assertThat(tag(json)).isNotEqualTo(tag(graphql));
        assertThat(json.headers().firstValue("Vary")).hasValue("Accept");
    }

    @Test
    void addressesOfAnotherServerHaveAnotherTag() {
        HttpResponse<String> here = get();
        String elsewhere = tag(ELSEWHERE.get(PATH));
        assertThat(tag(ELSEWHERE.get(PATH))).isEqualTo(elsewhere).isNotEqualTo(tag(here));
        assertThat(ELSEWHERE.get(PATH).body()).isEqualTo(here.body());
        HttpResponse<String> asked = ELSEWHERE.get(PATH, "If-None-Match", tag(here));
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(ELSEWHERE.get(PATH, "If-None-Match", elsewhere).statusCode()).isEqualTo(304);
    }

    @Test
    void aLongAnswerSaysItsLengthAndSoDoesThePromiseThatItIsTheSame() {
        String query =
                "{ __schema { types { name description fields { name description type { name kind }"
                        + " args { name description } } inputFields { name description } } } }";
        String path = "/graphql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
        HttpResponse<String> first = SERVER.get(path);
        String length = String.valueOf(first.body().getBytes(StandardCharsets.UTF_8).length);
        assertThat(first.body()).hasSizeGreaterThan(32 * 1024);
        assertThat(first.headers().firstValue("Content-Length")).hasValue(length);
        HttpResponse<String> again = SERVER.get(path, "If-None-Match", tag(first));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.headers().firstValue("Content-Length")).hasValue(length);
    }

    @Test
    void anErrorIsNeverKept() {
        for (String query : new String[] {"{ nothing }", "{ measure(number: \"9.9\") { id } }"}) {
            String path = "/graphql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
            HttpResponse<String> answer = SERVER.get(path);
            assertThat(answer.body()).contains("errors");
            assertThat(answer.headers().firstValue("ETag")).isEmpty();
            assertThat(cacheControl(answer)).isEqualTo("no-store");
        }
    }

    @Test
    void anAccountOfARequestIsOfThatRequestAlone() {
        String extensions =
                URLEncoder.encode("{\"cost\":true,\"stats\":true}", StandardCharsets.UTF_8);
        HttpResponse<String> answer = SERVER.get(PATH + "&extensions=" + extensions);
        assertThat(answer.body()).contains("\"cost\":{", "\"estimated\":2", "\"graphFinds\":");
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
        assertThat(cacheControl(answer)).isEqualTo("no-store");
    }

    @Test
    void theCacheKeepsToItsSize() {
        ResponseCache cache = new ResponseCache(100_000);
        for (int i = 0; i < 1_000; i++) {
            var key = new ResponseCache.Key("v", "application/json", "POST " + i);
            cache.keep(
                    key, new ResponseCache.Answer(new ResponseCache.Bytes(new byte[1_000]), "tag"));
        }
        assertThat(cache.weight()).isBetween(10_000L, 100_000L);
    }

    @Test
    void anAnswerThatWouldTakeMuchOfTheCacheIsNotKept() {
        ResponseCache cache = new ResponseCache(160_000);
        cache.keep(key("v", 1), answer(10_000));
        assertThat(cache.weight()).isZero();
        cache.keep(key("v", 2), answer(9_000));
        assertThat(cache.weight()).isBetween(9_000L, 10_000L);
    }

    @Test
    void aCacheOfNothingKeepsNothing() {
        ResponseCache cache = new ResponseCache(0);
        assertThat(cache.isOff()).isTrue();
        cache.keep(key("v", 1), answer(0));
        assertThat(cache.find(key("v", 1))).isNull();
    }

    private static ResponseCache.Answer answer(int bytes) {
        return new ResponseCache.Answer(new ResponseCache.Bytes(new byte[bytes]), "tag");
    }

    @Test
    void answersOfTheVersionBeforeGoOnceAnotherOneIsAnsweredFrom() {
        ResponseCache cache = new ResponseCache(1 << 20);
        for (int asked = 0; asked < 9; asked++) keep(cache, "before", asked);
        long before = cache.weight();
        keep(cache, "after", 0);
        assertThat(cache.weight()).isEqualTo(before / 9);
        assertThat(cache.find(key("before", 0))).isNull();
        assertThat(cache.find(key("after", 0))).isNotNull();
    }

    private static void keep(ResponseCache cache, String version, int asked) {
        byte[] body = "{\"data\":{}}".getBytes(StandardCharsets.UTF_8);
        cache.keep(
                key(version, asked),
                new ResponseCache.Answer(new ResponseCache.Bytes(body), "tag"));
    }

    private static ResponseCache.Key key(String version, int asked) {
        return new ResponseCache.Key(version, "application/json", "GET " + asked);
    }
}
