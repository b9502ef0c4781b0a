package org.policygraph.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The measures of one snapshot, found by filter, order, count and full text: its Lucene index. A
 * measure is known by the number of its entry, from 0, which tells nothing of its place in document
 * order. Immutable and safe for any number of threads.
 */
public final class MeasureIndex {
    /** Pages mostly are smaller. */
    private static final int HEAD = 64;

    /** Criteria whose first entries are kept; a head takes a quarter of a kilobyte. */
    private static final int HEADS = 4_096;

    /** Entries whose measures are at hand: to read one anew takes longer than to answer with it. */
    private static final int REMEMBERED = 8_192;

    private static final Criterion EVERYTHING = new Criterion.Everything();
    private static final ScoreMode UNSCORED = ScoreMode.COMPLETE_NO_SCORES;

    private final IndexSearcher searcher;
    private final DocumentOrder order;
    private final Columns columns;
    private final @Nullable Set<String> changedTypes;
    private volatile @Nullable BitSet measures;

    /** The first entries of what is asked again and again. */
    private final Cache<Criterion, int[]> heads =
            Caffeine.newBuilder().maximumSize(HEADS).executor(Runnable::run).build();

    private final @Nullable Remembered[] remembered = new @Nullable Remembered[REMEMBERED];

    /** A measure that was read; what another thread puts in its place is as good. */
    private record Remembered(int entry, Node measure) {}

    /** Takes an entry; false to stop. */
    @FunctionalInterface
    private interface EntryTaker {
        boolean take(int entry, Scorer scorer) throws IOException;
    }

    /**
     * @param changedTypes the types of records that changed since the index before; null for all
     */
    MeasureIndex(DirectoryReader reader, ColumnReader columns, @Nullable Set<String> changedTypes) {
        this.changedTypes = changedTypes;
        this.searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
        searcher.setSimilarity(new Bm25Similarity());
        this.order = new DocumentOrder(reader);
        this.columns = new Columns(reader.leaves(), columns);
    }

    private List<LeafReaderContext> parts() {
        return searcher.getIndexReader().leaves();
    }

    /** Number of measures. */
    public int size() {
        return measures().cardinality();
    }

    /** The entries of all measures; nobody changes them. */
    private BitSet measures() {
        BitSet known = measures;
        if (known == null) {
            known = found(EVERYTHING, end());
            measures = known;
        }
        return known;
    }

    /** The measure of an entry. */
    public Node measure(int entry) {
        int place = entry % REMEMBERED;
        Remembered known = remembered[place];
        if (known != null && known.entry == entry) return known.measure;
        Node measure = read(entry);
        remembered[place] = new Remembered(entry, measure);
        return measure;
    }

