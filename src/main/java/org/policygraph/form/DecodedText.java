package org.policygraph.form;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.SourceFile;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The characters of a file, and the charset that they are written in. A charset is taken where a
 * byte-order mark names it, where the bytes are UTF-8, or where strict decoding gives what can only
 * be {@linkplain ChineseText Chinese}: UTF-16 and GB18030 give characters for nearly any bytes.
 *
 * @param text the characters, without byte-order mark
 * @param charset name of the charset as registered with IANA
 */
record DecodedText(String text, String charset) {
    private static final Charset GB18030 = Charset.forName("GB18030");

    /** The text of these bytes, or null where no charset is certain. */
    static @Nullable DecodedText of(byte[] bytes) {
        Charset marked = marked(bytes);
        if (marked != null) return strictly(bytes, marked);
        DecodedText utf8 = strictly(bytes, StandardCharsets.UTF_8);
        if (utf8 != null && utf8.isClean()) return utf8;
        DecodedText likely = likely(bytes);
        return likely == null ? utf8 : likely;
    }

    private static @Nullable DecodedText likely(byte[] bytes) {
        DecodedText little = strictly(bytes, StandardCharsets.UTF_16LE);
        if (little != null && little.isChinese()) return little;
        DecodedText big = strictly(bytes, StandardCharsets.UTF_16BE);
        if (big != null && big.isChinese()) return big;
        DecodedText gb = strictly(bytes, GB18030);
        return gb != null && gb.isChinese() ? gb : null;
    }

    /** The text of these bytes in a charset, or null where they are not written in it. */
    static @Nullable DecodedText strictly(byte[] bytes, Charset charset) {
        try {
            String text =
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes))
                            .toString();
            return new DecodedText(
                    text.startsWith("\uFEFF") ? text.substring(1) : text, charset.name());
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static @Nullable Charset marked(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) return StandardCharsets.UTF_8;
        if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) return StandardCharsets.UTF_32LE;
        if (startsWith(bytes, 0, 0, 0xFE, 0xFF)) return StandardCharsets.UTF_32BE;
        if (startsWith(bytes, 0xFF, 0xFE)) return StandardCharsets.UTF_16LE;
        if (startsWith(bytes, 0xFE, 0xFF)) return StandardCharsets.UTF_16BE;
        return startsWith(bytes, 0x84, 0x31, 0x95, 0x33) ? GB18030 : null;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) return false;
        }
        return true;
    }

    private boolean isClean() {
        return text.codePoints().noneMatch(SourceFile::isRefused);
    }

    private boolean isChinese() {
        return isClean() && ChineseText.is(text);
    }
}
