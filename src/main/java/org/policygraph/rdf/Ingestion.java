package org.policygraph.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.vocab.Iris;
import org.policygraph.vocab.Ontology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/**
 * From digests and official texts to a checked dataset: every file is read, all their problems are
 * reported together, and the dataset is held against the shapes before anyone gets to see it.
 */
public final class Ingestion {
    private final Iris iris;
    private final ShippedVocabulary shipped;
    private @Nullable DatasetEditor editor;

    /** For datasets with this base. */
    public Ingestion(Iris iris) {
        this.iris = iris;
        this.shipped = ShippedVocabulary.of(iris);
    }

    /** The base of what is made. */
    public Iris iris() {
        return iris;
    }

    /** Reads the files of documents. */
    DocumentReader reader() {
        return shipped.reader();
    }

    /** What ships for this base. */
    ShippedVocabulary shipped() {
        return shipped;
    }

    /** The ontology that the datasets are written in. */
    public Ontology ontology() {
        return shipped.ontology();
    }

    /**
     * A dataset of these texts, each of its own document.
     *
     * @param texts the bytes of each text, by the document's id
     * @throws DocumentsRefusedException with every problem of every file; nothing is made then
     */
    public PolicyDataset ingest(SequencedMap<String, byte[]> texts)
            throws DocumentsRefusedException {
        return editor().dataset(documents(texts), () -> {});
    }

    /** Compiles the shapes for the first dataset alone. */
    private synchronized DatasetEditor editor() {
        DatasetEditor known = editor;
        if (known != null) return known;
        DatasetEditor made = new DatasetEditor(this);
        editor = made;
        return made;
    }

    /**
     * The graphs of these documents, by the names of their versions; not yet held against shapes.
     *
     * @param texts the bytes of each text, by the document's id
     * @throws DocumentsRefusedException with every problem of every file
     */
    public Map<Node, Graph> documents(SequencedMap<String, byte[]> texts)
            throws DocumentsRefusedException {
        SequencedMap<String, DocumentFiles> files = new LinkedHashMap<>();
        texts.forEach((id, bytes) -> files.put(id, DocumentFiles.of(new InputText(id, bytes))));
        return documents(files, () -> {});
    }

    /**
     * The same of documents with several files.
     *
     * @param files the files of each document, by its id
     * @param documentRead run after each document
     * @throws DocumentsRefusedException with every problem of every file
     */
    public Map<Node, Graph> documents(
            SequencedMap<String, DocumentFiles> files, Runnable documentRead)
            throws DocumentsRefusedException {
        ReadDocuments read = read(files, documentRead);
        if (read.problems().isEmpty()) return read.graphs();
        throw new DocumentsRefusedException(read.problems(), List.of());
    }

    /**
     * The same of those that can be read, with every problem of the others.
     *
     * @param files the files of each document, by its id
     * @param documentRead run after each document
     */
    public ReadDocuments read(SequencedMap<String, DocumentFiles> files, Runnable documentRead) {
        Map<Node, Graph> documents = new LinkedHashMap<>();
        List<DocumentsRefusedException.InFile> problems = new ArrayList<>();
        files.forEach(
                (id, handedIn) -> {
                    DocumentFacts facts = reader().read(id, handedIn, problems);
                    documentRead.run();
                    if (facts != null) documents.putAll(DocumentGraph.of(facts, id, iris));
                });
        return new ReadDocuments(documents, List.copyOf(problems));
    }

    /** The ids of the documents of a dataset. */
    public static Set<String> documentIds(Map<Node, Graph> graphs) {
        Set<String> ids = documentIds(graphs, StoredText.Kind.DIGEST);
        ids.addAll(documentIds(graphs, StoredText.Kind.ORIGINAL));
        return ids;
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
