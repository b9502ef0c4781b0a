/**
 * Relay connections: cursors that carry the key of a record, page requests, and the reasons why a
 * record is in a list.
 */
@NullMarked
package org.policygraph.query.page;

import org.jspecify.annotations.NullMarked;
