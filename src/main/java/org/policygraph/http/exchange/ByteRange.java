package org.policygraph.http.exchange;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which bytes of a representation are sent (RFC 9110 §14).
 *
 * @param from the first, from 0
 * @param to the last, included
 */
record ByteRange(long from, long to) {
    /** A range, by its first and last byte, or by how many of the last bytes. */
    private static final Pattern ONE =
            Pattern.compile("\\s*bytes\\s*=\\s*(?:([0-9]+)\\s*-\\s*([0-9]*)|-\\s*([0-9]+))\\s*");

    /** Longer numbers are all past the end. */
    private static final int DIGITS = 18;

    long length() {
        return to - from + 1;
    }

    /**
     * The range that a request asks for. What is no single range of bytes is not understood, and so
     * the whole is sent (§14.2); so it is where the client has part of something else (§13.1.5).
     *
     * @param tag the strong tag of what is sent
     * @param length its length, in bytes
     * @return null for the whole
     * @throws UnsatisfiableRangeException if the range begins after the end
     */
    static @Nullable ByteRange asked(HttpServletRequest request, String tag, long length) {
        String field = request.getHeader("Range");
        if (field == null || !request.getMethod().equals("GET")) return null;
        String held = request.getHeader("If-Range");
        if (held != null && !held.trim().equals(tag)) return null;
        return of(field, length);
    }

    static @Nullable ByteRange of(String field, long length) {
        Matcher range = ONE.matcher(field);
        if (!range.matches()) return null;
        if (range.group(3) != null) return last(number(range.group(3)), length);
        long from = number(range.group(1));
        long to = range.group(2).isEmpty() ? Long.MAX_VALUE : number(range.group(2));
        if (to < from) return null;
        if (from >= length) throw new UnsatisfiableRangeException(length);
        return new ByteRange(from, Math.min(to, length - 1));
    }

    private static ByteRange last(long count, long length) {
        if (count == 0 || length == 0) throw new UnsatisfiableRangeException(length);
        return new ByteRange(Math.max(0, length - count), length - 1);
    }

    private static long number(String digits) {
        return digits.length() > DIGITS ? Long.MAX_VALUE - 1 : Long.parseLong(digits);
    }

    /** The field Content-Range. */
    String field(long length) {
        return "bytes " + from + "-" + to + "/" + length;
    }

    /** A range that begins after the end. */
    static final class UnsatisfiableRangeException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final long length;

        UnsatisfiableRangeException(long length) {
            super(null, null, false, false);
            this.length = length;
        }

        /** The field Content-Range of an answer that says so. */
        String field() {
            return "bytes */" + length;
        }
    }
}
