package org.policygraph.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Characters that look alike as one: width and compatibility forms by Unicode NFKC (UAX #15),
 * radicals and strokes, which PDF readers put in the place of characters (农⺠工, ⻓期照护), by
 * Equivalent_Unified_Ideograph (UAX #44); and characters without a glyph, which no reader sees.
 */
public final class CompatibilityForms {
    private static final String TABLE = "equivalent-ideographs.txt";
    private static final Map<Integer, Integer> IDEOGRAPHS = ideographs();
    private static final CharacterTable FORMS = new CharacterTable(CompatibilityForms::unified);

    private CompatibilityForms() {}

    private static Map<Integer, Integer> ideographs() {
        InputStream table = CompatibilityForms.class.getResourceAsStream(TABLE);
        Map<Integer, Integer> ideographs = new HashMap<>();
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(table), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .forEach(pair -> ideographs.put(character(pair[0]), character(pair[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(ideographs);
    }

    private static int character(String hexadecimal) {
        return Integer.parseInt(hexadecimal, 16);
    }

    /** The unified form of a character and the marks that combine with it; may be longer. */
    public static String of(String cluster) {
        StringBuilder visible = new StringBuilder();
        cluster.codePoints()
                .filter(character -> !isInvisible(character))
                .map(character -> IDEOGRAPHS.getOrDefault(character, character))
                .forEach(visible::appendCodePoint);
        return Normalizer.normalize(visible, Normalizer.Form.NFKC);
    }

    /** Han characters proper, which stand for themselves: nearly all of a text. */
    private static boolean isUnified(int character) {
        return character >= 0x4E00 && character <= 0x9FFF;
    }

    /** The unified form of a character; itself where that would be several. */
    public static int of(int character) {
        if (character < 0x80 || isUnified(character)) return character;
        return FORMS.of(character);
    }

    private static int unified(int character) {
        String unified = of(Character.toString(character));
        boolean one = unified.codePointCount(0, unified.length()) == 1;
        return one ? unified.codePointAt(0) : character;
    }

    /** Format characters and variation selectors. */
    public static boolean isInvisible(int character) {
        if (isUnified(character)) return false;
        return Character.getType(character) == Character.FORMAT
                || (character >= 0xFE00 && character <= 0xFE0F)
                || (character >= 0xE0100 && character <= 0xE01EF);
    }
}
