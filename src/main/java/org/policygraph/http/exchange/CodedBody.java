package org.policygraph.http.exchange;

import io.javalin.http.Context;

import org.jspecify.annotations.Nullable;
import org.policygraph.http.exchange.ByteRange.UnsatisfiableRangeException;

import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Sends a representation in the coding that the client likes best, or a part of it, or that the
 * client has it: in this order coding (RFC 9110 §12.5.3), If-None-Match (§13.1.2), If-Range and
 * Range (§14.2). Each coding has bytes, a length and a tag of its own, so that a part of one is
 * never put together with a part of another.
 */
final class CodedBody {
    private static final int PARTIAL = 206;

    private CodedBody() {}

    /** The codings that there are; what one consists of is made when it is chosen. */
    record Offers(Map<ContentCoding, Supplier<CodedContent>> codings) {
        /** As it is, and in no other way. */
        static Offers plain(CodedContent plain) {
            return new Offers(Map.of(ContentCoding.IDENTITY, () -> plain));
        }

        static Offers both(CodedContent plain, Supplier<CodedContent> packed) {
            return new Offers(
                    Map.of(ContentCoding.IDENTITY, () -> plain, ContentCoding.GZIP, packed));
        }
    }

    /** Called with what is sent, where something is. */
    interface Announcing {
        void announce(ContentCoding coding, CodedContent content);
    }

    /**
     * Sends it. Other fields must be set before, or by the last argument.
     *
     * @throws HttpError if no coding is acceptable, or the range asked for begins after the end
     */
    static void send(Context ctx, String contentType, Offers offers, Announcing announcing) {
        if (offers.codings.size() > 1) vary(ctx);
        ContentCoding coding =
                ContentCoding.wanted(ctx.req(), offers.codings.keySet())
                        .orElseThrow(() -> notAcceptable(offers));
        CodedContent content = Objects.requireNonNull(offers.codings.get(coding)).get();
        if (EntityTag.isHeldByClient(ctx, content.tag())) {
            ExactBody.announce(ctx, content.length());
            return;
        }
        ByteRange range = range(ctx, content);
        ctx.header("Accept-Ranges", "bytes");
        if (coding != ContentCoding.IDENTITY) ctx.header("Content-Encoding", coding.token());
        announcing.announce(coding, content);
        write(ctx, contentType, content, range);
    }

    private static void vary(Context ctx) {
        String before = ctx.res().getHeader("Vary");
        ctx.header("Vary", before == null ? "Accept-Encoding" : before + ", Accept-Encoding");
    }

    private static HttpError notAcceptable(Offers offers) {
        return new HttpError(
                HttpErrorCode.NOT_ACCEPTABLE,
                "This address is served in the codings "
                        + String.join(
                                ", ",
                                offers.codings.keySet().stream()
                                        .sorted()
                                        .map(ContentCoding::token)
                                        .toList())
                        + ".");
    }

    private static @Nullable ByteRange range(Context ctx, CodedContent content) {
        try {
            return ByteRange.asked(ctx.req(), content.tag(), content.length());
        } catch (UnsatisfiableRangeException e) {
            ctx.header("Content-Range", e.field());
            throw new HttpError(
                    HttpErrorCode.RANGE_NOT_SATISFIABLE,
                    "The range begins after the last of " + content.length() + " bytes.");
        }
    }

    private static void write(
            Context ctx, String contentType, CodedContent content, @Nullable ByteRange range) {
        long from = range == null ? 0 : range.from();
        long count = range == null ? content.length() : range.length();
        if (range != null) {
            ctx.status(PARTIAL);
            ctx.header("Content-Range", range.field(content.length()));
        }
        ctx.contentType(contentType);
        ExactBody.announce(ctx, count);
        if (ctx.req().getMethod().equals("HEAD")) return;
        StreamedBody.write(ctx, out -> content.bytes().copy(from, count, out));
    }
}
