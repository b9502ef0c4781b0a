/**
 * The server that speaks HTTP: which path leads to which endpoint. The endpoints live in the
 * packages below, with all that only they need: {@code graphql}, {@code record}, {@code sparql},
 * {@code reconcile}, {@code ontology}, {@code dataset} and {@code page}. What they share is in
 * {@code exchange} (a request and its answer), {@code error}, {@code html}, {@code setting} and
 * {@code operate}. The only packages that know Javalin and Jetty, and none but {@code cli} may
 * depend on them.
 *
 * <p>A request passes, in this order: Jetty's own parser ({@link
 * org.policygraph.http.JettyHardening}), the {@link org.policygraph.http.RequestFilter}
 * (correlation id, common fields, the caller and its share, well-formed target, size), then one
 * endpoint. Whatever is thrown on the way becomes an answer in one place, {@link
 * org.policygraph.http.error.ErrorResponses}. What a graph means is not decided here: endpoints
 * read snapshots and pass requests on.
 */
@NullMarked
package org.policygraph.http;

import org.jspecify.annotations.NullMarked;
