/**
 * API keys: who sends a request, and with which role. Only hashes of keys are stored; what a role
 * permits is decided elsewhere. Knows nothing of HTTP and of policy.
 */
@NullMarked
package org.policygraph.access;

import org.jspecify.annotations.NullMarked;
