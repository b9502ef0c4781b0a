package org.policygraph.http.exchange;

import io.javalin.http.Context;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What pages of other origins may send (Fetch, CORS preflight): whatever fields they ask for, since
 * clients name themselves in fields of their own and {@code *} would not cover {@code
 * Authorization}. That gives nothing away: no answer allows credentials, so a page can only send
 * what it knows.
 */
public final class CrossOrigin {
    /** Seconds for which a browser may remember it. */
    private static final String SECONDS = "86400";

    private static final String ASKED = "Access-Control-Request-Headers";

    /** The name of a field (RFC 9110 §5.1), of a length that is one. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,64}");

    private static final int MOST_NAMES = 32;

    private static final List<String> ALWAYS =
            List.of("Authorization", "Content-Type", CorrelationId.FIELD);

    private CrossOrigin() {}

    /** Answers the preflight of a browser. */
    public static void preflight(Context ctx, String methods) {
        ctx.header("Allow", methods);
        ctx.header("Access-Control-Allow-Methods", methods);
        ctx.header("Access-Control-Allow-Headers", String.join(", ", fields(ctx)));
        ctx.header("Access-Control-Max-Age", SECONDS);
        ctx.header("Vary", ASKED);
        ctx.status(204);
    }

    private static List<String> fields(Context ctx) {
        Stream<String> asked =
                Collections.list(ctx.req().getHeaders(ASKED)).stream()
                        .flatMap(line -> Arrays.stream(line.split(",", -1)))
                        .map(String::strip)
                        .filter(name -> NAME.matcher(name).matches())
                        .filter(name -> ALWAYS.stream().noneMatch(name::equalsIgnoreCase))
                        .distinct()
                        .limit(MOST_NAMES);
        return Stream.concat(ALWAYS.stream(), asked).toList();
    }
}
