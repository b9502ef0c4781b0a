package org.policygraph.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Changes bytes at random, in the ways in which clients and files are wrong. */
final class Mutations {
    private final RandomGenerator random;
    private final List<String> tokens;

    /**
     * @param tokens what readers of any kind are known to stumble over
     */
    Mutations(RandomGenerator random, List<String> tokens) {
        this.random = random;
        this.tokens = tokens;
    }

    /** The same with one to four changes. */
    byte[] of(byte[] bytes) {
        byte[] changed = bytes;
        for (int left = 1 + random.nextInt(4); left > 0; left--) changed = once(changed);
        return changed;
    }

    private byte[] once(byte[] bytes) {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(24));
        return switch (random.nextInt(7)) {
            case 0 -> replaced(bytes, from, to, new byte[0]);
            case 1 -> replaced(bytes, from, from, token());
            case 2 -> replaced(bytes, from, to, token());
            case 3 -> replaced(bytes, from, from, Arrays.copyOfRange(bytes, from, to));
            case 4 -> replaced(bytes, from, from, randomBytes());
            case 5 -> flipped(bytes);
            default -> replaced(bytes, from, from, repeated(Arrays.copyOfRange(bytes, from, to)));
        };
    }

    private byte[] token() {
        String token = tokens.get(random.nextInt(tokens.size()));
        return token.getBytes(random.nextBoolean() ? UTF_8 : ISO_8859_1);
    }

    private byte[] randomBytes() {
        byte[] some = new byte[1 + random.nextInt(16)];
        random.nextBytes(some);
        return some;
    }

    private byte[] repeated(byte[] piece) {
        return new String(piece, ISO_8859_1).repeat(1 + random.nextInt(200)).getBytes(ISO_8859_1);
    }

    private byte[] flipped(byte[] bytes) {
        byte[] changed = bytes.clone();
        if (changed.length == 0) return changed;
        changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
        return changed;
    }

    private static byte[] replaced(byte[] bytes, int from, int to, byte[] by) {
        byte[] changed = new byte[bytes.length - (to - from) + by.length];
        System.arraycopy(bytes, 0, changed, 0, from);
        System.arraycopy(by, 0, changed, from, by.length);
        System.arraycopy(bytes, to, changed, from + by.length, bytes.length - to);
        return changed;
    }
}
