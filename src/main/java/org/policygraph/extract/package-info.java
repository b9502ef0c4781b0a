/**
 * From a held text to facts: {@link org.policygraph.extract.DigestExtractor} reads the outline of a
 * digest and applies the rules to each measure. Works on plain records and knows no RDF, so that a
 * rule can be read and tested alone.
 */
@NullMarked
package org.policygraph.extract;

import org.jspecify.annotations.NullMarked;
