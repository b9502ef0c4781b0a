/** Collects the data of a citation from the graph; {@code trace.cite} formats it. */
@NullMarked
package org.policygraph.query.cite;

import org.jspecify.annotations.NullMarked;
