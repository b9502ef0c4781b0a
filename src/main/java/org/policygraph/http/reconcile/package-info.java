/** The endpoint of the Reconciliation Service API: names in, records out. */
@NullMarked
package org.policygraph.http.reconcile;

import org.jspecify.annotations.NullMarked;
