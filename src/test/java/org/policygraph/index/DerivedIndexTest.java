package org.policygraph.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem.GraphMemFast;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.policygraph.store.Contents;
import org.policygraph.store.MemoryStore;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The index in memory, however it came to be. */
final class DerivedIndexTest extends MeasureIndexContract {
    /** An index that is brought up to each content. */
    private record Derived(MemoryStore store, DerivedIndex index) implements Finding {
        @Override
        public MeasureIndex of(Map<Node, Graph> graphs) {
            Contents.put(store, graphs);
            return index.of(store.snapshot());
        }

        @Override
        public void close() {}
    }

    @Override
    protected Finding open() {
        return new Derived(new MemoryStore(), new DerivedIndex(PLAN));
    }

    @Override
    protected int seeds() {
        return 12;
    }

    @Test
    void aGraphBelowADocumentsGraphSpeaksOfItsMeasures() {
        Node measure = iri("m/1/0");
        Graph linking = new GraphMemFast();
        for (Triple each :
                List.of(
                        Triple.create(iri("link"), RDF.type.asNode(), iri("Link")),
                        Triple.create(iri("link"), iri("measure"), measure),
                        Triple.create(iri("link"), iri("target"), concept(3)),
                        Triple.create(iri("link"), iri("basis"), iri("REMIT")))) {
            linking.add(each);
        }
        Map<Node, Graph> graphs =
                new HashMap<>(
                        Map.of(
                                iri("vocabulary"), vocabulary(),
                                iri("graph/1"), document(1, 7),
                                iri("graph/2"), document(2, 8)));
        MemoryStore store = new MemoryStore();
        DerivedIndex derived = new DerivedIndex(PLAN);
        Contents.put(store, graphs);
        derived.of(store.snapshot());
        graphs.put(iri("graph/1/inferred"), linking);
        Contents.put(store, graphs);

        expectTheSame(derived.of(store.snapshot()), new DerivedIndex(PLAN).of(store.snapshot()));
        graphs.remove(iri("graph/1/inferred"));
        Contents.put(store, graphs);
        expectTheSame(derived.of(store.snapshot()), new DerivedIndex(PLAN).of(store.snapshot()));
    }

    @Test
    void asManyMeasuresThatComeAsGoLeaveNoneOut() {
        Map<Node, Graph> graphs = new HashMap<>(Map.of(iri("vocabulary"), vocabulary()));
        for (int i = 1; i < 7; i++) graphs.put(iri("graph/" + i), document(i, 7));
        MemoryStore store = new MemoryStore();
        DerivedIndex derived = new DerivedIndex(PLAN);
        Contents.put(store, graphs);
        derived.of(store.snapshot());
        graphs.remove(iri("graph/6"));
        graphs.put(iri("graph/0"), document(0, 7));
        Contents.put(store, graphs);

        MeasureIndex changed = derived.of(store.snapshot());
        Criterion any = new Criterion.Not(new Criterion.InDocument(Set.of()));
        for (int from = 0; from < changed.size(); from++) {
            assertThat(changed.lastRanks(any, from, changed.size(), changed.size()))
                    .as("from %s", from)
                    .isEqualTo(IntStream.range(from, changed.size()).toArray());
        }
    }

    @Test
    void anIndexThatWasWrittenIsOpenedAndGoneOnFrom() {
        MemoryStore store = new MemoryStore();
        Map<Node, Graph> graphs =
                new HashMap<>(
                        Map.of(
                                iri("vocabulary"), vocabulary(),
                                iri("graph/1"), document(1, 7),
                                iri("graph/2"), document(2, 8)));
        Contents.put(store, graphs);
        DerivedIndex before = new DerivedIndex(PLAN);
        before.of(store.snapshot());
        byte[] written = before.write(store.snapshot());
        DerivedIndex opened = new DerivedIndex(PLAN);
        opened.begin(written);
        expectTheSame(opened.of(store.snapshot()), new DerivedIndex(PLAN).of(store.snapshot()));

        graphs.put(iri("graph/2"), document(2, 9));
        graphs.remove(iri("graph/1"));
        Contents.put(store, graphs);
        expectTheSame(opened.of(store.snapshot()), new DerivedIndex(PLAN).of(store.snapshot()));

        DerivedIndex ofAnother = new DerivedIndex(PLAN);
        ofAnother.begin(written);
        expectTheSame(ofAnother.of(store.snapshot()), new DerivedIndex(PLAN).of(store.snapshot()));
    }

    @Test
    void aViewHandedOutBeforeGoesOnAnswering() {
        MemoryStore store = new MemoryStore();
        DerivedIndex derived = new DerivedIndex(PLAN);
        Contents.put(store, Map.of(iri("graph/1"), document(1, 1)));
        MeasureIndex before = derived.of(store.snapshot());
        int size = before.size();
        Contents.put(store, Map.of(iri("graph/2"), document(2, 2)));
        MeasureIndex after = derived.of(store.snapshot());
        assertThat(before.count(new Criterion.InDocument(Set.of(iri("d/1"))))).isEqualTo(size);
        assertThat(after.count(new Criterion.InDocument(Set.of(iri("d/1"))))).isZero();
    }
}
