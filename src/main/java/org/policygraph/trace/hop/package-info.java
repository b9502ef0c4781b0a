/**
 * The chain from a value in an answer to the characters that it rests on, and as far towards the
 * official document as anything is held: one {@link org.policygraph.trace.hop.Hop} a step, each
 * with a verdict that is worked out now from the held characters, and a sentence that may be
 * printed.
 *
 * <p>A trace rests on the characters of the spans of its hops and on no others: a change of any
 * other character of the text leaves it as it is. Reads one record and what it names, whatever else
 * the graph holds. Knows RDF and texts; knows no schema, no query and no server.
 */
@NullMarked
package org.policygraph.trace.hop;

import org.jspecify.annotations.NullMarked;
