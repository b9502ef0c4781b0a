/**
 * Copies of texts for comparison, in which differences that do not matter are gone, with the way
 * back to the characters of the original. Nothing is ever quoted from a copy.
 */
@NullMarked
package org.policygraph.fold;

import org.jspecify.annotations.NullMarked;
