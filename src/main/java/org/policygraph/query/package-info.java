/**
 * Answers GraphQL requests from a graph. The resolvers are compiled once from the schema's mapping
 * and walk {@code Graph.find} over one snapshot per request; a new plain field needs no code here.
 *
 * <p>What a client sends is data and never becomes query text. Limits stand before execution, a
 * deadline runs through it, and every error leaves with a code and the correlation id. HTTP and
 * JSON text stay outside, and no SPARQL is executed.
 *
 * <p>This package has the engine, its requests and its responses. The packages below depend on one
 * another from left to right only: {@code execute}, {@code resolve}, {@code edit}, then {@code
 * reconcile}, {@code find} and {@code count}, then {@code filter}, then {@code cite}, {@code
 * request} and {@code page}, then {@code graph} and {@code limit}, then {@code error} and {@code
 * json}.
 */
@NullMarked
package org.policygraph.query;

import org.jspecify.annotations.NullMarked;
