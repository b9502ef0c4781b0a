/**
 * Pieces of pages that every page may use: escaping, links to records, names of nodes, head and
 * foot.
 */
@NullMarked
package org.policygraph.http.html;

import org.jspecify.annotations.NullMarked;
