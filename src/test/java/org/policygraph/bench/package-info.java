/**
 * The benchmark: what the product is measured against, and with. Every server runs in a process of
 * its own, and the same client asks all of them.
 */
@NullMarked
package org.policygraph.bench;

import org.jspecify.annotations.NullMarked;
