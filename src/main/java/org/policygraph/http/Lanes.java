package org.policygraph.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;
import org.policygraph.http.endpoint.Endpoint;
import org.policygraph.http.exchange.AdmissionTicket;
import org.policygraph.http.exchange.Callers;
import org.policygraph.http.exchange.UnreadBody;
import org.policygraph.http.operate.AdmissionControl;

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

    private final AdmissionControl files = new AdmissionControl(DOWNLOADS);
    private final AdmissionControl rest =
            new AdmissionControl(PLACES_PER_PROCESSOR * Runtime.getRuntime().availableProcessors());

    /** A handler that is called once there is a place in a lane. */
    Handler admitting(Endpoint.Lane in, Handler handler) {
        AdmissionControl lane =
                switch (in) {
                    case OPEN -> null;
                    case FILES -> files;
                    case SHARED -> rest;
                };
        if (lane == null) return handler;
        return ctx -> {
            if (Callers.of(ctx).mayEdit()) handler.handle(ctx);
            else handle(ctx, lane, handler);
        };
    }

    /** Whether a request may be refused before its key, if it brings one, is looked at. */
    boolean mayRefuse(Request request, @Nullable Endpoint endpoint) {
        boolean isShared = endpoint == null || endpoint.lane() == Endpoint.Lane.SHARED;
        return isShared && !request.getHeaders().contains(HttpHeader.AUTHORIZATION);
    }

    /** Whether nobody who comes now can have one of the places that are shared in time. */
    boolean areCrowded() {
        return rest.isCrowded();
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
}
