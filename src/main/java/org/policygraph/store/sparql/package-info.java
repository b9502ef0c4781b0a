/**
 * SPARQL 1.1 queries over a store, for anybody: the port ({@link
 * org.policygraph.store.sparql.SparqlEndpoint}), its implementations over snapshots that are here
 * and over an engine elsewhere, and the formats of results. The one place where queries are parsed
 * and executed, so that limits and deadlines stand in one place.
 *
 * <p>A query passes, in this order: {@code QueryText} (length, tokens, nesting, before any parser
 * sees it), Jena's parser, {@code QueryDataset} (only graphs that are here), {@code QueryGuard} (no
 * federation, no functions but the standard ones, every function that makes values watched), and
 * Jena's engine, in which every triple read and every solution made is charged to one {@code
 * Budget}. What cannot be answered whole is refused; only rows are ever cut, and an answer says so.
 * Over an engine elsewhere {@code QueryGuard} looks at it as well, and {@code GraphNames} rewrites
 * it instead of the last two steps.
 */
@NullMarked
package org.policygraph.store.sparql;

import org.jspecify.annotations.NullMarked;
