/**
 * Finds the records that names from elsewhere mean, and says how sure that is: a name equals one of
 * a record's names, once folded, or it is only like one. What is only like is never called the
 * same. Knows neither HTTP nor JSON.
 */
@NullMarked
package org.policygraph.query.reconcile;

import org.jspecify.annotations.NullMarked;
