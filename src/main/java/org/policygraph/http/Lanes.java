package org.policygraph.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;

import org.jspecify.annotations.Nullable;
import org.policygraph.http.endpoint.Endpoint;
import org.policygraph.http.endpoint.Endpoints;
import org.policygraph.http.exchange.AdmissionTicket;
import org.policygraph.http.exchange.Callers;
import org.policygraph.http.exchange.Paths;
import org.policygraph.http.exchange.UnreadBody;
import org.policygraph.http.operate.AdmissionControl;

import java.util.List;

/**
 * Which requests share places to be worked on, so that many of one kind leave the others in peace.
 * Whoever may edit is never kept out: editing takes turns of its own. Neither is SPARQL, which has
 * workers of its own, nor what operators watch.
 */
final class Lanes {
    /** One that works, and a few that wait for something else. */
    private static final int PLACES_PER_PROCESSOR = 4;

    /** Files are made once, and then only sent. */
    private static final int DOWNLOADS = 256;

    private static final List<String> WATCHED = List.of(Paths.HEALTH, Paths.METRICS);

    private final AdmissionControl files = new AdmissionControl(DOWNLOADS);
    private final AdmissionControl rest =
            new AdmissionControl(PLACES_PER_PROCESSOR * Runtime.getRuntime().availableProcessors());

    private final Endpoints endpoints;

    Lanes(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    /** A handler that is called once there is a place in a lane. */
    Handler admitting(Endpoint.Lane in, Handler handler) {
        AdmissionControl lane = places(in);
        if (lane == null) return handler;
        return ctx -> {
            if (Callers.of(ctx).mayEdit()) handler.handle(ctx);
            else handle(ctx, lane, handler);
        };
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

    /** Whether a path is asked to see whether the server is well. */
    static boolean isWatched(String path) {
        return WATCHED.stream().anyMatch(path::startsWith);
    }

    /** The places for what is at a path; null if it needs none. */
    @Nullable AdmissionControl of(String path) {
        Endpoint endpoint = endpoints.at(path);
        return endpoint == null ? rest : places(endpoint.lane());
    }

    private @Nullable AdmissionControl places(Endpoint.Lane lane) {
        return switch (lane) {
            case OPEN -> null;
            case FILES -> files;
            case SHARED -> rest;
        };
    }
}
