/**
 * Named graphs as one block of bytes that is opened and not read: numbers in place of terms, sorted
 * three ways. The shipped dataset comes so, checked when the program was built.
 */
@NullMarked
package org.policygraph.store.packed;

import org.jspecify.annotations.NullMarked;
