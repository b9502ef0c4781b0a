/**
 * A place for quads on the disk of this machine: Apache Jena's TDB2. The only package that knows
 * it.
 */
@NullMarked
package org.policygraph.store.tdb;

import org.jspecify.annotations.NullMarked;
