/**
 * How versions are kept where they must last. The content of a graph is kept once, under its hash;
 * a manifest names the graphs that one commit changed and no others, so that a commit costs the
 * same however much there is; what a version holds is its manifest laid over all those before. All
 * of that is written once and never changed, and a commit is made by one last step, before which
 * nothing of it exists for a reader. Where it is kept is behind {@link
 * org.policygraph.store.ledger.Ledger}.
 */
@NullMarked
package org.policygraph.store.ledger;

import org.jspecify.annotations.NullMarked;
