package org.policygraph.trace;

import java.util.List;

/**
 * A word that softens a promise.
 *
 * @param id its IRI
 * @param terms words that mean the same: one in the place of another is no loss
 * @param notWithin longer words in which one of the terms is no hedge
 */
public record Hedge(String id, List<String> terms, List<String> notWithin) {}
