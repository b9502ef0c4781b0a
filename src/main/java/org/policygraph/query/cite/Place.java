package org.policygraph.query.cite;

import org.jspecify.annotations.Nullable;
import org.policygraph.query.graph.Entity;
import org.policygraph.trace.cite.CitedPassage;

/**
 * Where what is cited stands.
 *
 * @param digest the digest that is held; null if none is
 * @param original the official text; null if it is not held
 * @param passage the place in one of the two; null for the document as a whole
 */
record Place(
        Entity document,
        @Nullable Entity digest,
        @Nullable Entity original,
        @Nullable CitedPassage passage) {}
