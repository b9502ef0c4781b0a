/**
 * What an endpoint is: its path, methods, description, and the rules that hold for it. Each handler
 * says it once; routes, the OpenAPI description, CORS, caching, lanes and the table of the
 * documentation follow from that.
 */
@NullMarked
package org.policygraph.http.endpoint;

import org.jspecify.annotations.NullMarked;
