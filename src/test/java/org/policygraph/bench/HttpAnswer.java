package org.policygraph.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** Finds the end of an answer, as far as the product's answers go, and forgets its body. */
final class HttpAnswer {
    private static final String LENGTH = "\r\ncontent-length: ";
    private static final String CHUNKED = "\r\ntransfer-encoding: chunked";
    private static final byte[] LAST_CHUNK = "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int STATUS = "HTTP/1.1 ".length();

    private final StringBuilder head = new StringBuilder();
    private final byte[] last = new byte[LAST_CHUNK.length];
    private long left = -1;
    private boolean isChunked;
    private int status;

    /** The next bytes are of another answer. */
    void begin() {
        head.setLength(0);
        left = -1;
        isChunked = false;
    }

    int status() {
        return status;
    }

    /** Takes more bytes, and answers whether they were the last ones. */
    boolean take(ByteBuffer bytes) {
        while (left < 0 && !isChunked && bytes.hasRemaining()) head(bytes.get());
        if (isChunked) return endsChunks(bytes);
        if (left > 0) left -= bytes.remaining();
        return left == 0;
    }

    private void head(byte next) {
        head.append((char) next);
        if (next != '\n' || head.indexOf("\r\n\r\n", head.length() - 4) < 0) return;
        String fields = head.toString().toLowerCase(Locale.ROOT);
        status = Integer.parseInt(fields.substring(STATUS, STATUS + 3));
        int length = fields.indexOf(LENGTH);
        isChunked = fields.contains(CHUNKED);
        left = isChunked ? -1 : length < 0 ? 0 : length(fields, length + LENGTH.length());
    }

    private static long length(String fields, int at) {
        return Long.parseLong(fields.substring(at, fields.indexOf('\r', at)));
    }

    private boolean endsChunks(ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            System.arraycopy(last, 1, last, 0, last.length - 1);
            last[last.length - 1] = bytes.get();
        }
        return Arrays.equals(last, LAST_CHUNK);
    }
}
