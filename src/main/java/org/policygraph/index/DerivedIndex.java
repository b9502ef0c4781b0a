package org.policygraph.index;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.Snapshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private final ColumnReader columns = new ColumnReader();
    private Directory directory = new ByteBuffersDirectory();

    /** The version of which the files are an index that was written before; null if of none. */
    private @Nullable String written;

    /** Null until something is indexed. */
    private @Nullable IndexWriter writer;

    private Map<Node, String> indexed = Map.of();
    private Set<Node> vocabularies = Set.of();

    private long measuresRead;

    /** An empty index. */
    public DerivedIndex(IndexPlan plan) {
        this.plan = plan;
    }

    /**
     * Begins with an index that was written before, which is opened as it is for the snapshot of
     * its version. For any other it is as if there were none.
     *
     * @param index what {@link #write} wrote, in the same version of the program
     */
    public synchronized void begin(byte[] index) {
        try {
            IndexFiles files = IndexFiles.of(index);
            directory = files.directory();
            written = files.version();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the index of a snapshot, to begin with another time. */
    public synchronized byte[] write(Snapshot snapshot) {
        try {
            update(snapshot);
            writer().commit();
            return new IndexFiles(snapshot.version().id(), directory).bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private IndexWriter writer() throws IOException {
        IndexWriter known = writer;
        if (known != null) return known;
        IndexWriterConfig config = new IndexWriterConfig();
        config.setIndexSort(new Sort(new SortField(Fields.KEY, SortField.Type.STRING)));
        config.setSimilarity(new Bm25Similarity());
        config.setRAMBufferSizeMB(BUFFER);
        config.setOpenMode(indexed.isEmpty() ? OpenMode.CREATE : OpenMode.APPEND);
        IndexWriter made = new IndexWriter(directory, config);
        writer = made;
        return made;
    }

    /** Brings the index up to a snapshot. Waits for another call that does so. */
    public synchronized MeasureIndex of(Snapshot snapshot) {
        try {
            if (writer == null && snapshot.version().id().equals(written)) {
                indexed = hashes(snapshot);
                vocabularies = vocabularies(indexed.keySet(), snapshot);
                return new MeasureIndex(DirectoryReader.open(directory), columns);
            }
            update(snapshot);
            return new MeasureIndex(DirectoryReader.open(writer()), columns);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a graph holds a tree of concepts. */
    private boolean isVocabulary(Graph graph) {
        return plan.links().stream()
                .anyMatch(link -> graph.contains(Node.ANY, link.above(), Node.ANY));
    }

    private static Map<Node, String> hashes(Snapshot snapshot) {
        Map<Node, String> hashes = new HashMap<>();
        for (Node name : snapshot.names()) {
            hashes.put(name, Objects.requireNonNull(snapshot.hash(name)));
        }
        return hashes;
    }

    /** Those of some graphs of a snapshot that hold a tree of concepts. */
    private Set<Node> vocabularies(Set<Node> names, Snapshot snapshot) {
        Set<Node> concepts = new HashSet<>(names);
        concepts.removeIf(
                name -> !snapshot.names().contains(name) || !isVocabulary(snapshot.named(name)));
        return concepts;
    }

    private void update(Snapshot snapshot) throws IOException {
        IndexWriter writer = writer();
        Graph union = snapshot.union();
        Map<Node, String> hashes = hashes(snapshot);
        Set<Node> changed = changed(hashes);
        Set<Node> concepts = new HashSet<>(vocabularies);
        concepts.removeAll(changed);
        concepts.addAll(vocabularies(changed, snapshot));
        boolean anew =
                changed.stream()
                        .anyMatch(name -> concepts.contains(name) || vocabularies.contains(name));
        if (anew) writer.deleteAll();
        Set<Node> toIndex = anew ? hashes.keySet() : changed;
        for (Node name : toIndex) {
            if (!anew) writer.deleteDocuments(new Term(Fields.GRAPH, name.getURI()));
            if (hashes.containsKey(name)) add(name, snapshot.named(name), union);
        }
        if (anew || indexed.isEmpty()) writer.forceMerge(1);
        indexed = hashes;
        vocabularies = concepts;
    }

    /**
     * The names of the graphs that are new, other than before, or gone; and of those above them,
     * since a graph that is named below another one may speak of its measures.
     */
    private Set<Node> changed(Map<Node, String> hashes) {
        Set<Node> all = new HashSet<>(indexed.keySet());
        all.addAll(hashes.keySet());
        Set<Node> changed = new HashSet<>(all);
        changed.removeIf(name -> Objects.equals(hashes.get(name), indexed.get(name)));
        if (changed.size() == all.size()) return changed;
        for (Node name : List.copyOf(changed)) {
            all.stream().filter(above -> isAbove(above, name)).forEach(changed::add);
        }
        return changed;
    }

    private static boolean isAbove(Node name, Node other) {
        return other.getURI().startsWith(name.getURI() + "/");
    }

    private void add(Node name, Graph graph, Graph union) throws IOException {
        MeasureEntries entries = new MeasureEntries(plan, union);
        for (Node measure : MeasureEntries.measures(plan, graph)) {
            Document entry = entries.entry(measure, name);
            entries.addLinks(measure, entry);
            writer().addDocument(entry);
            measuresRead++;
        }
    }

    /** How many measures were read from graphs so far. */
    synchronized long measuresRead() {
        return measuresRead;
    }

    ColumnReader columns() {
        return columns;
    }
}
