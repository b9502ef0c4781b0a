package org.policygraph.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.policygraph.extract.DigestExtractor;
import org.policygraph.extract.facts.DigestFacts;
import org.policygraph.text.Problem;
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
 * From digests to a checked dataset: every file is read, all their problems are reported together,
 * and the dataset is held against the shapes before anyone gets to see it.
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

    /** The ontology that the datasets are written in. */
    public Ontology ontology() {
        return ontology;
    }

    /**
     * The named graphs of a dataset of these digests.
     *
     * @param files the bytes of each digest, by the document's id
     * @throws RefusedException with every problem of every file; nothing is made then
     */
    public Map<Node, Graph> ingest(SequencedMap<String, byte[]> files) throws RefusedException {
        Map<Node, Graph> documents = new LinkedHashMap<>();
        List<RefusedException.InFile> problems = new ArrayList<>();
        files.forEach(
                (id, bytes) -> {
                    try {
                        DigestFacts facts = read(bytes);
                        documents.put(
                                iris.version(id, facts.source().text()),
                                DocumentGraph.of(facts, id, iris));
                    } catch (UnreadableTextException e) {
                        e.problems().forEach(p -> problems.add(new RefusedException.InFile(id, p)));
                    }
                });
        if (!problems.isEmpty()) throw new RefusedException(problems, List.of());
        Map<Node, Graph> dataset = PolicyDataset.of(documents, ontology, iris);
        List<String> violations = new ShapesCheck(ontology).violations(dataset);
        if (!violations.isEmpty()) throw new RefusedException(List.of(), violations);
        return dataset;
    }

    /** What is wrong with a digest; empty if nothing is. */
    public List<Problem> problems(byte[] bytes) {
        try {
            read(bytes);
            return List.of();
        } catch (UnreadableTextException e) {
            return e.problems();
        }
    }

    private DigestFacts read(byte[] bytes) throws UnreadableTextException {
        return extractor.extract(SourceFile.decode(bytes));
    }

    /** The ids of the documents of a dataset. */
    public static Set<String> documentIds(Map<Node, Graph> graphs) {
        Set<String> ids = new LinkedHashSet<>();
        HeldDigest.in(graphs).forEach(digest -> ids.add(digest.documentId()));
        return ids;
    }
}
