/**
 * What the held documents are to one another: which of them a number or a title names, which end or
 * amend which, and which bear one title. Worked out from the graph alone, since no statement says
 * it: what is held may change. No queries and no formats enter here.
 */
@NullMarked
package org.policygraph.trace.document;

import org.jspecify.annotations.NullMarked;
