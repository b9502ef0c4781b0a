/**
 * Facts to quads: the graph of one document version, the graph of the vocabularies, the description
 * of the dataset; curation; SHACL validation; verification; strict reading of RDF from outside.
 * {@code rdf.format} writes the formats.
 */
@NullMarked
package org.policygraph.rdf;

import org.jspecify.annotations.NullMarked;
