package org.policygraph.http.exchange;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Strict decoding of what RFC 3986 §2.1 calls percent-encoding, in UTF-8. */
public final class PercentDecoder {
    /** Stands for what is not UTF-8, where nobody asks for strictness; others may write it too. */
    private static final char REPLACEMENT = '\ufffd';

    private PercentDecoder() {}

    /**
     * Decodes a path or a part of one.
     *
     * @throws HttpError if a % is not followed by two hexadecimal digits, or the bytes are not
     *     UTF-8
     */
    public static String path(String encoded) {
        return decode(encoded, false);
    }

    /**
     * Decodes a name or value of a query string, in which + is a space.
     *
     * @throws HttpError as {@link #path}
     */
    static String form(String encoded) {
        return decode(encoded, true);
    }

    /**
     * The text that these bytes are.
     *
     * @throws HttpError if they are not UTF-8
     */
    public static String utf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf(REPLACEMENT) < 0 ? text : strictly(bytes);
    }

    private static String strictly(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw HttpError.badRequest("The request is not valid UTF-8.");
        }
    }

    private static String decode(String encoded, boolean plusIsSpace) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c == '%') {
                bytes.write(hexPair(encoded, i + 1));
                i += 2;
            } else if (c == '+' && plusIsSpace) {
                bytes.write(' ');
            } else if (c < 0x80) {
                bytes.write(c);
            } else {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        return utf8(bytes.toByteArray());
    }

    private static int hexPair(String encoded, int at) {
        int high = at < encoded.length() ? Character.digit(encoded.charAt(at), 16) : -1;
        int low = at + 1 < encoded.length() ? Character.digit(encoded.charAt(at + 1), 16) : -1;
        if (high >= 0 && low >= 0) return high * 16 + low;
        throw HttpError.badRequest(
                "A % in the address must be followed by two hexadecimal digits.");
    }
}
