/**
 * Records under /id/ as linked data and as pages, and the texts that are held, with their spans.
 */
@NullMarked
package org.policygraph.http.record;

import org.jspecify.annotations.NullMarked;
