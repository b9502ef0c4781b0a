/**
 * How the log follows one request from end to end: the correlation id in each of its lines, the
 * duration of each stage, and the queries that were slow. Each class logs its own lines.
 */
@NullMarked
package org.policygraph.log;

import org.jspecify.annotations.NullMarked;
