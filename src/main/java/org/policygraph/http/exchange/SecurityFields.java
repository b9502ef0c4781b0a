package org.policygraph.http.exchange;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.PreEncodedHttpField;

import java.util.List;

/** The response fields that tell a browser what an answer of this server may do. */
public final class SecurityFields {
    /** How many rows or triples there are of more, where an answer was cut. */
    public static final String TRUNCATED = "Policy-Graph-Truncated";

    private static final String POLICY_FIELD = "Content-Security-Policy";
    private static final String UNFRAMED =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'";
    private static final String POLICY = UNFRAMED + "; frame-ancestors 'none'";

    private static final List<HttpField> STRICT =
            List.of(
                    new PreEncodedHttpField(POLICY_FIELD, POLICY),
                    new PreEncodedHttpField("X-Content-Type-Options", "nosniff"),
                    new PreEncodedHttpField("Referrer-Policy", "no-referrer"));

    private static final HttpField ONLY_SECURE =
            new PreEncodedHttpField("Strict-Transport-Security", "max-age=31536000");

    private static final List<HttpField> READABLE_FROM_ANYWHERE =
            List.of(
                    new PreEncodedHttpField("Access-Control-Allow-Origin", "*"),
                    new PreEncodedHttpField(
                            "Access-Control-Expose-Headers",
                            "Accept-Ranges, Content-Disposition, Content-Encoding, Content-Range, ETag, Link, Repr-Digest, Retry-After, "
                                    + CorrelationId.FIELD
                                    + ", "
                                    + TRUNCATED));

    private SecurityFields() {}

    /** Sets the strict fields that hold for every answer. */
    public static void strict(HttpFields.Mutable fields) {
        STRICT.forEach(fields::put);
    }

    /**
     * Has a browser come over HTTPS from then on, where the server is published so (RFC 6797): over
     * plain HTTP the field means nothing.
     */
    public static void onlySecure(HttpFields.Mutable fields) {
        fields.put(ONLY_SECURE);
    }

    /** Adds source expressions to the policy, for the one page that needs them. */
    public static void alsoAllow(String directives, HttpFields.Mutable fields) {
        fields.put(POLICY_FIELD, POLICY + "; " + directives);
    }

    /** Lets pages of any origin show a page that has no script and no form in a frame. */
    public static void framedAnywhere(HttpFields.Mutable fields) {
        fields.put(POLICY_FIELD, UNFRAMED + "; script-src 'none'; frame-ancestors *");
    }

    /** Lets pages of any origin read the answer, without credentials. */
    public static void readableFromAnywhere(HttpFields.Mutable fields) {
        READABLE_FROM_ANYWHERE.forEach(fields::put);
    }
}
