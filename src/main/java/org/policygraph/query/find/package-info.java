/**
 * Finds what no filter finds: measures in the order of a score (full-text search, and what is like
 * a measure), quotations in the held texts, and the characters that a record rests on.
 */
@NullMarked
package org.policygraph.query.find;

import org.jspecify.annotations.NullMarked;
