/**
 * The dataset as a whole: its description, its dumps, its measures as a table, its feed of changes.
 */
@NullMarked
package org.policygraph.http.dataset;

import org.jspecify.annotations.NullMarked;
