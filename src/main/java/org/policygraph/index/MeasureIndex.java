package org.policygraph.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.apache.jena.graph.Node;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The measures of one snapshot, found by filter, order, count and full text: its Lucene index. They
 * are in document order and known by their rank, from 0. Immutable and safe for any number of
 * threads.
 */
public final class MeasureIndex {
    /** Pages mostly are smaller. */
    private static final int HEAD = 128;

    private final IndexSearcher searcher;
    private final Ranks ranks;
    private final Columns columns;

    /** Criteria whose first ranks are kept; a head takes half a kilobyte. */
    private static final int HEADS = 4_096;

    /** The first ranks of what is asked again and again. */
    private final Cache<Criterion, int[]> heads =
            Caffeine.newBuilder().maximumSize(HEADS).executor(Runnable::run).build();

    /** Takes a rank; false to stop. */
    @FunctionalInterface
    private interface RankTaker {
        boolean take(int rank, Scorer scorer) throws IOException;
    }

    private MeasureIndex(IndexSearcher searcher, Ranks ranks) {
        this.searcher = searcher;
        this.ranks = ranks;
        var reader = new ColumnReader(searcher.getIndexReader(), ranks);
        this.columns = new Columns(ranks.size(), reader::read);
    }

    static MeasureIndex of(DirectoryReader reader) {
        try {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setQueryCache(null);
            searcher.setSimilarity(new Bm25Similarity());
            return new MeasureIndex(searcher, Ranks.of(reader));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Number of measures. */
    public int size() {
        return ranks.size();
    }

    /** The measure of a rank from 0 to size - 1. */
    public Node measure(int rank) {
        return ranks.measure(rank);
    }

    /** The rank of a measure; -1 if it is none. */
    public int rank(Node measure) {
        return ranks.rank(measure);
    }

    /** How many measures stand before a place, or with {@code through} at it too. */
    public int position(OrderKey place, boolean through) {
        try {
            BytesRef key = MeasureEntries.bytes(place);
            int position = size();
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                position = Math.min(position, ranks.firstFrom(leaf, key, through));
            }
            return position;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many measures meet a criterion. */
    public int count(Criterion where) {
        try {
            return searcher.count(Queries.of(where));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first ranks in [from, to) that meet a criterion, ascending, at most so many. */
    public int[] firstRanks(Criterion where, int from, int to, int most) {
        if (where instanceof Criterion.Everything) return range(from, Math.min(most, to - from));
        int[] found = new int[Math.min(most, Math.max(0, to - from))];
        if (found.length == 0) return found;
        int[] known = ofHead(where, from, to, most);
        return known != null ? known : walked(where, from, to, found);
    }

    /** The ranks, where the head of the criterion holds them all; null where it does not. */
    private int @Nullable [] ofHead(Criterion where, int from, int to, int most) {
        if (most > HEAD) return null;
        int[] head = heads.get(where, each -> walked(each, 0, size(), new int[HEAD]));
        int start = place(head, from);
        int end = Math.min(place(head, to), start + most);
        boolean isWhole = head.length < HEAD || end < head.length;
        return isWhole || end - start == most ? Arrays.copyOfRange(head, start, end) : null;
    }

    /** Where a rank stands, or would stand. */
    private static int place(int[] head, int rank) {
        int found = Arrays.binarySearch(head, rank);
        return found >= 0 ? found : -found - 1;
    }

    private int[] walked(Criterion where, int from, int to, int[] found) {
        int leaves = searcher.getIndexReader().leaves().size();
        return leaves == 1
                ? firstOfLeaf(where, from, to, found)
                : firstOfLeaves(where, from, to, found.length);
    }

    private static int[] range(int from, int length) {
        int[] all = new int[Math.max(0, length)];
        Arrays.setAll(all, at -> from + at);
        return all;
    }

    private int[] firstOfLeaf(Criterion where, int from, int to, int[] found) {
        int[] length = new int[1];
        walk(
                Queries.of(where),
                ScoreMode.COMPLETE_NO_SCORES,
                from,
                (rank, scorer) -> {
                    if (rank >= to) return false;
                    found[length[0]++] = rank;
                    return length[0] < found.length;
                });
        return Arrays.copyOf(found, length[0]);
    }

    /** Every part is asked for as many as are wanted, since all may be in one. */
    private int[] firstOfLeaves(Criterion where, int from, int to, int most) {
        BitSet all = new BitSet();
        int[] inLeaf = new int[2];
        walk(
                Queries.of(where),
                ScoreMode.COMPLETE_NO_SCORES,
                from,
                (rank, scorer) -> {
                    if (rank <= inLeaf[0]) inLeaf[1] = 0;
                    inLeaf[0] = rank;
                    if (rank >= to) return false;
                    all.set(rank);
                    return ++inLeaf[1] < most;
                });
        return all.stream().limit(most).toArray();
    }

    /** The last ranks in [from, to) that meet a criterion, ascending, at most so many. */
    public int[] lastRanks(Criterion where, int from, int to, int most) {
        if (where instanceof Criterion.Everything) {
            int length = Math.max(0, Math.min(most, to - from));
            return range(to - length, length);
        }
        BitSet all = ranks(where, from, to);
        int skipped = Math.max(0, all.cardinality() - most);
        return all.stream().skip(skipped).toArray();
    }

    /** All ranks that meet a criterion. */
    public BitSet ranks(Criterion where) {
        return ranks(where, 0, size());
    }

    private BitSet ranks(Criterion where, int from, int to) {
        BitSet all = new BitSet(size());
        walk(
                Queries.of(where),
                ScoreMode.COMPLETE_NO_SCORES,
                from,
                (rank, scorer) -> {
                    if (rank >= to) return false;
                    all.set(rank);
                    return true;
                });
        return all;
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
        HitCollector hits = new HitCollector(slice);
        walk(
                query,
                ScoreMode.COMPLETE,
                0,
                (rank, scorer) -> {
                    hits.take(new SearchHits.Hit(rank, scorer.score()));
                    return true;
                });
        return hits.found(matching);
    }

    /** Measures that meet a criterion, counted along an axis. */
    public FacetCounts tally(Criterion where, Dimension axis) {
        return columns.tally(chosen(where), axis);
    }

    /** Measures that meet a criterion, counted along two axes. */
    public CrossTab matrix(Criterion where, Dimension rows, Dimension columns) {
        return this.columns.matrix(chosen(where), rows, columns);
    }

    private @Nullable BitSet chosen(Criterion where) {
        return where instanceof Criterion.Everything ? null : ranks(where);
    }

    /** Hands over the ranks that meet a query, ascending within each part of the index. */
    private void walk(Query query, ScoreMode mode, int from, RankTaker taker) {
        try {
            Weight weight = searcher.createWeight(searcher.rewrite(query), mode, 1);
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                Scorer scorer = weight.scorer(leaf);
                if (scorer != null) walk(leaf, scorer, from, taker);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void walk(LeafReaderContext leaf, Scorer scorer, int from, RankTaker taker)
            throws IOException {
        int[] inLeaf = ranks.inLeaf(leaf);
        DocIdSetIterator entries = scorer.iterator();
        int first = from == 0 ? 0 : ranks.firstEntry(leaf, from);
        if (first >= inLeaf.length) return;
        int entry = entries.advance(first);
        while (entry != DocIdSetIterator.NO_MORE_DOCS) {
            int rank = inLeaf[entry];
            if (rank >= 0 && !taker.take(rank, scorer)) return;
            entry = entries.nextDoc();
        }
    }
}
