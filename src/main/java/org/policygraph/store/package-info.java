/**
 * The port to a graph and its implementations. A store holds named graphs in immutable versions,
 * hands out immutable snapshots whose default graph is the union of the named graphs, and changes
 * by atomic commits. Knows nothing of policy: only graphs enter, and their hashes with them.
 */
@NullMarked
package org.policygraph.store;

import org.jspecify.annotations.NullMarked;
