/**
 * What whoever runs the server needs of it: figures about its requests and its store, and what one
 * client may ask in a minute. Knows nothing of what is answered.
 */
@NullMarked
package org.policygraph.http.operate;

import org.jspecify.annotations.NullMarked;
