/** Measures in the order of a score: full-text search, and what is like a measure. */
@NullMarked
package org.policygraph.query.find;

import org.jspecify.annotations.NullMarked;
