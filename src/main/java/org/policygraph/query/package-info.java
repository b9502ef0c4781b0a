/**
 * Answers GraphQL requests from a graph. The resolvers are compiled once from the schema's mapping
 * and walk {@code Graph.find} over one snapshot per request; a new plain field needs no code here.
 *
 * <p>What a client sends is data and never becomes query text. Limits stand before execution, a
 * deadline runs through it, and every error leaves with a code and the correlation id. HTTP and
 * JSON text stay outside, and no SPARQL is executed.
 *
 * <p>This package has the engine and what it takes and gives. The packages below use one another in
 * this order only: {@code resolve}, {@code edit}, {@code filter}, {@code request}, {@code page},
 * {@code graph}, {@code limit}, {@code error}.
 */
@NullMarked
package org.policygraph.query;

import org.jspecify.annotations.NullMarked;
