package org.policygraph.http.exchange;

import io.javalin.http.Context;

/** What pages of other origins may send to a door that takes a body (Fetch, CORS preflight). */
public final class CrossOrigin {
    /** Seconds for which a browser may remember it. */
    private static final String SECONDS = "86400";

    private CrossOrigin() {}

    /** Answers the preflight of a browser. */
    public static void preflight(Context ctx, String methods) {
        ctx.header("Allow", methods);
        ctx.header("Access-Control-Allow-Methods", methods);
        ctx.header("Access-Control-Allow-Headers", "Content-Type, " + CorrelationId.FIELD);
        ctx.header("Access-Control-Max-Age", SECONDS);
        ctx.status(204);
    }
}
