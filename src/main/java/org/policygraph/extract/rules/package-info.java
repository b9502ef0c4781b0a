/**
 * The rules that turn the clauses of one measure into links, commitments and absences. Each holds
 * for any digest; none knows a measure by its number or its whole wording.
 */
@NullMarked
package org.policygraph.extract.rules;

import org.jspecify.annotations.NullMarked;
