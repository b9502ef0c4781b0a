/**
 * How triples and quads are written, and nothing of what they say: Turtle, JSON-LD, N-Triples,
 * RDF/XML, TriG and canonical N-Quads, of which the hash of a graph is made.
 */
@NullMarked
package org.policygraph.rdf.format;

import org.jspecify.annotations.NullMarked;
