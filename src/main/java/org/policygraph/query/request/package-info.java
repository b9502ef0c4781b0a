/** What belongs to one request: its snapshot, deadline, correlation id and errors. */
@NullMarked
package org.policygraph.query.request;

import org.jspecify.annotations.NullMarked;
