/** Conditions on measures, commitments and concepts, and the lists that meet them. */
@NullMarked
package org.policygraph.query.filter;

import org.jspecify.annotations.NullMarked;
