package org.policygraph.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem.GraphMemFast;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policygraph.store.Contents;
import org.policygraph.store.MemoryStore;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    void anIndexInAFolderIsOpenedAndReadsOnlyWhatChangedSince(@TempDir Path folder) {
        Map<Node, Graph> graphs = new HashMap<>(Map.of(iri("vocabulary"), vocabulary()));
        for (int number = 0; number < 9; number++) {
            graphs.put(iri("graph/" + number), document(number, 7));
        }
        MemoryStore store = new MemoryStore();
        Contents.put(store, graphs);
        try (DerivedIndex first = inFolder(folder, PLAN)) {
            first.of(store.snapshot());
        }
        try (DerivedIndex again = inFolder(folder, PLAN)) {
            expectTheSame(again.of(store.snapshot()), new DerivedIndex(PLAN).of(store.snapshot()));
            assertThat(again.measuresRead()).isZero();
        }
        graphs.put(iri("graph/2"), document(2, 9));
        graphs.remove(iri("graph/1"));
        Contents.put(store, graphs);
        try (DerivedIndex late = inFolder(folder, PLAN)) {
            MeasureIndex found = late.of(store.snapshot());
            expectTheSame(found, new DerivedIndex(PLAN).of(store.snapshot()));
            Criterion changed = new Criterion.InDocument(Set.of(iri("d/2")));
            assertThat(late.measuresRead()).isEqualTo(found.count(changed));
        }
    }

    @Test
    void anIndexOfAnotherFormOrOtherTreesIsMadeAnew(@TempDir Path folder) {
        Map<Node, Graph> graphs =
                new HashMap<>(
                        Map.of(
                                iri("vocabulary"), vocabulary(),
                                iri("graph/1"), document(1, 7)));
        MemoryStore store = new MemoryStore();
        Contents.put(store, graphs);
        try (DerivedIndex first = inFolder(folder, PLAN)) {
            first.of(store.snapshot());
        }
        IndexPlan other =
                new IndexPlan(
                        PLAN.measureClass(),
                        List.of(iri("position")),
                        PLAN.document(),
                        PLAN.theme(),
                        PLAN.text(),
                        PLAN.citation(),
                        PLAN.paragraph(),
                        PLAN.paragraphNumber(),
                        PLAN.division(),
                        PLAN.parent(),
                        PLAN.conditions(),
                        PLAN.links(),
                        PLAN.records());
        try (DerivedIndex ofOther = inFolder(folder, other)) {
            int all = ofOther.of(store.snapshot()).size();
            assertThat(ofOther.measuresRead()).isEqualTo(all);
        }
        Graph vocabulary = vocabulary();
        vocabulary.add(Triple.create(concept(1), iri("above"), concept(6)));
        graphs.put(iri("vocabulary"), vocabulary);
        Contents.put(store, graphs);
        try (DerivedIndex later = inFolder(folder, other)) {
            MeasureIndex found = later.of(store.snapshot());
            assertThat(later.measuresRead()).isEqualTo(found.size());
            expectTheSame(found, new DerivedIndex(other).of(store.snapshot()));
        }
    }

    @Test
    void whatIsSavedIsFoundByAnotherWhileTheFirstGoesOn(@TempDir Path folder) {
        MemoryStore store = new MemoryStore();
        Contents.put(store, Map.of(iri("graph/1"), document(1, 1)));
        try (DerivedIndex first = inFolder(folder, PLAN)) {
            first.of(store.snapshot());
            Contents.put(
                    store, Map.of(iri("graph/1"), document(1, 1), iri("graph/2"), document(2, 2)));
            first.of(store.snapshot());
            first.save();
            try (DerivedIndex second = inFolder(folder, PLAN)) {
                MeasureIndex found = second.of(store.snapshot());
                expectTheSame(found, new DerivedIndex(PLAN).of(store.snapshot()));
                assertThat(second.measuresRead()).isZero();
            }
            Contents.put(store, Map.of(iri("graph/2"), document(2, 2)));
            expectTheSame(first.of(store.snapshot()), new DerivedIndex(PLAN).of(store.snapshot()));
        }
    }

    @Test
    void aFolderThatAnotherWritesToIsLeftToIt(@TempDir Path folder) {
        MemoryStore store = new MemoryStore();
        Contents.put(store, Map.of(iri("graph/1"), document(1, 1)));
        try (DerivedIndex first = inFolder(folder, PLAN);
                DerivedIndex second = inFolder(folder, PLAN)) {
            first.of(store.snapshot());
            Contents.put(store, Map.of(iri("graph/2"), document(2, 2)));
            MeasureIndex found = second.of(store.snapshot());
            expectTheSame(found, new DerivedIndex(PLAN).of(store.snapshot()));
            expectTheSame(found, first.of(store.snapshot()));
        }
    }

    private static DerivedIndex inFolder(Path folder, IndexPlan plan) {
        DerivedIndex index = new DerivedIndex(plan);
        index.begin(folder);
        return index;
    }

    /** As many entries of a part are deleted as another part has. */
    @Test
    void asManyMeasuresMayComeInOneDocumentAsWentWithAnother() {
        Map<Node, Graph> graphs = new HashMap<>(Map.of(iri("vocabulary"), vocabulary()));
        for (int number = 3; number < 9; number++) {
            graphs.put(iri("graph/" + number), document(number, 7));
        }
        MemoryStore store = new MemoryStore();
        DerivedIndex derived = new DerivedIndex(PLAN);
        Contents.put(store, graphs);
        derived.of(store.snapshot());
        graphs.remove(iri("graph/8"));
        graphs.put(iri("graph/1"), document(1, 7));
        Contents.put(store, graphs);

        MeasureIndex index = derived.of(store.snapshot());
        int size = index.size();
        int[] all = inOrder(index);
        Criterion every = new Criterion.Not(new Criterion.InDocument(Set.of(iri("d/0"))));
        for (int from = 0; from < size; from++) {
            int[] rest = Arrays.copyOfRange(all, from, size);
            Position start = place(index, all, from);
            assertThat(index.first(every, start, index.end(), 200)).isEqualTo(rest);
            assertThat(index.last(every, start, index.end(), 200)).isEqualTo(rest);
        }
    }

    @Test
    void anEditReadsWhatItChangesAndNothingElse() {
        Map<Node, Graph> graphs = new HashMap<>(Map.of(iri("vocabulary"), vocabulary()));
        for (int number = 0; number < 30; number++) {
            graphs.put(iri("graph/" + number), document(number, number));
        }
        MemoryStore store = new MemoryStore();
        DerivedIndex derived = new DerivedIndex(PLAN);
        Contents.put(store, graphs);
        Dimension links = new Dimension.Concepts("Link", Set.of("STATED"));
        Criterion every = new Criterion.Everything();
        int all =
                derived.of(store.snapshot())
                        .matrix(every, links, new Dimension.Themes())
                        .rows()
                        .total();
        long measures = derived.measuresRead();
        long entries = derived.columns().entriesRead();
        assertThat(measures).isEqualTo(all);

        graphs.put(iri("graph/7"), document(7, 99));
        Contents.put(store, graphs);
        MeasureIndex index = derived.of(store.snapshot());
        index.matrix(every, links, new Dimension.Themes());
        long changed = index.count(new Criterion.InDocument(Set.of(iri("d/7"))));
        assertThat(derived.measuresRead() - measures).isEqualTo(changed);
        assertThat(derived.columns().entriesRead() - entries).isEqualTo(2 * changed);
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
