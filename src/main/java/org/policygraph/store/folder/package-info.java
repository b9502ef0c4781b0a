/**
 * A ledger in a folder of this machine, which is a snapshot as well: graphs are files that are
 * opened as they are.
 *
 * <pre>
 * ledger       text that is only added to: which store it is; then, for each version, its number,
 *              time and id, the graphs that it put in or removed, and the SHA-256 of all that
 * graphs/HASH  the content of a graph, named by its hash; there before the ledger names it, and
 *              never changed, moved or removed from then on
 * lock         held by whoever writes; names the files of a commit that is under way
 * snapshot/    what is derived from the rest, and may be deleted
 * </pre>
 */
@NullMarked
package org.policygraph.store.folder;

import org.jspecify.annotations.NullMarked;
