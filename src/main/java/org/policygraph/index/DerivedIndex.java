package org.policygraph.index;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.Version;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.Snapshot;
import org.policygraph.store.StoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Keeps the index up with the store, in memory or in a folder. Only what named graphs hold that
 * changed is indexed anew; all is if a tree of concepts changed, since every measure is found by
 * what stands above its concepts. Views handed out before stay as they are.
 */
public final class DerivedIndex implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DerivedIndex.class);

    /** Megabytes to gather before a part of the index is written. */
    private static final double BUFFER = 64;

    /** Versions between two commits to a folder; what is not committed is indexed again. */
    private static final int UNCOMMITTED = 16;

    /** To be raised when entries become other than they were. */
    private static final String ENTRIES = "1";

    /** Graphs between two lines of the log while much is indexed. */
    private static final int TOLD = 500;

    private final IndexPlan plan;
    private final String form;
    private final ColumnReader columns = new ColumnReader();
    private final ClosedReaders closed = new ClosedReaders();
    private Directory directory = new ByteBuffersDirectory();
    private IndexState indexed = IndexState.NOTHING;

    /** Null until something is indexed. */
    private @Nullable IndexWriter writer;

    private @Nullable DirectoryReader latest;
    private boolean isInFolder;
    private int uncommitted;
    private long measuresRead;

    /** An empty index. */
    public DerivedIndex(IndexPlan plan) {
        this.plan = plan;
        String program = DerivedIndex.class.getPackage().getImplementationVersion();
        this.form = String.join(" ", ENTRIES, Version.LATEST.toString(), program, plan.toString());
    }

    /**
     * Begins with an index that was written before. What the store holds differently by now is
     * indexed anew.
     *
     * @param index what {@link #write} wrote, in the same version of the program
     */
    public synchronized void begin(byte[] index) {
        begin(() -> IndexFiles.of(index), _ -> true);
    }

    /**
     * Keeps the index in a folder from now on, and begins with what is there. Where another process
     * writes to it, the index is kept in memory.
     */
    public synchronized void begin(Path folder) {
        begin(() -> FSDirectory.open(folder), form::equals);
        isInFolder = true;
    }

    /** Opens a directory. */
    @FunctionalInterface
    private interface Opening {
        Directory open() throws IOException;
    }

    private void begin(Opening opening, Predicate<@Nullable String> isKnownForm) {
        try {
            directory = opening.open();
            if (!DirectoryReader.indexExists(directory)) return;
            SegmentInfos committed = SegmentInfos.readLatestCommit(directory);
            indexed = IndexState.read(committed.getUserData(), isKnownForm);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the index of a snapshot, to begin with another time. */
    public synchronized byte[] write(Snapshot snapshot) {
        try {
            update(snapshot, indexed.after(snapshot, plan.links()));
            commit(writer());
            return IndexFiles.bytes(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private IndexWriter writer() throws IOException {
        IndexWriter known = writer;
        if (known != null) return known;
        IndexWriter made = opened();
        writer = made;
        return made;
    }

    private IndexWriter opened() throws IOException {
        try {
            return new IndexWriter(directory, config());
        } catch (LockObtainFailedException e) {
            LOG.warn("another process writes the index in the folder; this one keeps its own");
            directory = new ByteBuffersDirectory();
            indexed = IndexState.NOTHING;
            isInFolder = false;
            return new IndexWriter(directory, config());
        }
    }

    private IndexWriterConfig config() {
        IndexWriterConfig config = new IndexWriterConfig();
        config.setIndexSort(new Sort(new SortField(Fields.KEY, SortField.Type.STRING)));
        config.setSimilarity(new Bm25Similarity());
        config.setRAMBufferSizeMB(BUFFER);
        boolean isNew = indexed.hashes().isEmpty();
        config.setOpenMode(isNew ? OpenMode.CREATE : OpenMode.APPEND);
        return config;
    }

    /** Brings the index up to a snapshot. Waits for another call that does so. */
    public synchronized MeasureIndex of(Snapshot snapshot) {
        try {
            IndexState next = indexed.after(snapshot, plan.links());
            boolean isThere = writer == null && !next.hashes().isEmpty() && next.equals(indexed);
            Set<String> changedTypes = isThere ? null : update(snapshot, next);
            DirectoryReader reader =
                    isThere ? DirectoryReader.open(directory) : DirectoryReader.open(writer());
            latest = reader;
            MeasureIndex made = new MeasureIndex(reader, columns, changedTypes);
            closed.closeWithout(made, reader);
            return made;
        } catch (IOException e) {
            throw new StoreUnavailableException(
                    "the index cannot be brought up to date: " + e.getMessage(), e);
        }
    }

    /**
     * Brings the files up to a snapshot.
     *
     * @return the types of records that changed; null for all
     */
    private @Nullable Set<String> update(Snapshot snapshot, IndexState next) throws IOException {
        IndexWriter writer = writer();
        boolean anew = indexed.hashes().isEmpty() || indexed.hasOtherVocabularies(next);
        if (anew) writer.deleteAll();
        Set<Node> changed = anew ? next.hashes().keySet() : indexed.changed(next);
        Map<String, Long> before = new HashMap<>();
        Map<String, Long> after = new HashMap<>();
        Graph union = snapshot.union();
        int done = 0;
        for (Node name : changed) {
            if (!anew) {
                sumStated(name, before);
                writer.deleteDocuments(new Term(Fields.GRAPH, name.getURI()));
            }
            if (next.hashes().containsKey(name)) add(name, snapshot.named(name), union, after);
            if (++done % TOLD == 0) LOG.info("indexed {} of {} graphs", done, changed.size());
        }
        if (anew) writer.forceMerge(1);
        indexed = next;
        commit(writer, anew || changed.size() > UNCOMMITTED);
        return anew || latest == null ? null : differing(before, after);
    }

    private void commit(IndexWriter writer, boolean isMuch) throws IOException {
        uncommitted++;
        if (!isInFolder || (!isMuch && uncommitted < UNCOMMITTED)) return;
        commit(writer);
    }

    private void commit(IndexWriter writer) throws IOException {
        writer.setLiveCommitData(indexed.written(form).entrySet());
        writer.commit();
        uncommitted = 0;
    }

    private static Set<String> differing(Map<String, Long> before, Map<String, Long> after) {
        Set<String> types = new HashSet<>(before.keySet());
        types.addAll(after.keySet());
        types.removeIf(type -> Objects.equals(before.get(type), after.get(type)));
        return types;
    }

    /** Adds up what the index has a graph say of the records of each type. */
    private void sumStated(Node name, Map<String, Long> sums) throws IOException {
        DirectoryReader reader = latest;
        if (reader == null) return;
        for (LeafReaderContext part : reader.leaves()) {
            Term graph = new Term(Fields.GRAPH, name.getURI());
            PostingsEnum entries = part.reader().postings(graph, PostingsEnum.NONE);
            if (entries == null) continue;
            SortedDocValues types = part.reader().getSortedDocValues(Fields.TYPE);
            NumericDocValues stated = part.reader().getNumericDocValues(Fields.STATED);
            if (types == null || stated == null) continue;
            Bits live = part.reader().getLiveDocs();
            int entry = entries.nextDoc();
            while (entry != PostingsEnum.NO_MORE_DOCS) {
                boolean isLive = live == null || live.get(entry);
                if (isLive && types.advanceExact(entry) && stated.advanceExact(entry)) {
                    String type = types.lookupOrd(types.ordValue()).utf8ToString();
                    sums.merge(type, stated.longValue(), Long::sum);
                }
                entry = entries.nextDoc();
            }
        }
    }

    private void add(Node name, Graph graph, Graph union, Map<String, Long> sums)
            throws IOException {
        MeasureEntries entries = new MeasureEntries(plan, union);
        for (Node measure : MeasureEntries.records(plan.measureClass(), graph)) {
            Document entry = entries.entry(measure, name);
            entries.addLinks(measure, entry);
            writer().addDocument(entry);
            measuresRead++;
        }
        for (RecordPlan type : plan.records()) {
            for (Node record : MeasureEntries.records(type.recordClass(), graph)) {
                long stated = StatedHash.of(record, graph);
                writer().addDocument(entries.entry(record, type, name, stated));
                sums.merge(type.name(), stated, Long::sum);
            }
        }
    }

    /** Writes what a folder does not have yet. */
    public synchronized void save() {
        try {
            if (isInFolder && writer != null && uncommitted > 0) commit(writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes what a folder does not have yet, and leaves the folder to others. */
    @Override
    public synchronized void close() {
        try {
            save();
            if (writer != null) writer.close();
            writer = null;
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
