/**
 * Finds measures without an index: what holds of which measure is asked of the engine that keeps
 * the data, one plain pattern for each condition, and put together here. Only the list of measures
 * in document order and the trees of concepts are at hand.
 */
@NullMarked
package org.policygraph.index.asked;

import org.jspecify.annotations.NullMarked;