    private Node read(int entry) {
        try {
            LeafReaderContext part = parts().get(order.part(entry));
            BinaryDocValues iris = DocValues.getBinary(part.reader(), Fields.IRI);
            iris.advanceExact(entry - part.docBase);
            return NodeFactory.createURI(iris.binaryValue().utf8ToString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The entry of a measure; -1 if it is none. */
    public int entry(Node measure) {
        if (!measure.isURI()) return -1;
        try {
            Term iri = new Term(Fields.NAMED, measure.getURI());
            for (LeafReaderContext part : parts()) {
                PostingsEnum found = part.reader().postings(iri, PostingsEnum.NONE);
                if (found == null) continue;
                Bits live = part.reader().getLiveDocs();
                int entry = found.nextDoc();
                while (entry != DocIdSetIterator.NO_MORE_DOCS) {
                    if (live == null || live.get(entry)) return part.docBase + entry;
                    entry = found.nextDoc();
                }
            }
            return -1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Before all measures. */
    public Position start() {
        return order.start();
    }

    /** Behind all measures. */
    public Position end() {
        return order.end();
    }

    /**
     * The place of a key.
     *
     * @param behind whether a measure that stands there is before the place, and not behind it
     */
    public Position position(OrderKey key, boolean behind) {
        return order.of(MeasureEntries.bytes(key), behind);
    }

    /** The place before an entry, or behind it. */
    public Position beside(int entry, boolean behind) {
        return order.beside(entry, behind);
    }

    /** How many measures meet a criterion. */
    public int count(Criterion where) {
        try {
            return searcher.count(Queries.of(where));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a measure meets a criterion. */
    public boolean meets(int entry, Criterion where) {
        boolean[] met = new boolean[1];
        LeafReaderContext part = parts().get(order.part(entry));
        EntryTaker taker =
                (_, _) -> {
                    met[0] = true;
                    return false;
                };
        walk(weight(Queries.of(where), UNSCORED), part, entry, entry + 1, taker);
        return met[0];
    }

    /** Whether any measure meets a criterion. */
    public boolean anyMeets(Criterion where) {
        return first(where, start(), end(), 1).length > 0;
    }

    /** The first entries between two places that meet a criterion, in order, at most so many. */
    public int[] first(Criterion where, Position from, Position to, int most) {
        if (most > HEAD) return walked(where, from, to, most);
        int[] head = heads.get(where, each -> walked(each, start(), end(), HEAD));
        int start = place(head, from);
        int end = Math.max(start, Math.min(place(head, to), start + most));
        boolean hasAll = head.length < HEAD || end < head.length || end - start == most;
        return hasAll ? Arrays.copyOfRange(head, start, end) : walked(where, from, to, most);
    }

    /** How many of the first entries stand before a place. */
    private static int place(int[] head, Position position) {
        int low = 0;
        int high = head.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (position.isBehind(head[middle])) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /** Every part is asked for as many as are wanted, since all may be in one. */
    private int[] walked(Criterion where, Position from, Position to, int most) {
        Weight weight = weight(Queries.of(where), UNSCORED);
        List<int[]> found = new ArrayList<>();
        for (LeafReaderContext part : parts()) {
            int start = from.first(part.ord);
            int end = to.first(part.ord);
            int[] first = new int[Math.min(most, Math.max(0, end - start))];
            int[] length = new int[1];
            EntryTaker taker =
                    (entry, _) -> {
                        first[length[0]++] = entry;
                        return length[0] < first.length;
                    };
            if (first.length > 0) walk(weight, part, start, end, taker);
            found.add(Arrays.copyOf(first, length[0]));
        }
        return order.merged(found, most);
    }

    /** The last entries between two places that meet a criterion, in order, at most so many. */
    public int[] last(Criterion where, Position from, Position to, int most) {
        BitSet all = where instanceof Criterion.Everything ? measures() : entries(where);
        List<int[]> found = new ArrayList<>();
        for (LeafReaderContext part : parts()) {
            int start = from.first(part.ord);
            int[] last = new int[Math.min(most, Math.max(0, to.first(part.ord) - start))];
            int left = last.length;
            int entry = to.first(part.ord);
            while (left > 0 && entry > start) {
                entry = all.previousSetBit(entry - 1);
                if (entry < start) break;
                last[--left] = entry;
            }
            found.add(Arrays.copyOfRange(last, left, last.length));
        }
        int[] merged = order.merged(found, Integer.MAX_VALUE);
        return Arrays.copyOfRange(merged, Math.max(0, merged.length - most), merged.length);
    }

    /** How many measures before a place meet a criterion. */
    public int countBefore(Criterion where, Position to) {
        return found(where, to).cardinality();
    }

    /** All entries that meet a criterion. */
    public BitSet entries(Criterion where) {
        return found(where, end());
    }

    private BitSet found(Criterion where, Position to) {
        BitSet all = new BitSet(searcher.getIndexReader().maxDoc());
        Weight weight = weight(Queries.of(where), UNSCORED);
        for (LeafReaderContext part : parts()) {
            EntryTaker taker =
                    (entry, _) -> {
                        all.set(entry);
                        return true;
                    };
            walk(weight, part, part.docBase, to.first(part.ord), taker);
        }
        return all;
    }

    /** Gathers hits that are handed to it by rising numbers of their entries. */
    public HitCollector hits(SearchHits.Slice slice) {
        return new HitCollector(slice, order);
    }

    /**
     * The measures that answer some words, best first.
     *
     * @param slice which of them
     */
    public SearchHits search(SearchWords words, Criterion where, SearchHits.Slice slice) {
        Query exact = Queries.filtered(Queries.words(words.words()), where);
        SearchHits found = search(exact, SearchHits.Matching.EXACT, slice);
        if (found.total() > 0) return found;
        var pairs = words.pairs();
        Query relaxed = Queries.filtered(Queries.some(pairs, SearchWords.least(pairs)), where);
        return search(relaxed, SearchHits.Matching.RELAXED, slice);
    }

    private SearchHits search(Query query, SearchHits.Matching matching, SearchHits.Slice slice) {
        HitCollector hits = hits(slice);
        Weight weight = weight(query, ScoreMode.COMPLETE);
        for (LeafReaderContext part : parts()) {
            EntryTaker taker =
                    (entry, scorer) -> {
                        hits.take(new SearchHits.Hit(entry, scorer.score()));
                        return true;
                    };
            walk(weight, part, part.docBase, order.end(part.ord), taker);
        }
        return hits.found(matching);
    }

    /** Measures that meet a criterion, counted along an axis. */
    public FacetCounts tally(Criterion where, Dimension axis) {
        return columns.tally(chosen(where), axis);
    }

    /** Measures that meet a criterion, counted along two axes. */
    public CrossTab matrix(Criterion where, Dimension rows, Dimension columns) {
        return where instanceof Criterion.Everything
                ? this.columns.matrixOfAll(measures(), rows, columns)
                : this.columns.matrix(entries(where), rows, columns);
    }

    private BitSet chosen(Criterion where) {
        return where instanceof Criterion.Everything ? measures() : entries(where);
    }

    /** All measures, in document order. */
    public List<Node> all() {
        return records(Fields.MEASURE);
    }

    /** The records of another type, in their order. */
    public List<Node> listed(String type) {
        return listed(Fields.LISTED, type);
    }

    /** Those of them that are listed apart. */
    public List<Node> unlisted(String type) {
        return listed(Fields.UNLISTED, type);
    }

    private List<Node> listed(String kind, String type) {
        return records(kind + Fields.PART + type);
    }

    /** The records that stand right below one in a tree. */
    public List<Node> below(Node property, Node record) {
        return records(Fields.of(Fields.ABOVE + Fields.PART + property.getURI(), record));
    }

    /** The records that have a term, in order; one that several graphs hold, once. */
    private List<Node> records(String term) {
        Weight weight = weight(new TermQuery(Fields.term(term)), UNSCORED);
        List<int[]> found = new ArrayList<>();
        for (LeafReaderContext part : parts()) {
            IntStream.Builder ofPart = IntStream.builder();
            EntryTaker taker =
                    (entry, _) -> {
                        ofPart.add(entry);
                        return true;
                    };
            walk(weight, part, part.docBase, order.end(part.ord), taker);
            found.add(ofPart.build().toArray());
        }
        Set<Node> records = new LinkedHashSet<>();
        for (int entry : order.merged(found, Integer.MAX_VALUE)) records.add(measure(entry));
        return List.copyOf(records);
    }

    /**
     * Whether anything may be other of the records of a type than in the index of the version
     * before: what graphs say of them, or which there are.
     */
    public boolean hasChanged(String type) {
        return changedTypes == null || changedTypes.contains(type);
    }

    private Weight weight(Query query, ScoreMode mode) {
        try {
            return searcher.createWeight(searcher.rewrite(query), mode, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands over the entries [from, to) of a part that meet a query, ascending. */
    private static void walk(
            Weight weight, LeafReaderContext part, int from, int to, EntryTaker taker) {
        try {
            Scorer scorer = from < to ? weight.scorer(part) : null;
            if (scorer == null) return;
            Bits live = part.reader().getLiveDocs();
            DocIdSetIterator entries = scorer.iterator();
            int entry = entries.advance(from - part.docBase);
            while (entry < to - part.docBase) {
                boolean isLive = live == null || live.get(entry);
                if (isLive && !taker.take(part.docBase + entry, scorer)) return;
                entry = entries.nextDoc();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
