package org.policygraph.query.count;

import org.jspecify.annotations.Nullable;
import org.policygraph.query.graph.Entity;

/**
 * One value of a dimension, and how many measures have it.
 *
 * @param node null for a basis
 * @param basis null for all else
 * @param direct measures with exactly this value
 * @param rolledUp measures with this value or one below it
 * @param filled cells of the line that hold a measure; 0 where nothing is crossed
 */
public record Line(
        @Nullable Entity node, @Nullable String basis, int direct, int rolledUp, int filled) {}
