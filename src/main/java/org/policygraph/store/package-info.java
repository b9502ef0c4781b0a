/**
 * The port to a graph and its implementations. A store holds named graphs in versions that never
 * change, hands out immutable snapshots whose default graph is the union of the named ones, and
 * moves on by commits that are taken whole or not at all. Knows nothing of policy: only graphs
 * enter, and their hashes with them.
 */
@NullMarked
package org.policygraph.store;

import org.jspecify.annotations.NullMarked;
