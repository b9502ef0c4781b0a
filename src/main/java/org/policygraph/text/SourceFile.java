package org.policygraph.text;

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
 * A file as it was handed in: the hash of its bytes, and the text that was read out of it, once.
 * The text of a file of plain text is the file's own (byte-order mark dropped, CRLF made LF,
 * otherwise unchanged); what is held of the other forms is said where they are read.
 *
 * @param sha256 SHA-256 of the bytes, 64 hexadecimal digits
 * @param text what the bytes say
 * @param form what kind of file the bytes are
 * @param reader name and version of what read the text out of the bytes, such as {@code jsoup
 *     1.21.2}; of plain text the charset, such as {@code UTF-8}
 */
public record SourceFile(String sha256, HeldText text, Form form, String reader) {
    private static final String UTF_8 = "text in UTF-8";

    /** More problems than this are not listed: the file is of another kind. */
    public static final int LISTED = 50;

    /**
     * Holds a text that was read out of a file.
     *
     * @throws UnreadableTextException if it holds characters that no text has: U+0000 and other
     *     control characters, noncharacters, U+FFFD (the trace of an earlier, wrong decoding)
     */
    public static SourceFile of(byte[] bytes, String text, Form form, String reader)
            throws UnreadableTextException {
        HeldText held = new HeldText(text.replace("\r\n", "\n"));
        refuseControls(held);
        return new SourceFile(Sha256.of(bytes), held, form, reader);
    }

    /**
     * Decodes a file of plain text in UTF-8 strictly.
     *
     * @throws UnreadableTextException if it is not UTF-8, or holds characters that no text has
     */
    public static SourceFile decode(byte[] bytes) throws UnreadableTextException {
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            throw new UnreadableTextException(
                    List.of(new Problem(1, 1, "a byte-order mark of UTF-16", UTF_8)));
        }
        return of(bytes, strictly(bytes), Form.TEXT, StandardCharsets.UTF_8.name());
    }

    /**
     * The bytes of a text that came as characters, in UTF-8.
     *
     * @throws UnreadableTextException if it holds half of a surrogate pair, which has no bytes
     */
    public static byte[] encode(String text) throws UnreadableTextException {
        for (int unit = 0; unit < text.length(); ) {
            int character = text.codePointAt(unit);
            if (Character.getType(character) == Character.SURROGATE) {
                HeldText before = new HeldText(text.substring(0, unit).replace("\r\n", "\n"));
                String found = String.format(Locale.ROOT, "U+%04X alone", character);
                throw new UnreadableTextException(
                        List.of(before.problem(before.length(), found, "a surrogate pair")));
            }
            unit += Character.charCount(character);
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    private static String strictly(byte[] bytes) throws UnreadableTextException {
        CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        String decoded = withoutByteOrderMark(out.flip().toString());
        if (!result.isError()) return decoded;
        HeldText before = new HeldText(decoded.replace("\r\n", "\n"));
        String found =
                String.format(
                        Locale.ROOT,
                        "byte 0x%02X at offset %d",
                        bytes[in.position()] & 0xFF,
                        in.position());
        throw new UnreadableTextException(List.of(before.problem(before.length(), found, UTF_8)));
    }

    private static String withoutByteOrderMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static void refuseControls(HeldText text) throws UnreadableTextException {
        List<Problem> problems = new ArrayList<>();
        int refused = 0;
        int point = 0;
        for (int unit = 0; unit < text.text().length(); point++) {
            int character = text.text().codePointAt(unit);
            if (isRefused(character) && ++refused <= LISTED) {
                problems.add(
                        text.problem(
                                point,
                                String.format(Locale.ROOT, "U+%04X", character),
                                "a printable character"));
            }
            unit += Character.charCount(character);
        }
        if (refused > LISTED) problems = List.of(first(problems.getFirst(), refused - 1));
        if (!problems.isEmpty()) throw new UnreadableTextException(problems);
    }

    private static Problem first(Problem problem, int others) {
        String found = problem.found() + " and " + others + " more characters of the kind";
        return new Problem(problem.line(), problem.column(), found, problem.expected());
    }

    /** Whether no text holds this code point: control characters, noncharacters, U+FFFD. */
    public static boolean isRefused(int character) {
        boolean control =
                Character.isISOControl(character)
                        && character != '\n'
                        && character != '\t'
                        && character != '\r'
                        && character != 0x85;
        boolean noncharacter =
                (character & 0xFFFE) == 0xFFFE || (character >= 0xFDD0 && character <= 0xFDEF);
        return control || noncharacter || character == 0xFFFD;
    }
}
