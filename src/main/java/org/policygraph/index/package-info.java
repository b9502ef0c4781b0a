/**
 * The derived index: finds measures by filter, order, count and full text. Jena holds the truth;
 * what is found here leads to nodes of the graph, and can be built anew from it at any time. The
 * only place that knows Lucene.
 */
@NullMarked
package org.policygraph.index;

import org.jspecify.annotations.NullMarked;
