package org.policygraph.index;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The places of all measures in document order, and the way from the parts of the index to them.
 * Within a part, measures stand in document order already.
 */
final class Ranks {
    private static final int NONE = -1;

    private final Node[] measures;
    private final Map<Node, Integer> ranks;

    /** For each part of the index and each entry in it, its rank; negative if it was deleted. */
    private final List<int[]> byLeaf;

    private record Place(BytesRef key, int leaf, int entry, String iri) {}

    private Ranks(Node[] measures, Map<Node, Integer> ranks, List<int[]> byLeaf) {
        this.measures = measures;
        this.ranks = ranks;
        this.byLeaf = byLeaf;
    }

    static Ranks of(IndexReader reader) throws IOException {
        List<Place> places = new ArrayList<>(reader.numDocs());
        List<int[]> byLeaf = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            int[] none = new int[leaf.reader().maxDoc()];
            Arrays.fill(none, NONE);
            byLeaf.add(none);
            addPlaces(leaf, places);
        }
        if (byLeaf.size() > 1) {
            places.sort((one, other) -> one.key.compareTo(other.key));
        }
        Node[] measures = new Node[places.size()];
        Map<Node, Integer> ranks = HashMap.newHashMap(places.size());
        for (int rank = 0; rank < measures.length; rank++) {
            Place place = places.get(rank);
            measures[rank] = NodeFactory.createURI(place.iri);
            ranks.put(measures[rank], rank);
            byLeaf.get(place.leaf)[place.entry] = rank;
        }
        return new Ranks(measures, ranks, byLeaf);
    }

    private static void addPlaces(LeafReaderContext leaf, List<Place> places) throws IOException {
        LeafReader reader = leaf.reader();
        Bits live = reader.getLiveDocs();
        SortedDocValues keys = DocValues.getSorted(reader, Fields.KEY);
        BinaryDocValues iris = DocValues.getBinary(reader, Fields.IRI);
        for (int entry = 0; entry < reader.maxDoc(); entry++) {
            keys.advanceExact(entry);
            iris.advanceExact(entry);
            if (live != null && !live.get(entry)) continue;
            BytesRef key = BytesRef.deepCopyOf(keys.lookupOrd(keys.ordValue()));
            places.add(new Place(key, leaf.ord, entry, iris.binaryValue().utf8ToString()));
        }
    }

    int size() {
        return measures.length;
    }

    Node measure(int rank) {
        return measures[rank];
    }

    /** The rank of a measure; negative if it is none. */
    int rank(Node measure) {
        return ranks.getOrDefault(measure, NONE);
    }

    /** The ranks of the entries of a part; negative for those deleted. */
    int[] inLeaf(LeafReaderContext leaf) {
        return byLeaf.get(leaf.ord);
    }

    /**
     * The rank of the first measure of a part that does not stand before a place; beyond the last
     * rank if there is none.
     *
     * @param through whether one that stands at the place counts as before it
     */
    int firstFrom(LeafReaderContext leaf, BytesRef place, boolean through) throws IOException {
        SortedDocValues keys = DocValues.getSorted(leaf.reader(), Fields.KEY);
        int found = keys.lookupTerm(place);
        int least = found < 0 ? -found - 1 : through ? found + 1 : found;
        if (least >= keys.getValueCount()) return measures.length;
        int[] all = inLeaf(leaf);
        // Keys stand in order in a part, so an entry is at or after its key's own number.
        for (int entry = least; entry < all.length; entry++) {
            if (all[entry] == NONE) continue;
            keys = DocValues.getSorted(leaf.reader(), Fields.KEY);
            if (keys.advanceExact(entry) && keys.ordValue() >= least) return all[entry];
        }
        return measures.length;
    }

    /** The first entry of a part whose rank is at least this one; one past the last if none is. */
    int firstEntry(LeafReaderContext leaf, int rank) {
        int[] all = inLeaf(leaf);
        // A lone part of which nothing was deleted; several parts may make up as many by chance.
        if (byLeaf.size() == 1 && all.length == measures.length) return rank;
        int low = 0;
        int high = all.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            int at = middle;
            while (at < high && all[at] == NONE) at++;
            if (at < high && all[at] < rank) low = at + 1;
            else high = middle;
        }
        return low;
    }
}
