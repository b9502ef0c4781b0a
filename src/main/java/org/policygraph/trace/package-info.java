/**
 * What a value or a quotation rests on, step by step, and how the wording of a digest compares to
 * the official text; checked now against the held characters. No verdict is derived from another
 * claim: each is computed from the characters.
 */
@NullMarked
package org.policygraph.trace;

import org.jspecify.annotations.NullMarked;
