package org.policygraph.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.policygraph.rdf.DatasetChange.HashedGraph;
import org.policygraph.vocab.Iris;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds documents to a dataset, replaces and removes them. Each document is read and held against
 * the shapes by itself, so that it costs the same however many others there are.
 */
public final class DatasetEditor {
    private final Ingestion ingestion;
    private final ShapesCheck shapes;
    private final HashedGraph vocabulary;

    /** Compiles the shapes, and hashes the vocabularies. */
    public DatasetEditor(Ingestion ingestion) {
        this.ingestion = ingestion;
        this.shapes = new ShapesCheck(ingestion.ontology());
        Node name = ingestion.iris().vocabulary();
        this.vocabulary = HashedGraph.of(name, VocabularyGraph.of(ingestion.ontology()));
    }

    /**
     * How a dataset changes when these documents are added to it, each in place of what it has of
     * the same document.
     *
     * @param documents the graphs of the document versions, by their names
     * @throws RefusedException if they do not conform to the shapes; nothing changes then
     */
    public DatasetChange with(HeldDataset before, Map<Node, Graph> documents)
            throws RefusedException {
        List<String> violations = new ArrayList<>();
        Map<Node, HashedGraph> coming = new LinkedHashMap<>();
        List<Node> going = new ArrayList<>();
        documents.forEach(
                (name, graph) -> {
                    violations.addAll(shapes.violations(graph, vocabulary.graph()));
                    coming.put(name, HashedGraph.of(name, graph));
                    going.addAll(
                            before.versions(ingestion.iris().documentId(name), ingestion.iris()));
                });
        if (!violations.isEmpty()) throw new RefusedException(List.of(), violations);
        coming.put(ingestion.iris().vocabulary(), vocabulary);
        return DatasetChange.of(before, coming, going, ingestion.iris());
    }

    /** How a dataset changes when these documents are taken out of it. */
    public static DatasetChange without(HeldDataset before, Collection<String> ids, Iris iris) {
        List<Node> going = ids.stream().flatMap(id -> before.versions(id, iris).stream()).toList();
        return DatasetChange.of(before, Map.of(), going, iris);
    }
}
