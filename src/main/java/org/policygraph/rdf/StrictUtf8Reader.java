package org.policygraph.rdf;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.Problem;
import org.policygraph.text.SourceFile;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The characters of a file of any length, under the rules of {@link SourceFile#decode}: strict
 * UTF-8, byte-order mark dropped, CRLF made LF. What breaks the rules is gathered with its place.
 */
final class StrictUtf8Reader extends Reader {
    private static final int BLOCK = 64 * 1024;
    private static final String UTF_8 = "text in UTF-8";

    private final InputStream file;
    private final CharsetDecoder decoder =
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(BLOCK).limit(0);
    private final CharBuffer characters = CharBuffer.allocate(BLOCK).limit(0);
    private final List<Problem> refused = new ArrayList<>();

    /** What ends the reading, at the place behind the last character; null for nothing so far. */
    private @Nullable String broken;

    /** Bytes of the file before those in the buffer. */
    private long passed;

    private boolean isFirst = true;
    private boolean isWhole;
    private int line = 1;
    private int column = 1;
    private char high;

    StrictUtf8Reader(InputStream file) {
        this.file = file;
    }

    /** What is wrong with the characters, once all were read. */
    List<Problem> problems() {
        return broken != null
                ? List.of(new Problem(line, column, broken, UTF_8))
                : List.copyOf(refused);
    }

    /** Reads to the end, for what is wrong there. */
    void drain() throws IOException {
        char[] block = new char[BLOCK];
        int read = 0;
        while (read >= 0) read = read(block, 0, BLOCK);
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        int at = from;
        while (at == from) {
            if (!characters.hasRemaining() && !decode()) return -1;
            while (characters.hasRemaining() && at < from + length) {
                char character = characters.get();
                if (isDropped(character)) continue;
                into[at++] = character;
                place(character);
            }
        }
        return at - from;
    }

    /** A byte-order mark, and a return before a line feed. */
    private boolean isDropped(char character) throws IOException {
        boolean mark = isFirst && character == '\uFEFF';
        isFirst = false;
        if (character != '\r') return mark;
        boolean more = characters.hasRemaining() || decode();
        return more && characters.get(characters.position()) == '\n';
    }

    private void place(char character) {
        if (character >= ' ' && character < 0x7F) {
            column++;
            return;
        }
        if (Character.isHighSurrogate(character)) {
            high = character;
            return;
        }
        boolean paired = Character.isLowSurrogate(character);
        int point = paired ? Character.toCodePoint(high, character) : character;
        if (SourceFile.isRefused(point) && refused.size() < SourceFile.LISTED) {
            String found = String.format(Locale.ROOT, "U+%04X", point);
            refused.add(new Problem(line, column, found, "a printable character"));
        }
        if (point == '\n') {
            line++;
            column = 1;
        } else {
            column++;
        }
    }

    /** Decodes the next block; false at the end, or at what cannot be decoded. */
    private boolean decode() throws IOException {
        characters.clear();
        while (broken == null) {
            CoderResult result = decoder.decode(bytes, characters, isWhole);
            if (result.isError()) breakOff();
            if (characters.position() > 0 || isWhole) break;
            fill();
        }
        characters.flip();
        return characters.hasRemaining();
    }

    private void breakOff() {
        int at = bytes.position();
        broken =
                String.format(
                        Locale.ROOT, "byte 0x%02X at offset %d", bytes.get(at) & 0xFF, passed + at);
    }

    private void fill() throws IOException {
        boolean isStart = passed == 0 && !bytes.hasRemaining();
        passed += bytes.position();
        bytes.compact();
        int wanted = bytes.remaining();
        int read = file.readNBytes(bytes.array(), bytes.position(), wanted);
        isWhole = read < wanted;
        bytes.position(bytes.position() + read).flip();
        if (isStart && isUtf16()) {
            broken = "a byte-order mark of UTF-16";
        }
    }

    private boolean isUtf16() {
        if (bytes.remaining() < 2) return false;
        int mark = (bytes.get(0) & 0xFF) << 8 | (bytes.get(1) & 0xFF);
        return mark == 0xFFFE || mark == 0xFEFF;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
