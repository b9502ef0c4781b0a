package org.policygraph.query.cite;

import org.jspecify.annotations.Nullable;
import org.policygraph.query.graph.Entity;
import org.policygraph.trace.cite.Passage;

/**
 * Where what is cited stands.
 *
 * @param digest the digest through which the document is known; null if none is held
 * @param passage the place in the digest; null for the document as a whole
 */
record Place(Entity document, @Nullable Entity digest, @Nullable Passage passage) {}
