package org.policygraph.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.mem.GraphMemFast;
import org.policygraph.rdf.DatasetChange.HashedGraph;
import org.policygraph.vocab.Iris;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds documents to a dataset, replaces and removes them. Each document is read and held against
 * the shapes by itself, so that it costs the same however many others there are.
 */
public final class DatasetEditor {
    private final Ingestion ingestion;
    private final HeldTexts texts;
    private final ShapesCheck shapes;
    private final TextIdentity identity;
    private final HashedGraph vocabulary;

    /** Takes the shapes and the vocabularies that ship. */
    public DatasetEditor(Ingestion ingestion) {
        this.ingestion = ingestion;
        this.texts = new HeldTexts(ingestion);
        this.shapes = ingestion.shipped().shapes();
        this.identity = new TextIdentity(ingestion.iris());
        this.vocabulary = ingestion.shipped().graph();
    }

    /** What reads the documents. */
    public Ingestion ingestion() {
        return ingestion;
    }

    /**
     * A dataset of these documents alone.
     *
     * @param documents all graphs of the documents, by their names
     * @param documentChecked run after each document
     * @throws DocumentsRefusedException if they do not conform to the shapes; nothing is made then
     */
    public PolicyDataset dataset(Map<Node, Graph> documents, Runnable documentChecked)
            throws DocumentsRefusedException {
        DatasetChange made = with(HeldDataset.NOTHING, documents, documentChecked);
        return new PolicyDataset(made.put(), made.hashes());
    }

    /** The same without anybody being told how far it has come. */
    public DatasetChange with(HeldDataset before, Map<Node, Graph> documents)
            throws DocumentsRefusedException {
        return with(before, documents, () -> {});
    }

    /**
     * How a dataset changes when these documents are added to it, each text in place of what it has
     * of the same document and kind. Decisions that are held of a document are kept, and those that
     * come with it are added to them.
     *
     * @param documents all graphs of the documents, by their names
     * @param documentChecked run after each document
     * @throws DocumentsRefusedException if one of them is held under another id, or they do not
     *     conform to the shapes; nothing changes then
     */
    public DatasetChange with(
            HeldDataset before, Map<Node, Graph> documents, Runnable documentChecked)
            throws DocumentsRefusedException {
        return with(before, checked(before, documents, documentChecked, () -> {}));
    }

    /**
     * Holds documents against the shapes, together with what a dataset has of them: all that takes
     * long of putting them in.
     *
     * @param documents all graphs of the documents, by their names
     * @param documentChecked run after each document
     * @param recordChecked run after each record of one
     * @throws DocumentsRefusedException if one of them is held under another id, or they do not
     *     conform to the shapes
     */
    public CheckedDocuments checked(
            HeldDataset before,
            Map<Node, Graph> documents,
            Runnable documentChecked,
            Runnable recordChecked)
            throws DocumentsRefusedException {
        Map<String, Map<Node, Graph>> byId = expectNoTwins(before, documents);
        for (Map.Entry<String, Map<Node, Graph>> each : byId.entrySet()) {
            String id = each.getKey();
            each.setValue(decided(before, id, texts.joined(before, id, each.getValue())));
        }
        return new CheckedDocuments(
                documents,
                byId.keySet(),
                conforming(byId, documentChecked, recordChecked),
                held(before, byId.keySet()));
    }

    /**
     * How a dataset changes when these documents are added to it, as {@link #with(HeldDataset, Map,
     * Runnable)} has it. What was held of them when they were checked may be other by now; then
     * they are checked anew.
     *
     * @throws DocumentsRefusedException if one of them is held under another id, or they do not
     *     conform to the shapes; nothing changes then
     */
    public DatasetChange with(HeldDataset before, CheckedDocuments checked)
            throws DocumentsRefusedException {
        if (!held(before, checked.ids()).equals(checked.held()))
            return with(before, checked.documents());
        expectNoTwins(before, checked.documents());
        return put(before, checked.ids(), checked.graphs());
    }

    /**
     * Remembers which documents a dataset has, so that the graphs that it has now need not be read
     * for the next ones to be known.
     */
    public void remember(HeldDataset now) {
        identity.follow(now);
    }

    /**
     * Says of which of these documents the digest or the official text is held under another id, by
     * its title: a sentence each.
     */
    public List<HeldApart> apart(HeldDataset now, Collection<String> ids) {
        return identity.apart(now, ids);
    }

    /** What a dataset has of documents, by the hashes of its graphs. */
    private Map<Node, String> held(HeldDataset before, Collection<String> ids) {
        Map<Node, String> held = new HashMap<>();
        for (String id : ids) {
            for (Node name : before.versions(id, ingestion.iris())) {
                held.put(name, before.hashes().of(name));
            }
        }
        return held;
    }

