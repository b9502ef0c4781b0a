package org.policygraph.index;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The order of the measures of one version. Within a part of the index they stand in it already, so
 * that only what stands in different parts is compared by its key.
 */
final class DocumentOrder {
    private final List<LeafReaderContext> parts;

    DocumentOrder(IndexReader reader) {
        this.parts = reader.leaves();
    }

    /** The part that an entry is in. */
    int part(int entry) {
        return parts.size() == 1 ? 0 : ReaderUtil.subIndex(entry, parts);
    }

    /** One past the last entry of a part. */
    int end(int part) {
        return parts.get(part).docBase + parts.get(part).reader().maxDoc();
    }

    /** Before all measures. */
    Position start() {
        return new Position(parts.stream().mapToInt(part -> part.docBase).toArray(), this);
    }

    /** Behind all measures. */
    Position end() {
        int[] ends = new int[parts.size()];
        for (int part = 0; part < ends.length; part++) ends[part] = end(part);
        return new Position(ends, this);
    }

    /**
     * The place beside a measure.
     *
     * @param behind whether it is the one behind it, and not the one before it
     */
    Position beside(int entry, boolean behind) {
        int own = part(entry);
        int[] firsts = new int[parts.size()];
        firsts[own] = entry + (behind ? 1 : 0);
        if (firsts.length == 1) return new Position(firsts, this);
        BytesRef key = key(entry);
        for (int part = 0; part < firsts.length; part++) {
            if (part != own) firsts[part] = first(parts.get(part), key, behind);
        }
        return new Position(firsts, this);
    }

    /**
     * The place of a key.
     *
     * @param behind whether a measure of this key stands before the place
     */
    Position of(BytesRef key, boolean behind) {
        int[] firsts = new int[parts.size()];
        for (int part = 0; part < firsts.length; part++) {
            firsts[part] = first(parts.get(part), key, behind);
        }
        return new Position(firsts, this);
    }

    private static int first(LeafReaderContext part, BytesRef key, boolean behind) {
        try {
            SortedDocValues keys = keys(part);
            int found = keys.lookupTerm(key);
            int least = found < 0 ? -found - 1 : behind ? found + 1 : found;
            int end = part.reader().maxDoc();
            if (least >= keys.getValueCount()) return part.docBase + end;
            // Keys stand in order in a part, so an entry is at or after its key's own number.
            int entry = keys.advance(least);
            while (entry < end && keys.ordValue() < least) entry = keys.nextDoc();
            return part.docBase + Math.min(entry, end);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Negative if the first of two measures comes first. */
    int compare(int one, int other) {
        return part(one) == part(other)
                ? Integer.compare(one, other)
                : key(one).compareTo(key(other));
    }

    private BytesRef key(int entry) {
        return key(entry, keys(parts.get(part(entry))));
    }

    /** The key of an entry by those of its part, which are asked by rising numbers. */
    private BytesRef key(int entry, SortedDocValues keys) {
        try {
            keys.advance(entry - parts.get(part(entry)).docBase);
            return BytesRef.deepCopyOf(keys.lookupOrd(keys.ordValue()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SortedDocValues keys(LeafReaderContext part) {
        try {
            return DocValues.getSorted(part.reader(), Fields.KEY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The first of what was found in all parts, in order.
     *
     * @param found for each part, in order
     */
    int[] merged(List<int[]> found, int most) {
        if (found.size() == 1) return found.getFirst();
        int[] merged = new int[Math.min(most, found.stream().mapToInt(each -> each.length).sum())];
        int[] next = new int[found.size()];
        @Nullable BytesRef[] keys = new BytesRef[next.length];
        List<SortedDocValues> values = parts.stream().map(DocumentOrder::keys).toList();
        for (int at = 0; at < merged.length; at++) {
            int least = -1;
            for (int part = 0; part < next.length; part++) {
                if (next[part] == found.get(part).length) continue;
                BytesRef key = keys[part];
                if (key == null) key = key(found.get(part)[next[part]], values.get(part));
                keys[part] = key;
                BytesRef known = least < 0 ? null : keys[least];
                if (known == null || key.compareTo(known) < 0) least = part;
            }
            merged[at] = found.get(least)[next[least]++];
            keys[least] = null;
        }
        return merged;
    }
}
