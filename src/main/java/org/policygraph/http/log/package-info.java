/**
 * What the server logs of each request: its correlation id in every line, and one line of access.
 */
@NullMarked
package org.policygraph.http.log;

import org.jspecify.annotations.NullMarked;
