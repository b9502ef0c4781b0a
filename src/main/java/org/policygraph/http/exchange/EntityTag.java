package org.policygraph.http.exchange;

import io.javalin.http.Context;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.Sha256;

/** Strong validators by content (RFC 9110 §8.8.3): the same bytes, the same tag. */
public final class EntityTag {
    private EntityTag() {}

    public static String of(byte[] content) {
        return ofHash(Sha256.of(content));
    }

    /** The tag of the bytes with this SHA-256. */
    static String ofHash(String sha256) {
        return '"' + sha256.substring(0, 32) + '"';
    }

    /** Sends the bytes, or 304 where the client has them (RFC 9110 §13.1.2). */
    public static void send(Context ctx, String contentType, byte[] content, String tag) {
        if (isHeldByClient(ctx, tag)) {
            ExactBody.announce(ctx, content.length);
            return;
        }
        // A strong tag names exact bytes, so the bytes must not be coded on the way.
        ExactBody.send(ctx, contentType, content);
    }

    /** Names the content; says 304 where the client has it. */
    static boolean isHeldByClient(Context ctx, String tag) {
        ctx.header("ETag", tag);
        boolean isHeld = isHeld(ctx.header("If-None-Match"), tag);
        if (isHeld) ctx.status(304);
        return isHeld;
    }

    private static boolean isHeld(@Nullable String field, String tag) {
        if (field == null) return false;
        for (String held : field.split(",", -1)) {
            String candidate = held.trim();
            if (candidate.startsWith("W/")) candidate = candidate.substring(2);
            if (candidate.equals("*") || candidate.equals(tag)) return true;
        }
        return false;
    }
}
