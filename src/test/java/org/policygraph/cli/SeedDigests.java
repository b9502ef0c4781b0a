package org.policygraph.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Digests made of the shipped one by a rule: another title, other numbers; each is its own. */
public final class SeedDigests {
    static final int MEASURES = 40;
    private static final String SEED = seed();

    private SeedDigests() {}

    private static String seed() {
        try {
            return Files.readString(Path.of("data/source/minsheng-2025.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String id(int number) {
        return String.format(Locale.ROOT, "digest-%04d", number);
    }

    public static byte[] bytes(int number) {
        return SEED.replace("的意见\n", "的意见（第" + number + "号）\n")
                .replace("80%", 40 + number % 60 + "%")
                .replace("1000", Integer.toString(1000 + number))
                .getBytes(StandardCharsets.UTF_8);
    }
}
