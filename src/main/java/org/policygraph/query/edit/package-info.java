/**
 * The fields of Mutation: who may use them, how often in one request, and what they answer. The
 * edits themselves are made by {@code org.policygraph.edit}.
 */
@NullMarked
package org.policygraph.query.edit;

import org.jspecify.annotations.NullMarked;
