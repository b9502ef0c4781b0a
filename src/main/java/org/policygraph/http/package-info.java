/**
 * The doors that speak HTTP: routes, negotiation, errors and pages. The only package that knows
 * Javalin and Jetty, and none but {@code cli} may depend on it.
 *
 * <p>A request passes, in this order: Jetty's own parser ({@link
 * org.policygraph.http.JettyHardening}), the {@link org.policygraph.http.Gate} (correlation id,
 * common fields, the client's share, well-formed target, size), then one door. Whatever is thrown
 * on the way becomes an answer in one place, {@link org.policygraph.http.ErrorAnswers}. What a
 * graph means is not decided here: doors read snapshots and pass requests on.
 */
@NullMarked
package org.policygraph.http;

import org.jspecify.annotations.NullMarked;
