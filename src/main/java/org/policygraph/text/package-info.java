/**
 * A held text: decoded once, addressed by its hash, never changed; spans of it that check
 * themselves; and the problems that reading it met, each at its line and column.
 *
 * <p>Everything here counts in Unicode code points from 0, except lines and columns, which count
 * from 1. Nothing of RDF, GraphQL or policy enters this package.
 */
@NullMarked
package org.policygraph.text;

import org.jspecify.annotations.NullMarked;
