package org.policygraph.trace.hop;

import org.jspecify.annotations.Nullable;

/**
 * A rule as it fired.
 *
 * @param name its published name
 * @param term the vocabulary entry that it fired on; null where it needs none
 * @param source where that entry comes from
 */
public record AppliedRule(String name, @Nullable String term, @Nullable String source) {}
