/**
 * API keys: who sends a request, and what he may do. Keys are kept as hashes alone; what they open
 * is not decided here. Knows nothing of HTTP and of policy.
 */
@NullMarked
package org.policygraph.access;

import org.jspecify.annotations.NullMarked;
