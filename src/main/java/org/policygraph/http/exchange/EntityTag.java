package org.policygraph.http.exchange;

import io.javalin.http.Context;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.Sha256;

import java.util.function.Supplier;

/** Strong validators by content (RFC 9110 §8.8.3): the same bytes, the same tag. */
public final class EntityTag {
    /** Shorter answers fit into one packet as they are. */
    private static final int WORTH_PACKING = 1_024;

    private EntityTag() {}

    public static String of(byte[] content) {
        return ofHash(Sha256.of(content));
    }

    /** The tag of the bytes with this SHA-256. */
    static String ofHash(String sha256) {
        return '"' + sha256.substring(0, 32) + '"';
    }

    /**
     * Sends the bytes, compressed where the client takes that and it is worth it, or a part of
     * them, or 304 where the client has them.
     */
    public static void send(Context ctx, String mediaType, byte[] content) {
        send(ctx, mediaType, content, of(content));
    }

    /**
     * The same with a tag that is known.
     *
     * @param tag that of the bytes as they are; compressed they have another
     */
    public static void send(Context ctx, String mediaType, byte[] content, String tag) {
        String contentType = MediaTypes.contentType(mediaType);
        send(ctx, contentType, content, tag, () -> CodedContent.packed(content, tag));
    }

    /** The same with bytes that may have been compressed before. */
    public static void send(
            Context ctx,
            String contentType,
            byte[] content,
            String tag,
            Supplier<CodedContent> packed) {
        CodedBody.send(ctx, contentType, offers(content, tag, packed), (_, _) -> {});
    }

    /** The same, with the checksum of what is sent. */
    public static void sendWithDigest(Context ctx, String contentType, byte[] content) {
        String tag = of(content);
        CodedBody.send(
                ctx,
                contentType,
                offers(content, tag, () -> CodedContent.packed(content, tag)),
                (_, sent) -> ReprDigest.send(ctx, sent.sha256()));
    }

    private static CodedBody.Offers offers(
            byte[] content, String tag, Supplier<CodedContent> packed) {
        CodedContent plain = CodedContent.of(content, tag);
        return content.length < WORTH_PACKING
                ? CodedBody.Offers.plain(plain)
                : CodedBody.Offers.both(plain, packed);
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
