/** The log of requests: the correlation id in every line, and one access line for each request. */
@NullMarked
package org.policygraph.http.log;

import org.jspecify.annotations.NullMarked;
