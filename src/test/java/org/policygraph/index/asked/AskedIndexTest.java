package org.policygraph.index.asked;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.mem.GraphMemFast;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.policygraph.index.IndexedGraphs;
import org.policygraph.index.MeasureIndex;
import org.policygraph.index.MeasureIndexContract;
import org.policygraph.store.Contents;
import org.policygraph.store.remote.Fuseki;
import org.policygraph.store.remote.RemoteCall;
import org.policygraph.store.remote.RemoteLimits;
import org.policygraph.store.remote.RemoteSnapshot;
import org.policygraph.store.remote.RemoteStore;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

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
            RemoteSnapshot snapshot = (RemoteSnapshot) store.snapshot();
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

    @Override
    protected Finding open() {
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
