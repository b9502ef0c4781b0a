package org.policygraph.index;

/**
 * A place in document order between the measures of one version: before the first, behind the last,
 * or wherever the key of a measure would put it.
 */
public final class Position {
    /** For each part of the index its first entry that is not before the place. */
    private final int[] firsts;

    private final DocumentOrder order;

    Position(int[] firsts, DocumentOrder order) {
        this.firsts = firsts;
        this.order = order;
    }

    /** Whether a measure stands before it. */
    public boolean isBehind(int entry) {
        return entry < firsts[order.part(entry)];
    }

    /** The later of two places. */
    public Position orLater(Position other) {
        for (int part = 0; part < firsts.length; part++) {
            if (other.firsts[part] > firsts[part]) return other;
        }
        return this;
    }

    int first(int part) {
        return firsts[part];
    }
}
