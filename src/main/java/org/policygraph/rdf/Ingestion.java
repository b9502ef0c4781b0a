package org.policygraph.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.policygraph.extract.DigestExtractor;
import org.policygraph.extract.facts.DigestFacts;
import org.policygraph.extract.facts.Original;
import org.policygraph.rdf.RefusedException.Part;
import org.policygraph.text.SourceFile;
import org.policygraph.text.UnreadableTextException;
import org.policygraph.vocab.Iris;
import org.policygraph.vocab.Ontology;
import org.policygraph.vocab.VocabularyReader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/**
 * From digests and originals to a checked dataset: every file is read, all their problems are
 * reported together, and the dataset is held against the shapes before anyone gets to see it.
 */
public final class Ingestion {
    private final Iris iris;
    private final Ontology ontology;
    private final DigestExtractor extractor;

    /** Compiles rules and shapes for datasets with this base. */
    public Ingestion(Iris iris) {
        this.iris = iris;
        this.ontology = Ontology.shipped(iris);
        this.extractor = new DigestExtractor(new VocabularyReader(iris).read(ontology));
    }

    /** The base of what is made. */
    public Iris iris() {
        return iris;
    }

    /** The ontology that the datasets are written in. */
    public Ontology ontology() {
        return ontology;
    }

    /** The same without any original. */
    public PolicyDataset ingest(SequencedMap<String, byte[]> digests) throws RefusedException {
        return ingest(digests, Map.of());
    }

    /**
     * A dataset of these digests and originals.
     *
     * @param digests the bytes of each digest, by the document's id
     * @param originals the original of a document, where there is one, by the document's id
     * @throws RefusedException with every problem of every file; nothing is made then
     */
    public PolicyDataset ingest(
            SequencedMap<String, byte[]> digests, Map<String, OriginalFiles> originals)
            throws RefusedException {
        Map<Node, Graph> documents = documents(digests, originals, () -> {});
        return new DatasetEditor(this).dataset(documents, () -> {});
    }

    /**
     * The graphs of these documents, by the names of their versions; not yet held against shapes.
     *
     * @param digests the bytes of each digest, by the document's id
     * @param originals the original of a document, where there is one, by the document's id
     * @param documentRead run after each document
     * @throws RefusedException with every problem of every file
     */
    public Map<Node, Graph> documents(
            SequencedMap<String, byte[]> digests,
            Map<String, OriginalFiles> originals,
            Runnable documentRead)
            throws RefusedException {
        ReadDocuments read = read(digests, originals, documentRead);
        if (read.problems().isEmpty()) return read.graphs();
        throw new RefusedException(read.problems(), List.of());
    }

    /**
     * The same of those that can be read, with every problem of the others.
     *
     * @param digests the bytes of each digest, by the document's id
     * @param originals the original of a document, where there is one, by the document's id
     * @param documentRead run after each document
     */
    public ReadDocuments read(
            SequencedMap<String, byte[]> digests,
            Map<String, OriginalFiles> originals,
            Runnable documentRead) {
        Map<Node, Graph> documents = new LinkedHashMap<>();
        List<RefusedException.InFile> problems = new ArrayList<>();
        digests.forEach(
                (id, digest) -> {
                    FileReading files = new FileReading(id, problems);
                    DigestFacts facts = files.read(Part.DIGEST, () -> read(digest));
                    OriginalFiles handedIn = originals.get(id);
                    Original original = handedIn == null ? null : files.read(handedIn, facts);
                    documentRead.run();
                    boolean lacksOriginal = handedIn != null && original == null;
                    if (facts == null || lacksOriginal) return;
                    documents.putAll(DocumentGraph.of(facts, original, id, iris));
                });
        return new ReadDocuments(documents, List.copyOf(problems));
    }

    private DigestFacts read(byte[] bytes) throws UnreadableTextException {
        return extractor.extract(SourceFile.decode(bytes));
    }

    /** The ids of the documents of a dataset. */
    public static Set<String> documentIds(Map<Node, Graph> graphs) {
        return documentIds(graphs, StoredText.Kind.DIGEST);
    }

    /** The ids of those documents whose original is held. */
    public static Set<String> documentIdsWithOriginal(Map<Node, Graph> graphs) {
        return documentIds(graphs, StoredText.Kind.ORIGINAL);
    }

    private static Set<String> documentIds(Map<Node, Graph> graphs, StoredText.Kind kind) {
        Set<String> ids = new LinkedHashSet<>();
        StoredText.in(graphs, kind).forEach(text -> ids.add(text.documentId()));
        return ids;
    }
}
