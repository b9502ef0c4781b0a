package org.policygraph.trace.cite;

import java.util.Locale;
import java.util.Map;

/**
 * Text that LaTeX and BibTeX read as it is. BibTeX counts braces even after a backslash, so that a
 * brace of the text is named and not written; so is every character without a glyph, which could
 * reorder what a reader of the file sees.
 */
final class LatexText {
    private static final Map<Integer, String> WRITTEN =
            Map.ofEntries(
                    Map.entry((int) '{', "{\\textbraceleft}"),
                    Map.entry((int) '}', "{\\textbraceright}"),
                    Map.entry((int) '\\', "{\\textbackslash}"),
                    Map.entry((int) '~', "{\\textasciitilde}"),
                    Map.entry((int) '^', "{\\textasciicircum}"),
                    Map.entry((int) '<', "{\\textless}"),
                    Map.entry((int) '>', "{\\textgreater}"),
                    Map.entry((int) '"', "{\\textquotedbl}"),
                    Map.entry((int) '%', "\\%"),
                    Map.entry((int) '&', "\\&"),
                    Map.entry((int) '$', "\\$"),
                    Map.entry((int) '#', "\\#"),
                    Map.entry((int) '_', "\\_"));

    private LatexText() {}

    /** The text as the value of a field. */
    static String of(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(character -> append(character, out));
        return out.toString();
    }

    private static void append(int character, StringBuilder out) {
        String written = WRITTEN.get(character);
        if (written != null) {
            out.append(written);
        } else if (hasNoGlyph(character)) {
            out.append(String.format(Locale.ROOT, "{\\symbol{\"%04X}}", character));
        } else {
            out.appendCodePoint(character);
        }
    }

    private static boolean hasNoGlyph(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL || type == Character.FORMAT;
    }
}
