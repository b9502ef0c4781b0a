/**
 * For operators: metrics of requests and of the store, admission control, and the rate limit of one
 * client. Knows nothing of the content of responses.
 */
@NullMarked
package org.policygraph.http.operate;

import org.jspecify.annotations.NullMarked;
