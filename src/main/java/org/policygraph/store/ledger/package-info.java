/**
 * How versions are kept where they must last, in any place that holds quads.
 *
 * <pre>
 * …/store                                the pointer: which manifest is current
 * …/store/version/3-20250910T100100000Z-0123456789ab
 *                                        a manifest: what its version is called, when it was made,
 *                                        the manifest before, and which graphs it changed
 * …/store/graph/0123…cdef                the content of a graph, named by its hash
 * </pre>
 *
 * <p>Content and manifests are written once and never changed; a commit is made by the move of the
 * pointer, the last thing that it does. What the pointer does not lead to does not exist for a
 * reader, so a commit that ends halfway leaves nothing but leftovers, which the next one may use
 * and a compaction removes. A manifest lists only what changed, so that a commit costs the same
 * however much the store holds; what a version holds is its manifest laid over all those before.
 */
@NullMarked
package org.policygraph.store.ledger;

import org.jspecify.annotations.NullMarked;
