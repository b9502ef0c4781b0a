package org.policygraph.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.text.Problem;
import org.policygraph.text.SourceFile;
import org.policygraph.text.UnreadableTextException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** A file that is read piece by piece says what it says when it is read as a whole. */
final class StrictUtf8ReaderTest {
    private static final String ALPHABET = "ab政策\r\n\r\n\t\uFEFF𠮷é\u0000\uFFFD\u0085\uFFFF";

    @Test
    void randomFilesReadAsTheyDoAsAWhole() throws IOException {
        for (int seed = 0; seed < 500; seed++) {
            byte[] bytes = randomFile(new Random(seed));
            StrictUtf8Reader text = new StrictUtf8Reader(new Trickle(bytes, new Random(seed)));
            StringWriter read = new StringWriter();
            text.transferTo(read);
            assertThat(text.problems()).as("seed %s", seed).isEqualTo(problems(bytes));
            if (!text.problems().isEmpty()) continue;
            assertThat(read).as("seed %s", seed).hasToString(whole(bytes));
        }
    }

    private static byte[] randomFile(Random random) {
        StringBuilder text = new StringBuilder();
        int[] alphabet = ALPHABET.codePoints().toArray();
        int usual = random.nextBoolean() ? alphabet.length - 5 : alphabet.length;
        int length = random.nextInt(300) + (random.nextInt(10) == 0 ? 70_000 : 0);
        for (int i = 0; i < length; i++) text.appendCodePoint(alphabet[random.nextInt(usual)]);
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0 && random.nextInt(3) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) 0xFF;
        }
        return bytes;
    }

    private static List<Problem> problems(byte[] bytes) {
        try {
            SourceFile.decode(bytes);
            return List.of();
        } catch (UnreadableTextException e) {
            return e.problems();
        }
    }

    private static String whole(byte[] bytes) {
        try {
            return SourceFile.decode(bytes).text().text();
        } catch (UnreadableTextException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0xFE, 0xFF})
    void aMarkOfUtf16IsNamed(int first) throws IOException {
        byte[] bytes = {(byte) first, (byte) (first ^ 1), 'a', 0};
        StrictUtf8Reader text = new StrictUtf8Reader(new ByteArrayInputStream(bytes));
        text.drain();
        assertThat(text.problems()).isEqualTo(problems(bytes)).hasSize(1);
    }

    /** Gives a few bytes at a time. */
    private static final class Trickle extends InputStream {
        private final ByteArrayInputStream bytes;
        private final Random random;

        Trickle(byte[] bytes, Random random) {
            this.bytes = new ByteArrayInputStream(bytes);
            this.random = random;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int from, int length) {
            return bytes.read(into, from, Math.min(length, 1 + random.nextInt(1_000)));
        }
    }
}
