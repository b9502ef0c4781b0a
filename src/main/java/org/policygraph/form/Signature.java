package org.policygraph.form;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the first bytes of a file say of its kind. */
final class Signature {
    private static final byte[] PDF = ascii("%PDF-");
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    private static final byte[] COMPOUND = hex(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1);

    /** Readers of PDF look for its mark within so many bytes (ISO 32000, annex H.3.4.1). */
    private static final int PDF_HEADER = 1024;

    private static final class Other {
        private final byte[] mark;
        private final int offset;
        private final String name;

        Other(byte[] mark, int offset, String name) {
            this.mark = mark;
            this.offset = offset;
            this.name = name;
        }
    }

    private static final List<Other> OTHERS =
            List.of(
                    new Other(ascii("{\\rtf"), 0, "a file in Rich Text Format (.rtf)"),
                    new Other(hex(0x89, 'P', 'N', 'G'), 0, "a picture (PNG)"),
                    new Other(hex(0xFF, 0xD8, 0xFF), 0, "a picture (JPEG)"),
                    new Other(ascii("GIF8"), 0, "a picture (GIF)"),
                    new Other(hex('I', 'I', 42, 0), 0, "a picture (TIFF)"),
                    new Other(hex('M', 'M', 0, 42), 0, "a picture (TIFF)"),
                    new Other(ascii("WEBP"), 8, "a picture (WebP)"),
                    new Other(hex(0x1F, 0x8B), 0, "a file compressed with gzip"),
                    new Other(ascii("Rar!"), 0, "an archive (RAR)"),
                    new Other(hex('7', 'z', 0xBC, 0xAF), 0, "an archive (7-Zip)"),
                    new Other(ascii("ustar"), 257, "an archive (tar)"),
                    new Other(ascii("%!PS"), 0, "a PostScript file"),
                    new Other(hex(0x7F, 'E', 'L', 'F'), 0, "a program"),
                    new Other(hex(0xCA, 0xFE, 0xBA, 0xBE), 0, "a program"));

    /** Names of the streams in a compound file that tell what wrote it, and what it is. */
    private record Stream(String name, String kind) {}

    private static final List<Stream> STREAMS =
            List.of(
                    new Stream("EncryptedPackage", "an encrypted Office document"),
                    new Stream("WordDocument", "a document of Word 97–2003 (.doc)"),
                    new Stream("Workbook", "a table of Excel 97–2003 (.xls)"),
                    new Stream("PowerPoint Document", "slides of PowerPoint 97–2003 (.ppt)"));

    private Signature() {}

    static boolean isPdf(byte[] bytes) {
        int last = Math.min(bytes.length, PDF_HEADER) - PDF.length;
        if (bytes.length == 0 || bytes[0] == '<') return false;
        for (int offset = 0; offset <= last; offset++) {
            if (isAt(PDF, bytes, offset)) return true;
        }
        return false;
    }

    static boolean isZip(byte[] bytes) {
        return isAt(ZIP, bytes, 0) || isAt(EMPTY_ZIP, bytes, 0);
    }

    /** What a file is that is none of the forms that are read, or null. */
    static @Nullable String other(byte[] bytes) {
        if (isAt(COMPOUND, bytes, 0)) return compound(bytes);
        for (Other other : OTHERS) {
            if (isAt(other.mark, bytes, other.offset)) return other.name;
        }
        return null;
    }

    private static String compound(byte[] bytes) {
        String content = new String(bytes, StandardCharsets.ISO_8859_1);
        for (Stream stream : STREAMS) {
            byte[] name = stream.name.getBytes(StandardCharsets.UTF_16LE);
            if (content.contains(new String(name, StandardCharsets.ISO_8859_1))) return stream.kind;
        }
        return "a compound file of Office 97–2003";
    }

    private static boolean isAt(byte[] mark, byte[] bytes, int offset) {
        if (bytes.length < offset + mark.length) return false;
        for (int i = 0; i < mark.length; i++) {
            if (bytes[offset + i] != mark[i]) return false;
        }
        return true;
    }

    private static byte[] ascii(String mark) {
        return mark.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] hex(int... values) {
        byte[] mark = new byte[values.length];
        for (int i = 0; i < values.length; i++) mark[i] = (byte) values[i];
        return mark;
    }
}
