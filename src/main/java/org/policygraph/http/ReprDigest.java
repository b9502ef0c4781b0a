package org.policygraph.http;

import io.javalin.http.Context;

import java.util.Base64;
import java.util.HexFormat;

/** The field Repr-Digest (RFC 9530 §3), for whoever keeps what was sent as evidence. */
final class ReprDigest {
    private ReprDigest() {}

    /** Says the SHA-256, given in hexadecimal, of what is sent. */
    static void send(Context ctx, String sha256) {
        byte[] digest = HexFormat.of().parseHex(sha256);
        ctx.header("Repr-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":");
    }
}
