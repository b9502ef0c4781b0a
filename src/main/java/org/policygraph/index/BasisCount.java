package org.policygraph.index;

import org.jspecify.annotations.Nullable;

/**
 * How many measures count on a basis.
 *
 * @param basis null for those that count by no link, but by what stands in the text: their theme,
 *     document, marker or wording
 * @param count at least 1
 */
public record BasisCount(@Nullable String basis, int count) {}
