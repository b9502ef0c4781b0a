/** Holds what the rules find against what people found in the same digests. */
@NullMarked
package org.policygraph.extract.gold;

import org.jspecify.annotations.NullMarked;
