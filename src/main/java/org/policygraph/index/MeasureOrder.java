package org.policygraph.index;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/** The measures of a snapshot in document order. They are known by their rank, from 0. */
public interface MeasureOrder {
    /** Number of measures. */
    int size();

    /** The measure of a rank from 0 to size - 1. */
    Node measure(int rank);

    /** The rank of a measure; -1 if it is none. */
    int rank(Node measure);

    /** The name of the graph that a measure is in; null if it is none. */
    @Nullable Node graph(Node measure);

    /** How many measures stand before a place, or with {@code through} at it too. */
    int position(OrderKey place, boolean through);
}
