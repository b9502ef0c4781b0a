package org.policygraph.http;

import io.javalin.http.Context;

/** The response fields that tell a browser what a page of this server may do. */
final class SecurityFields {
    private static final String POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
                    + " frame-ancestors 'none'";

    private SecurityFields() {}

    /** Sets the strict fields that hold for every answer. */
    static void strict(Context ctx) {
        ctx.header("Content-Security-Policy", POLICY);
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("Referrer-Policy", "no-referrer");
    }

    /** Adds source expressions to the policy, for the one page that needs them. */
    static void alsoAllow(Context ctx, String directives) {
        ctx.header("Content-Security-Policy", POLICY + "; " + directives);
    }

    /** Lets pages of any origin read the answer, without credentials. */
    static void readableFromAnywhere(Context ctx) {
        ctx.header("Access-Control-Allow-Origin", "*");
        ctx.header("Access-Control-Expose-Headers", "ETag, " + CorrelationId.FIELD);
    }
}
