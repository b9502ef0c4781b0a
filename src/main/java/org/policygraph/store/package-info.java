/**
 * The port to a graph and its implementations. A store holds named graphs, hands out immutable
 * snapshots whose default graph is the union of the named ones, and replaces its content whole.
 * Knows nothing of policy: only graphs enter.
 */
@NullMarked
package org.policygraph.store;

import org.jspecify.annotations.NullMarked;
