package org.policygraph.http;

import io.javalin.http.Context;

import org.policygraph.http.endpoint.Endpoint;
import org.policygraph.http.endpoint.Endpoints;
import org.policygraph.http.setting.ServerSettings;

/**
 * Leads from an address with slashes at its end to the one without, where everything here is. The
 * redirect keeps method, body and query string (RFC 9110 §15.4.9). It names no other host: what
 * begins with two slashes would (RFC 3986 §4.2), and a path with an empty segment never comes here
 * ({@link JettyHardening}).
 */
final class TrailingSlash {
    private final Endpoints endpoints;
    private final String prefix;

    TrailingSlash(ServerSettings settings, Endpoints endpoints) {
        this.endpoints = endpoints;
        this.prefix = settings.pathPrefix();
    }

    void redirect(Context ctx) {
        String path = ctx.req().getRequestURI();
        String without = path.replaceFirst("/+$", "");
        if (without.equals(path) || without.isEmpty()) return;
        Endpoint meant = endpoints.at(path);
        if (ctx.req().getMethod().equals("OPTIONS") && meant != null) {
            // A browser follows no redirect before it knows what it may send.
            ctx.skipRemainingHandlers();
            meant.options(ctx);
            return;
        }
        ctx.skipRemainingHandlers();
        String query = ctx.req().getQueryString();
        ctx.header("Location", prefix + without + (query == null ? "" : "?" + query));
        ctx.status(308);
    }
}
