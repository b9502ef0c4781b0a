/**
 * What a value or a quotation rests on, step by step, and how a digest's wording stands to the
 * official text; checked now against the held characters. Nothing here is worked out of another
 * claim: every verdict comes from the bytes.
 */
@NullMarked
package org.policygraph.trace;

import org.jspecify.annotations.NullMarked;
