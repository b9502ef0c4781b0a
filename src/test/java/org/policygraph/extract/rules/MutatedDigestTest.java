package org.policygraph.extract.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policygraph.text.Problem;
import org.policygraph.text.SourceFile;
import org.policygraph.text.UnreadableTextException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Whatever is done to a digest: it is read, or it is refused with places inside it. */
class MutatedDigestTest {
    private static final Path SEED = Path.of("data/source/minsheng-2025.txt");
    private static final Duration LONGEST = Duration.ofSeconds(5);

    /** Characters that mean something to the grammar or the rules. */
    private static final List<String> SIGNS =
            List.of(
                    " ",
                    "\n",
                    "-",
                    "－",
                    "[",
                    "]",
                    "【",
                    "】",
                    "〔",
                    "[3]",
                    "[7、8]",
                    "0",
                    "9",
                    "十",
                    "两",
                    "年",
                    "月",
                    "个",
                    "%",
                    "，",
                    "。",
                    "用",
                    "到2030年",
                    "不少于",
                    "全覆盖",
                    "等",
                    "\uD840\uDC00",
                    "\u200B",
                    "\u2F08",
                    "\r\n",
                    "2025-09-10");

    @BeforeAll
    static void theRulesAreCompiledBeforeTheClockRuns() {
        Extraction.extract(seed().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aDigestWithCharactersMovedIsReadOrRefusedAtPlacesInsideIt() {
        String seed = seed();
        qt().withExamples(300)
                .withShrinkCycles(20)
                .forAll(longs().all())
                .checkAssert(number -> assertReadOrRefused(mutated(seed, new Random(number))));
    }

    @Test
    void aDigestWithBytesMovedIsReadOrRefusedAtPlacesInsideIt() {
        byte[] seed = seed().getBytes(StandardCharsets.UTF_8);
        qt().withExamples(150)
                .withShrinkCycles(20)
                .forAll(longs().all())
                .checkAssert(number -> assertReadOrRefused(mutated(seed, new Random(number))));
    }

    @ParameterizedTest
    @CsvSource({
        "' ', 50000",
        "'　', 50000",
        "'[', 20000",
        "']', 20000",
        "'- ', 20000",
        "'-', 50000",
        "'老', 50000",
        "'老年人', 10000",
        "'9', 20000",
        "'十', 20000",
        "'十年', 20000",
        "'9 年', 10000",
        "'基本', 20000",
        "'不少于', 10000",
        "'关于', 20000",
        "'意见（', 20000",
        "'[3]', 10000",
        "'，', 50000",
        "'养老托育等', 10000"
    })
    void longRepetitionsAreReadOrRefusedInTime(String unit, int times) {
        String run = unit.repeat(times);
        for (String text :
                List.of(
                        run,
                        "关于民生的意见" + run + "\n2025-09-10\n主题 - 措施 [1]",
                        "关于民生的意见\n" + run + "2025-09-10\n主题 - 措施 [1]",
                        "关于民生的意见\n2025-09-10\n主题 - 措施" + run + "措施 [1]")) {
            assertReadOrRefused(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void assertReadOrRefused(byte[] bytes) {
        long start = System.nanoTime();
        List<Problem> problems = problems(bytes);
        // The checks below are not part of what is read in time.
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST);
        if (problems == null) return;
        assertThat(problems).isNotEmpty().isSorted();
        String[] lines = new String(bytes, StandardCharsets.ISO_8859_1).split("\n", -1);
        problems.forEach(problem -> assertInside(problem, lines));
    }

    /** What is wrong with a digest, or null if it is read. */
    private static @Nullable List<Problem> problems(byte[] bytes) {
        try {
            Extraction.EXTRACTOR.extract(SourceFile.decode(bytes));
            return null;
        } catch (UnreadableTextException e) {
            return e.problems();
        }
    }

    /** Lines of bytes are the lines of the text; a column is never beyond the bytes of its line. */
    private static void assertInside(Problem problem, String[] lines) {
        assertThat(problem.line()).isBetween(1, lines.length);
        assertThat(problem.column()).isBetween(1, lines[problem.line() - 1].length() + 1);
        assertThat(problem.toString()).doesNotContain("Exception", "\n");
    }

    private static byte[] mutated(String text, Random random) {
        int[] points = text.codePoints().toArray();
        StringBuilder mutated = new StringBuilder(new String(points, 0, points.length));
        for (int i = 0; i <= random.nextInt(4); i++) {
            int from = random.nextInt(mutated.length());
            int to = Math.min(mutated.length(), from + random.nextInt(40));
            int at = random.nextInt(mutated.length());
            switch (random.nextInt(4)) {
                case 0 -> mutated.delete(from, to);
                case 1 -> mutated.insert(at, mutated.substring(from, to));
                case 2 -> mutated.replace(from, to, sign(random));
                default -> mutated.insert(at, sign(random));
            }
        }
        return mutated.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String sign(Random random) {
        return SIGNS.get(random.nextInt(SIGNS.size()));
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(20));
        if (random.nextBoolean()) {
            byte[] changed = bytes.clone();
            changed[from] = (byte) random.nextInt(256);
            return changed;
        }
        byte[] shorter = Arrays.copyOf(bytes, bytes.length - (to - from));
        System.arraycopy(bytes, to, shorter, from, bytes.length - to);
        return shorter;
    }

    private static String seed() {
        try {
            return Files.readString(SEED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
