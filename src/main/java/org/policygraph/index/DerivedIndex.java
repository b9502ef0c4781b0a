package org.policygraph.index;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.Snapshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Keeps the index up with the store. Only the measures of named graphs that changed are indexed
 * anew; all are if a tree of concepts changed, since every measure is found by what stands above
 * its concepts. Views handed out before stay as they are.
 */
public final class DerivedIndex {
    /** Megabytes to gather before a part of the index is written. */
    private static final double BUFFER = 256;

    private final IndexPlan plan;
    private final IndexWriter writer;
    private Map<Node, Graph> indexed = Map.of();

    /** An empty index. */
    public DerivedIndex(IndexPlan plan) {
        this.plan = plan;
        this.writer = writer();
    }

    private static IndexWriter writer() {
        IndexWriterConfig config = new IndexWriterConfig();
        config.setIndexSort(new Sort(new SortField(Fields.KEY, SortField.Type.STRING)));
        config.setSimilarity(new Saturation());
        config.setRAMBufferSizeMB(BUFFER);
        try {
            return new IndexWriter(new ByteBuffersDirectory(), config);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Brings the index up to a snapshot. Waits for another call that does so. */
    public synchronized IndexView of(Snapshot snapshot) {
        Map<Node, Graph> graphs = new HashMap<>();
        for (Node name : snapshot.names()) graphs.put(name, snapshot.named(name));
        try {
            update(snapshot.union(), graphs);
            indexed = graphs;
            return IndexView.of(DirectoryReader.open(writer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void update(Graph union, Map<Node, Graph> graphs) throws IOException {
        Set<Node> changed = changed(graphs);
        boolean anew = changed.stream().anyMatch(name -> isVocabulary(name, graphs));
        if (anew) writer.deleteAll();
        Set<Node> toIndex = anew ? graphs.keySet() : changed;
        for (Node name : toIndex) {
            if (!anew) writer.deleteDocuments(new Term(Fields.GRAPH, name.getURI()));
            Graph graph = graphs.get(name);
            if (graph != null) add(name, graph, union);
        }
        if (anew || indexed.isEmpty()) writer.forceMerge(1);
    }

    /** The names of the graphs that are new, other than before, or gone. */
    private Set<Node> changed(Map<Node, Graph> graphs) {
        Set<Node> changed = new HashSet<>(indexed.keySet());
        changed.addAll(graphs.keySet());
        changed.removeIf(name -> graphs.get(name) == indexed.get(name));
        return changed;
    }

    private boolean isVocabulary(Node name, Map<Node, Graph> graphs) {
        return isVocabulary(graphs.get(name)) || isVocabulary(indexed.get(name));
    }

    private boolean isVocabulary(@Nullable Graph graph) {
        if (graph == null) return false;
        return plan.links().stream()
                .anyMatch(link -> graph.contains(Node.ANY, link.above(), Node.ANY));
    }

    private void add(Node name, Graph graph, Graph union) throws IOException {
        MeasureEntries entries = new MeasureEntries(plan, union);
        for (Node measure : MeasureEntries.measures(plan, graph)) {
            Document entry = entries.entry(measure, name);
            entries.addLinks(measure, entry);
            writer.addDocument(entry);
        }
    }
}
