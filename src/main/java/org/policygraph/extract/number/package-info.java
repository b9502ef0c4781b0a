/**
 * Numbers as Chinese policy texts print them: numerals in digits and in characters, multipliers,
 * shares, units, and the signs that make floors and ceilings of them. Says what is printed; whether
 * it is promised is for {@code extract.rules} to say. Works on folded, simplified characters.
 */
@NullMarked
package org.policygraph.extract.number;

import org.jspecify.annotations.NullMarked;
