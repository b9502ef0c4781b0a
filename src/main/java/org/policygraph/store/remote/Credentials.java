package org.policygraph.store.remote;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What the engine asks of those who ask it. Never shows itself in a log. */
public final class Credentials {
    /** For an engine that asks for nothing. */
    public static final Credentials NONE = new Credentials(null);

    private final @Nullable String authorization;

    private Credentials(@Nullable String authorization) {
        this.authorization = authorization;
    }

    /** A bearer token (RFC 6750 §2.1). */
    public static Credentials bearer(String token) {
        return new Credentials("Bearer " + checked(token));
    }

    /** A name and a password (RFC 7617 §2). */
    public static Credentials basic(String user, String password) {
        byte[] pair = (checked(user) + ":" + checked(password)).getBytes(StandardCharsets.UTF_8);
        return new Credentials("Basic " + Base64.getEncoder().encodeToString(pair));
    }

    private static String checked(String secret) {
        boolean isPlain = secret.chars().noneMatch(c -> c < ' ' || c == 0x7f);
        if (!secret.isEmpty() && isPlain) return secret;
        throw new IllegalArgumentException(
                "found a secret that is empty or holds a control character, expected one line of text");
    }

    /** The value of the field Authorization; null for none. */
    @Nullable String authorization() {
        return authorization;
    }

    @Override
    public String toString() {
        return authorization == null ? "no credentials" : "credentials";
    }
}
