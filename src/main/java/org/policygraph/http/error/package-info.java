/**
 * How whatever goes wrong becomes an answer, in the format that the client asked for: the only
 * place that makes one.
 */
@NullMarked
package org.policygraph.http.error;

import org.jspecify.annotations.NullMarked;
