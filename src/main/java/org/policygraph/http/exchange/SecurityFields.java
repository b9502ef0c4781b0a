package org.policygraph.http.exchange;

import java.util.Map;
import java.util.function.BiConsumer;

/** The response fields that tell a browser what an answer of this server may do. */
public final class SecurityFields {
    /** How many rows or triples there are of more, where an answer was cut. */
    public static final String TRUNCATED = "Policy-Graph-Truncated";

    private static final String POLICY_FIELD = "Content-Security-Policy";
    private static final String UNFRAMED =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'";
    private static final String POLICY = UNFRAMED + "; frame-ancestors 'none'";

    private static final Map<String, String> STRICT =
            Map.of(
                    POLICY_FIELD,
                    POLICY,
                    "X-Content-Type-Options",
                    "nosniff",
                    "Referrer-Policy",
                    "no-referrer");

    private static final Map<String, String> READABLE_FROM_ANYWHERE =
            Map.of(
                    "Access-Control-Allow-Origin",
                    "*",
                    "Access-Control-Expose-Headers",
                    "Accept-Ranges, Content-Disposition, Content-Encoding, Content-Range, ETag, Link, Repr-Digest, Retry-After, "
                            + CorrelationId.FIELD
                            + ", "
                            + TRUNCATED);

    private SecurityFields() {}

    /** Sets the strict fields that hold for every answer. */
    public static void strict(BiConsumer<String, String> fields) {
        STRICT.forEach(fields);
    }

    /**
     * Has a browser come over HTTPS from then on, where the server is published so (RFC 6797): over
     * plain HTTP the field means nothing.
     */
    public static void onlySecure(BiConsumer<String, String> fields) {
        fields.accept("Strict-Transport-Security", "max-age=31536000");
    }

    /** Adds source expressions to the policy, for the one page that needs them. */
    public static void alsoAllow(String directives, BiConsumer<String, String> fields) {
        fields.accept(POLICY_FIELD, POLICY + "; " + directives);
    }

    /** Lets pages of any origin show a page that has no script and no form in a frame. */
    public static void framedAnywhere(BiConsumer<String, String> fields) {
        fields.accept(POLICY_FIELD, UNFRAMED + "; script-src 'none'; frame-ancestors *");
    }

    /** Lets pages of any origin read the answer, without credentials. */
    public static void readableFromAnywhere(BiConsumer<String, String> fields) {
        READABLE_FROM_ANYWHERE.forEach(fields);
    }
}
