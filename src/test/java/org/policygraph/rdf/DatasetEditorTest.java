package org.policygraph.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import org.policygraph.rdf.format.CanonicalNQuads;
import org.policygraph.vocab.Iris;
import org.policygraph.vocab.Pol;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A dataset that is changed document by document is the same as one that is made at once. */
class DatasetEditorTest {
    private static final Iris IRIS = Iris.DEFAULT;
    private static final DatasetEditor EDITOR = new DatasetEditor(SeedDataset.INGESTION);

    private Map<Node, Graph> graphs = new TreeMap<>((a, b) -> a.getURI().compareTo(b.getURI()));
    private HeldDataset held = HeldDataset.NOTHING;

    private static byte[] digest(String percentage) {
        return SeedDataset.text().replace("80%", percentage).getBytes(StandardCharsets.UTF_8);
    }

    /** Of a document of another title. */
    private static byte[] another(String percentage) {
        String text = SeedDataset.text().replace("改善民生", "改善生活");
        return text.replace("80%", percentage).getBytes(StandardCharsets.UTF_8);
    }

    private DatasetChange with(String id, byte[] digest) throws DocumentsRefusedException {
        var digests = new LinkedHashMap<>(Map.of(id, digest));
        return EDITOR.with(held, SeedDataset.INGESTION.documents(digests));
    }

    private void take(DatasetChange change) {
        graphs.putAll(change.put());
        graphs.keySet().removeAll(change.removed());
        held =
                new HeldDataset(
                        change.hashes(), name -> graphs.getOrDefault(name, Graph.emptyGraph));
    }

    private static PolicyDataset atOnce(Map<String, byte[]> digests)
            throws DocumentsRefusedException {
        return SeedDataset.INGESTION.ingest(new LinkedHashMap<>(digests));
    }

    private void expect(Map<String, byte[]> digests) throws DocumentsRefusedException {
        PolicyDataset expected = atOnce(digests);
        assertThat(CanonicalNQuads.of(graphs)).isEqualTo(CanonicalNQuads.of(expected.graphs()));
        assertThat(held.hashes()).isEqualTo(expected.hashes());
        assertThat(GraphHashes.computed(graphs)).isEqualTo(held.hashes());
    }

    @Test
    void beginsWithTheVocabulariesAndWithNothingThatThereIsAlready() throws Exception {
        take(EDITOR.begun(held));
        assertThat(held.hashes().byName()).containsOnlyKeys(IRIS.dataset(), IRIS.vocabulary());
        assertThat(Verification.of(graphs, IRIS).violations()).isEmpty();
        assertThat(EDITOR.begun(held).isEmpty()).isTrue();
        take(with("one", digest("80%")));
        expect(Map.of("one", digest("80%")));
        take(DatasetEditor.without(held, List.of("one"), IRIS));
        assertThat(Verification.of(graphs, IRIS).violations()).isEmpty();
    }

    @Test
    void documentsThatComeChangeAndGoLeaveWhatWouldBeMadeAtOnce() throws Exception {
        take(with("one", digest("80%")));
        take(with("two", another("70%")));
        expect(Map.of("one", digest("80%"), "two", another("70%")));
        take(with("one", digest("60%")));
        expect(Map.of("one", digest("60%"), "two", another("70%")));
        take(DatasetEditor.without(held, List.of("two"), IRIS));
        expect(Map.of("one", digest("60%")));
    }

    @Test
    void onlyWhatChangesIsPut() throws Exception {
        take(with("one", digest("80%")));
        DatasetChange change = with("two", another("70%"));
        // What the document states, what is inferred from it, and the description of the whole.
        assertThat(change.put().keySet())
                .allMatch(name -> name.getURI().contains("/two/") || name.equals(IRIS.dataset()))
                .hasSize(3);
        assertThat(change.removed()).isEmpty();
    }

    @Test
    void theSameBytesChangeNothing() throws Exception {
        take(with("one", digest("80%")));
        DatasetChange change = with("one", digest("80%"));
        assertThat(change.isEmpty()).isTrue();
        assertThat(change.hashes()).isEqualTo(held.hashes());
    }

    @Test
    void aDocumentWhoseIdBeginsWithAnothersIsNotTakenForIt() throws Exception {
        take(with("one", digest("80%")));
        take(with("one-more", another("70%")));
        take(DatasetEditor.without(held, List.of("one"), IRIS));
        expect(Map.of("one-more", another("70%")));
    }

    @Test
    void aDocumentThatDoesNotConformIsRefused() throws Exception {
        var digests = new LinkedHashMap<>(Map.of("one", digest("80%")));
        var documents = SeedDataset.INGESTION.documents(digests);
        Node name = documents.keySet().iterator().next();
        Objects.requireNonNull(documents.get(name)).remove(Node.ANY, Pol.theme, Node.ANY);
        assertThatThrownBy(() -> EDITOR.with(held, documents))
                .isInstanceOf(DocumentsRefusedException.class);
    }

    @Test
    void eachDocumentThatIsCheckedIsTold() throws Exception {
        var digests = new LinkedHashMap<>(Map.of("one", digest("80%"), "another", another("90%")));
        var documents = SeedDataset.INGESTION.documents(digests);
        AtomicInteger told = new AtomicInteger();
        EDITOR.with(held, documents, told::incrementAndGet);
        assertThat(told).hasValue(2);
    }
}
