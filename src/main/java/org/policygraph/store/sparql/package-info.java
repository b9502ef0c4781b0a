/**
 * SPARQL 1.1 queries over a store, for anybody ({@link
 * org.policygraph.store.sparql.SnapshotEndpoint}), and the formats of results. The one place where
 * queries are parsed and executed, so that limits and deadlines stand in one place.
 *
 * <p>A query passes, in this order: {@code QueryText} (length, tokens, nesting, before any parser
 * sees it), Jena's parser, {@code QueryDataset} (only graphs that are here), {@code QueryGuard} (no
 * federation, no functions but the standard ones, every function that makes values watched), and
 * Jena's engine, in which every triple read and every solution made is charged to one {@code
 * Budget}. What cannot be answered whole is refused; only rows are ever cut, and an answer says so.
 */
@NullMarked
package org.policygraph.store.sparql;

import org.jspecify.annotations.NullMarked;
