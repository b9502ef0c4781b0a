package org.policygraph.access;

import org.policygraph.text.Sha256;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.regex.Pattern;

/**
 * A key as it is kept.
 *
 * @param name who has it: up to 64 letters, digits and {@code . _ @ -}
 * @param role what he may do
 * @param sha256 SHA-256 of the key, 64 lower-case hexadecimal digits. Keys are random, so that a
 *     hash without salt gives nothing away
 */
public record ApiKey(String name, KeyRole role, String sha256) {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{0,63}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /** Whether a key can be called so. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    static boolean isHash(String text) {
        return HASH.matcher(text).matches();
    }

    /** Whether this is the hash of the key, in a time that does not depend on the answer. */
    boolean hasHash(String other) {
        return MessageDigest.isEqual(
                sha256.getBytes(StandardCharsets.US_ASCII),
                other.getBytes(StandardCharsets.US_ASCII));
    }

    static String hash(String secret) {
        return Sha256.of(secret);
    }

    Caller caller() {
        return new Caller(name, role);
    }

    /** Its line in a file of keys. */
    public String line() {
        return name + " " + role.word() + " " + sha256;
    }
}
