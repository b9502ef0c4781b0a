package org.policygraph.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;
import org.policygraph.http.exchange.AdmissionTicket;
import org.policygraph.http.exchange.Callers;
import org.policygraph.http.exchange.Paths;
import org.policygraph.http.exchange.UnreadBody;
import org.policygraph.http.operate.AdmissionControl;

import java.util.List;

/**
 * Which requests share places to be worked on, so that many of one kind leave the others in peace.
 * Whoever may edit is never kept out: editing takes turns of its own. Neither is what operators
 * watch, nor SPARQL, which has workers of its own.
 */
final class Lanes {
    /** One that works, and a few that wait for their turn or for something else. */
    private static final int PLACES_PER_PROCESSOR = 4;

    /** Files are made once, and then only sent. */
    private static final int DOWNLOADS = 256;

    private static final List<String> OPEN =
            List.of(Paths.HEALTH, Paths.METRICS, Paths.SPARQL, Paths.ASSETS);
    private static final List<String> FILES = List.of(Paths.DATASET, "/dump");

    private final AdmissionControl files = new AdmissionControl(DOWNLOADS);
    private final AdmissionControl rest =
            new AdmissionControl(PLACES_PER_PROCESSOR * Runtime.getRuntime().availableProcessors());

    /** The handler of an endpoint, which is called once there is a place. */
    Handler admitting(Endpoint endpoint) {
        Handler handler = endpoint.handler;
        AdmissionControl lane = lane(endpoint);
        if (lane == null) return handler;
        return ctx -> {
            if (Callers.of(ctx).mayEdit()) handler.handle(ctx);
            else handle(ctx, lane, handler);
        };
    }

    /** Whether the request would wait in vain; of one that brings a key, that is not known yet. */
    boolean isCrowdedFor(Request request) {
        if (!rest.isCrowded() || request.getHeaders().contains(HttpHeader.AUTHORIZATION)) {
            return false;
        }
        String path = Request.getPathInContext(request);
        return !begins(OPEN, path) && !begins(FILES, path);
    }

    private void handle(Context ctx, AdmissionControl lane, Handler handler) throws Exception {
        AdmissionTicket.require(ctx.req(), lane, lane == files);
        try {
            boolean waitsForBody =
                    ctx.req().getMethod().equals("POST") && UnreadBody.mayFollow(ctx.req());
            if (!waitsForBody) AdmissionTicket.enter(ctx.req());
            handler.handle(ctx);
        } finally {
            AdmissionTicket.end(ctx.req());
        }
    }

    private @Nullable AdmissionControl lane(Endpoint endpoint) {
        boolean isPreflight = endpoint.method.equals(HandlerType.OPTIONS);
        boolean isAnswered = endpoint.method.isHttpMethod() && !isPreflight;
        if (!isAnswered || begins(OPEN, endpoint.path)) return null;
        return begins(FILES, endpoint.path) ? files : rest;
    }

    private static boolean begins(List<String> beginnings, String path) {
        for (String each : beginnings) {
            if (path.startsWith(each)) return true;
        }
        return false;
    }
}
