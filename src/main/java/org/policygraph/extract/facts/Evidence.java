package org.policygraph.extract.facts;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.TextSpan;

/**
 * Why a link is there.
 *
 * @param span the characters that fired
 * @param term the vocabulary entry, as the vocabulary writes it
 * @param rule the rule that fired
 * @param source where the entry comes from; null for the name of a body that no vocabulary lists
 */
public record Evidence(TextSpan span, String term, Rule rule, @Nullable String source) {}
