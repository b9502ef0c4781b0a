/**
 * Facts to quads and quads to files: the graph of one document version, the graph of the
 * vocabularies, the description of the dataset; SHACL validation; the canonical dump and the other
 * formats; strict reading of what comes from outside.
 */
@NullMarked
package org.policygraph.rdf;

import org.jspecify.annotations.NullMarked;
