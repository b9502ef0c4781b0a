/**
 * Reads from the graph what a citation says of a record; the form of citations is left to {@code
 * trace.cite}.
 */
@NullMarked
package org.policygraph.query.cite;

import org.jspecify.annotations.NullMarked;
