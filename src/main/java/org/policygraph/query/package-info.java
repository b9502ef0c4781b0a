/**
 * Answers GraphQL requests from a graph. The resolvers are compiled once from the schema's mapping
 * and walk {@code Graph.find} over one snapshot per request; a new plain field needs no code here.
 *
 * <p>What a client sends is data and never becomes query text. Limits stand before execution, a
 * deadline runs through it, and every error leaves with a code and the correlation id. HTTP, JSON
 * text and SPARQL stay outside.
 */
@NullMarked
package org.policygraph.query;

import org.jspecify.annotations.NullMarked;
