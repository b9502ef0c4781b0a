/**
 * One request and its answer, whichever endpoint: reading what was sent, negotiation, validators,
 * the fields of a response, and what is refused. Knows nothing of what is answered.
 */
@NullMarked
package org.policygraph.http.exchange;

import org.jspecify.annotations.NullMarked;
