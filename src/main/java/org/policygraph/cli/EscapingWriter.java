package org.policygraph.cli;

import java.io.PrintWriter;
import java.util.Locale;

/**
 * Writes characters that a terminal would obey instead of showing as {@code \}{@code u202E}:
 * controls (a file's name or a text could move the cursor or end a line early) and marks that
 * reorder what stands around them. In JSON and in the RDF formats that stands for the same
 * character.
 */
final class EscapingWriter extends PrintWriter {
    /** Characters of an escape. */
    private static final int ESCAPE = 6;

    private final PrintWriter raw;

    EscapingWriter(PrintWriter raw) {
        super(raw, true);
        this.raw = raw;
    }

    /** Writes the same to the same place as it is: for files of data. */
    PrintWriter raw() {
        return raw;
    }

    @Override
    public void write(int character) {
        char c = (char) character;
        if (isObeyed(c)) super.write(String.format(Locale.ROOT, "\\u%04X", (int) c), 0, ESCAPE);
        else super.write(c);
    }

    @Override
    public void write(char[] characters, int from, int count) {
        write(new String(characters, from, count), 0, count);
    }

    @Override
    public void write(String text, int from, int count) {
        int written = from;
        for (int at = from; at < from + count; at++) {
            if (!isObeyed(text.charAt(at))) continue;
            super.write(text, written, at - written);
            write(text.charAt(at));
            written = at + 1;
        }
        super.write(text, written, from + count - written);
    }

    private static boolean isObeyed(char c) {
        if (c == '\n' || c == '\t') return false;
        if (c == '\r') return !System.lineSeparator().contains("\r");
        return Character.isISOControl(c) || isReordering(c) || c == '\u2028' || c == '\u2029';
    }

    /** Unicode Bidirectional Algorithm, §2. */
    private static boolean isReordering(char c) {
        boolean isMark = c == '\u061C' || c == '\u200E' || c == '\u200F';
        return isMark || (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    }
}
