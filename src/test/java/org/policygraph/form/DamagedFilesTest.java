package org.policygraph.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policygraph.text.SourceFile;
import org.policygraph.text.UnreadableTextException;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * A document of each form, damaged at places that a fixed seed chooses: cut off, with bytes
 * changed, taken out, repeated or put in. Each is read or refused with one problem; a DOCX, whose
 * parts have sums to check, is read whole or refused, and so is a PDF that is cut off, whose table
 * of places stands at its end.
 */
class DamagedFilesTest {
    private static final int OF_EACH_KIND = 8;
    private static final Duration HANGS = Duration.ofSeconds(60);

    private static final List<String> PARAGRAPHS =
            List.of(
                    "云州市人民政府关于推进观星服务的意见",
                    "云政发〔2031〕8号",
                    "各区人民政府：",
                    "现提出如下意见。",
                    "一、扩大供给。新建观星台50座，每座给予不超过30万元补助。（市灯火局负责）",
                    "二、加强监管。开展监督检查，结果向社会公布。（市潮汐局、各区政府负责）",
                    "云州市人民政府",
                    "2031年5月6日");

    private enum Damage {
        CUT,
        CHANGED,
        TAKEN_OUT,
        REPEATED,
        PUT_IN
    }

    private static byte[] whole(String form) {
        Map<String, byte[]> rendered = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        rendered.putAll(Rendered.of(PARAGRAPHS));
        if (form.equals("GB18030"))
            return String.join("\n", PARAGRAPHS).getBytes(Charset.forName("GB18030"));
        return Objects.requireNonNull(rendered.get(form), () -> form + " of " + rendered.keySet());
    }

    private static byte[] damaged(byte[] whole, Damage damage, Random random) {
        int at = 1 + random.nextInt(whole.length - 1);
        int to = Math.min(whole.length, at + 1 + random.nextInt(40));
        byte[] first = Arrays.copyOf(whole, at);
        byte[] some = Arrays.copyOfRange(whole, at, to);
        byte[] rest = Arrays.copyOfRange(whole, to, whole.length);
        switch (damage) {
            case CUT -> {
                return first;
            }
            case CHANGED -> {
                for (int i = 0; i < some.length; i += 5)
                    some[i] ^= (byte) (1 + random.nextInt(255));
                return joined(first, some, rest);
            }
            case TAKEN_OUT -> {
                return joined(first, rest);
            }
            case REPEATED -> {
                return joined(first, some, some, rest);
            }
            case PUT_IN -> {
                byte[] strange = new byte[some.length];
                random.nextBytes(strange);
                return joined(first, strange, some, rest);
            }
        }
        throw new AssertionError(damage);
    }

    private static byte[] joined(byte[]... parts) {
        int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
        byte[] all = new byte[length];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    /** What was read; null where the file was refused, with one problem in words. */
    private static @Nullable String read(byte[] bytes) {
        try {
            return FormReader.read(bytes).text().text();
        } catch (UnreadableTextException e) {
            assertThat(e.problems()).hasSize(1);
            assertThat(e.getMessage()).doesNotContain("Exception", "null", "org.");
            return null;
        }
    }

    private static List<@Nullable String> readings(String form, Damage... kinds) {
        Random random = new Random(form.hashCode());
        byte[] whole = whole(form);
        List<@Nullable String> found = new ArrayList<>();
        for (Damage damage : kinds) {
            for (int i = 0; i < OF_EACH_KIND; i++) {
                byte[] bytes = damaged(whole, damage, random);
                found.add(
                        assertTimeoutPreemptively(HANGS, () -> Optional.ofNullable(read(bytes)))
                                .orElse(null));
            }
        }
        return found;
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "GB18030", "Markdown", "HTML", "DOCX", "PDF"})
    void eachIsReadAsTextOrRefused(String form) {
        List<@Nullable String> readings = readings(form, Damage.values());
        assertThat(readings).hasSize(Damage.values().length * OF_EACH_KIND);
        assertThat(readings)
                .filteredOn(Objects::nonNull)
                .allSatisfy(
                        text ->
                                assertThat(
                                                Objects.requireNonNull(text)
                                                        .codePoints()
                                                        .filter(SourceFile::isRefused))
                                        .isEmpty());
    }

    @Test
    void aDocxIsReadWholeOrRefused() {
        assertThat(readings("DOCX", Damage.values()))
                .containsNull()
                .filteredOn(Objects::nonNull)
                .allMatch(Objects.requireNonNull(read(whole("DOCX")))::equals);
    }

    @Test
    void aPdfThatIsCutOffIsReadWholeOrRefused() {
        assertThat(readings("PDF", Damage.CUT))
                .containsNull()
                .filteredOn(Objects::nonNull)
                .allMatch(Objects.requireNonNull(read(whole("PDF")))::equals);
    }
}
