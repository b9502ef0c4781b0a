/**
 * The fields of Mutation: who may use them, how many one request may have, and their payloads. The
 * edits themselves are made by {@code org.policygraph.edit}.
 */
@NullMarked
package org.policygraph.query.edit;

import org.jspecify.annotations.NullMarked;
