/**
 * Digests of any number, shaped like the shipped one and read by the same rules: what speed is
 * measured on.
 */
@NullMarked
package org.policygraph.corpus;

import org.jspecify.annotations.NullMarked;
