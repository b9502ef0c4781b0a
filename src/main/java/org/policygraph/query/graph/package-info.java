/**
 * A snapshot as the engine sees it: records by type and in order, labels, spans of held texts.
 * Built once for each snapshot; knows nothing of requests.
 */
@NullMarked
package org.policygraph.query.graph;

import org.jspecify.annotations.NullMarked;
