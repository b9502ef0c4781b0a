package org.policygraph.access;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * A key that was just made.
 *
 * @param secret the key itself, which is told once and kept nowhere
 * @param key the key as it is kept
 */
public record NewKey(String secret, ApiKey key) {
    /** So that a key that was left somewhere can be told for what it is. */
    private static final String PREFIX = "pgk_";

    private static final int RANDOM_BYTES = 32;

    /** Makes a key of 256 random bits. */
    public static NewKey of(String name, KeyRole role) {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        return new NewKey(secret, new ApiKey(name, role, ApiKey.hash(secret)));
    }

    /** Without the secret, which must not stand in a log. */
    @Override
    public String toString() {
        return "NewKey[" + key + "]";
    }
}
