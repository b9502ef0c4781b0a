package org.policygraph.index.asked;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.mem.GraphMemFast;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.policygraph.index.IndexedGraphs;
import org.policygraph.index.MeasureIndex;
import org.policygraph.index.MeasureIndexContract;
import org.policygraph.store.Contents;
import org.policygraph.store.remote.Fuseki;
import org.policygraph.store.remote.Lookup;
import org.policygraph.store.remote.Lookup.Pattern;
import org.policygraph.store.remote.RemoteCall;
import org.policygraph.store.remote.RemoteLimits;
import org.policygraph.store.remote.RemoteSnapshot;
import org.policygraph.store.remote.RemoteStore;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** A Fuseki that is asked instead of an index. */
final class AskedIndexTest extends MeasureIndexContract {
    private static final AtomicInteger STORES = new AtomicInteger();
    private static Fuseki fuseki;

    @BeforeAll
    static void start() {
        fuseki = new Fuseki();
    }

    @AfterAll
    static void stop() {
        fuseki.close();
    }

    /** A store whose older versions stay in the engine, and a list that is brought up to each. */
    private record Asked(RemoteStore store, Listing listing) implements Finding {
        @Override
        public MeasureIndex of(Map<Node, Graph> graphs) {
            Contents.put(store, graphs);
            RemoteSnapshot snapshot = store.snapshot();
            Listing.Measures listed = listing.of(snapshot, new LoadedGraphs(snapshot));
            Graph union = new GraphMemFast();
            graphs.values().forEach(each -> GraphUtil.addInto(union, each));
            var version = new AskedVersion(PLAN, listed.order(), listed.isWhole(), union);
            return new AskedIndex(version, new AskedAtOnce(snapshot, version));
        }

        @Override
        public void close() {
            store.close();
        }
    }

    private record LoadedGraphs(RemoteSnapshot snapshot) implements IndexedGraphs {
        @Override
        public boolean isVocabulary(Node name) {
            return name.equals(iri("vocabulary"));
        }

        @Override
        public Graph named(Node name) {
            return snapshot.load(name);
        }

        @Override
        public Graph around(Node name, Graph named) {
            throw new UnsupportedOperationException("only an index needs it");
        }
    }

    /** Every question is sent when it is asked, once. */
    private static final class AskedAtOnce implements Answers {
        private final RemoteSnapshot snapshot;
        private final AskedVersion version;
        private final Map<Question<?>, Object> known = new HashMap<>();

        AskedAtOnce(RemoteSnapshot snapshot, AskedVersion version) {
            this.snapshot = snapshot;
            this.version = version;
        }

        @Override
        @SuppressWarnings("unchecked") // an answer is kept under the question that it answers
        public <T> T of(Question<T> question) {
            return (T) known.computeIfAbsent(question, this::sent);
        }

        private Object sent(Question<?> question) {
            var found =
                    snapshot.find(
                            question.lookups(version),
                            version.isWhole(),
                            version.measures().size(),
                            RemoteCall.lasting(Duration.ofMinutes(1)));
            return question.answer(version, each -> found.getOrDefault(each, List.of()));
        }

        @Override
        public void require(Collection<? extends Question<?>> questions) {
            questions.forEach(this::of);
        }
    }

    @Test
    void whatIsTooMuchForOneAnswerIsAskedInParts() {
        try (Asked asked = opened()) {
            asked.of(Map.of(iri("graph/1"), document(1, 1), iri("graph/2"), document(2, 2)));
            var snapshot = asked.store.snapshot();
            RemoteCall whole = RemoteCall.lasting(Duration.ofMinutes(1));
            RemoteCall parts = RemoteCall.lasting(Duration.ofMinutes(1));
            assertThat(documents(snapshot, 80_000, parts))
                    .hasSizeGreaterThan(2)
                    .isEqualTo(documents(snapshot, 5_000, whole));
            assertThat(whole.roundTrips()).isEqualTo(1);
            assertThat(parts.roundTrips()).isEqualTo(16);
        }
    }

    private static Set<List<Node>> documents(
            RemoteSnapshot snapshot, long records, RemoteCall call) {
        Pattern documents = new Patterns(PLAN).documents();
        return snapshot
                .find(List.of(new Lookup(documents, null)), true, records, call)
                .getOrDefault(documents, List.of())
                .stream()
                .map(List::of)
                .collect(Collectors.toSet());
    }

    @Override
    protected Finding open() {
        return opened();
    }

    private static Asked opened() {
        String name = "https://example.org/store/" + STORES.incrementAndGet();
        return new Asked(
                new RemoteStore(
                        fuseki.endpoint(), RemoteLimits.DEFAULT, name, Duration.ofSeconds(1)),
                new Listing(PLAN));
    }

    @Override
    protected int seeds() {
        return 2;
    }
}