    private Map<String, Map<Node, Graph>> expectNoTwins(
            HeldDataset before, Map<Node, Graph> documents) throws DocumentsRefusedException {
        Map<String, Map<Node, Graph>> byId = new LinkedHashMap<>();
        documents.forEach(
                (name, graph) ->
                        byId.computeIfAbsent(
                                        ingestion.iris().documentId(name),
                                        _ -> new LinkedHashMap<>())
                                .put(name, graph));
        List<DocumentsRefusedException.Violation> twins = identity.twins(before, byId);
        if (twins.isEmpty()) return byId;
        throw new DocumentsRefusedException(List.of(), twins);
    }

    private Map<Node, Graph> decided(HeldDataset before, String id, Map<Node, Graph> graphs) {
        Iris iris = ingestion.iris();
        Curations decisions = Curations.in(iris.document(id), graphs.values());
        if (decisions.isEmpty()) return graphs;
        // Decisions may come alone, and are then laid over the text that is held.
        boolean hasText = graphs.keySet().stream().anyMatch(iris::isWholeVersion);
        return CuratedLinks.of(hasText ? graphs : before.graphs(id, iris), decisions, iris);
    }

    /**
     * How a dataset changes when a person decides on a link; not at all if the same was decided
     * before.
     *
     * @throws CurationRefusedException if there is nothing of this kind to decide on
     */
    public DatasetChange with(HeldDataset before, CurationRequest request)
            throws CurationRefusedException {
        Iris iris = ingestion.iris();
        String id = iris.documentId(request.measure());
        Map<Node, Graph> graphs = before.graphs(id, iris);
        Curations decisions = Curations.in(iris.document(id), graphs.values());
        Curation made = request.on(graphs, decisions);
        if (decisions.all().contains(made)) return DatasetChange.none(before);
        try {
            var decided = Map.of(id, CuratedLinks.of(graphs, decisions.with(made), iris));
            return put(before, decided.keySet(), conforming(decided, () -> {}, () -> {}));
        } catch (DocumentsRefusedException e) {
            throw CurationRefusedException.of(e);
        }
    }

    /**
     * How a dataset changes when a person decides on a marker; not at all if the same was decided
     * before.
     *
     * @throws CurationRefusedException if there is nothing of this kind to decide on
     */
    public DatasetChange with(HeldDataset before, AlignmentRequest request)
            throws CurationRefusedException {
        Iris iris = ingestion.iris();
        String id = iris.documentId(request.sourceParagraph());
        try {
            AlignmentCurations made = request.on(texts.held(before, id));
            if (made.matches().isEmpty()) return DatasetChange.none(before);
            return with(before, Map.of(iris.curations(id), made.graph(id, iris)));
        } catch (DocumentsRefusedException e) {
            throw CurationRefusedException.of(e);
        }
    }

    /** How a dataset begins: with the vocabularies; not at all if it has anything. */
    public DatasetChange begun(HeldDataset before) {
        if (!before.isEmpty()) return DatasetChange.none(before);
        Iris iris = ingestion.iris();
        return DatasetChange.of(before, Map.of(iris.vocabulary(), vocabulary), List.of(), iris);
    }

    private Map<Node, HashedGraph> conforming(
            Map<String, Map<Node, Graph>> documents,
            Runnable documentChecked,
            Runnable recordChecked)
            throws DocumentsRefusedException {
        Map<Node, HashedGraph> coming = new LinkedHashMap<>();
        List<DocumentsRefusedException.Violation> violations = new ArrayList<>();
        documents.forEach(
                (id, graphs) -> {
                    graphs.forEach((name, graph) -> coming.put(name, HashedGraph.of(name, graph)));
                    shapes.violations(whole(graphs), vocabulary.graph(), recordChecked).stream()
                            .map(sentence -> new DocumentsRefusedException.Violation(id, sentence))
                            .forEach(violations::add);
                    documentChecked.run();
                });
        if (!violations.isEmpty()) throw new DocumentsRefusedException(List.of(), violations);
        return coming;
    }

    private static Graph whole(Map<Node, Graph> graphs) {
        if (graphs.size() == 1) return graphs.values().iterator().next();
        Graph whole = new GraphMemFast();
        graphs.values().forEach(graph -> GraphUtil.addInto(whole, graph));
        return whole;
    }

    private DatasetChange put(
            HeldDataset before, Collection<String> ids, Map<Node, HashedGraph> graphs) {
        Iris iris = ingestion.iris();
        List<Node> going = ids.stream().flatMap(id -> before.versions(id, iris).stream()).toList();
        Map<Node, HashedGraph> coming = new LinkedHashMap<>(graphs);
        coming.put(iris.vocabulary(), vocabulary);
        return DatasetChange.of(before, coming, going, iris);
    }

    /** How a dataset changes when these documents are taken out of it. */
    public static DatasetChange without(HeldDataset before, Collection<String> ids, Iris iris) {
        List<Node> going = ids.stream().flatMap(id -> before.versions(id, iris).stream()).toList();
        return DatasetChange.of(before, Map.of(), going, iris);
    }
}
