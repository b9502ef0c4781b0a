package org.policygraph.http.exchange;

import io.javalin.http.Context;

import java.util.Base64;
import java.util.HexFormat;

/** The field Repr-Digest (RFC 9530 §3), for whoever keeps what was sent as evidence. */
public final class ReprDigest {
    private ReprDigest() {}

    /** Says the SHA-256, given in hexadecimal, of what is sent. */
    public static void send(Context ctx, String sha256) {
        byte[] digest = HexFormat.of().parseHex(sha256);
        ctx.header("Repr-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":");
    }
}
