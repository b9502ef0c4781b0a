/**
 * What one request may ask: the settings, the checks of a document's form and the estimate of its
 * cost. Nothing is executed here.
 */
@NullMarked
package org.policygraph.query.limit;

import org.jspecify.annotations.NullMarked;
