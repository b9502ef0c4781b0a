package org.policygraph.form;

import org.policygraph.text.UnreadableTextException;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;

/**
 * Measures the streams of a PDF before anything interprets them, chunk by chunk: a few kilobytes
 * may unpack to gigabytes, which PDFBox would hold in memory. Pictures are not decoded by anybody.
 */
final class PdfStreams {
    private static final Pattern STREAM = Pattern.compile("(?<!end)stream\\r?\\n");

    private static final Pattern IMAGE = Pattern.compile("/Subtype\\s*/Image");

    private static final Pattern OTHER_PACKING =
            Pattern.compile("/(?:LZWDecode|RunLengthDecode|LZW|RL)\\b");

    /** Columns of a predictor are held in memory: wider than any row of a table of references. */
    private static final Pattern WIDE_ROW = Pattern.compile("/(?:Columns|Colors)\\s+\\d{6,}");

    /** LZW unpacks to at most 1,365 times its bytes: so many are safe. */
    private static final int OTHER_BYTES = Limits.UNPACKED_BYTES / 1_365 * 4;

    /** A dictionary before a stream is hardly longer. */
    private static final int DICTIONARY = 2_000;

    private static final int DEEPEST = 3;

    private final byte[] file;
    private final byte[] chunk = new byte[1 << 16];
    private long unpacked;

    private PdfStreams(byte[] file) {
        this.file = file;
    }

    static void check(byte[] file) throws UnreadableTextException {
        new PdfStreams(file).check();
    }

    private void check() throws UnreadableTextException {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        if (WIDE_ROW.matcher(text).find()) throw bomb();
        Matcher stream = STREAM.matcher(text);
        for (int from = 0; stream.find(from); ) {
            int end = text.indexOf("endstream", stream.end());
            if (end < 0) end = file.length;
            String dictionary = dictionary(text, stream.start());
            if (!IMAGE.matcher(dictionary).find()) measure(stream.end(), end, dictionary);
            from = Math.max(stream.end(), end);
        }
    }

    private static String dictionary(String text, int stream) {
        int start = Math.max(0, stream - DICTIONARY);
        int object = text.lastIndexOf(" obj", stream);
        return text.substring(Math.max(start, object), stream);
    }

    private void measure(int start, int end, String dictionary) throws UnreadableTextException {
        if (OTHER_PACKING.matcher(dictionary).find() && end - start > OTHER_BYTES) throw bomb();
        measure(new ByteArrayInputStream(file, start, end - start), 0);
    }

    /**
     * Unpacks what is packed with zlib, also where it is packed again; what is damaged ends there.
     */
    private void measure(InputStream packed, int depth) throws UnreadableTextException {
        InputStream in = packed;
        try {
            int levels = depth;
            for (in.mark(2); isPacked(in); in.mark(2)) {
                in.reset();
                if (++levels > DEEPEST) throw bomb();
                in = new BufferedInputStream(new InflaterInputStream(in));
            }
            if (levels == 0) return;
            long size = 0;
            for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
                size += count;
                unpacked += count;
                if (size > Limits.UNPACKED_BYTES || unpacked > Limits.ALL_UNPACKED_BYTES)
                    throw bomb();
            }
        } catch (IOException e) {
            return;
        }
    }

    /** The two bytes of a header of zlib (RFC 1950). */
    private static boolean isPacked(InputStream in) throws IOException {
        int method = in.read();
        int flags = in.read();
        in.reset();
        in.mark(2);
        return (method & 0x0F) == 8 && flags >= 0 && (method * 256 + flags) % 31 == 0;
    }

    private static UnreadableTextException bomb() {
        return UnreadableFile.tooLarge(
                "a PDF that unpacks to more", Limits.UNPACKED_BYTES, "bytes for one stream");
    }
}
