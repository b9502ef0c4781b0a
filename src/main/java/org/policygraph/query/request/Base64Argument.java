package org.policygraph.query.request;

import org.policygraph.query.error.QueryException;

import java.util.Base64;

/** A file in an argument. */
public final class Base64Argument {
    private Base64Argument() {}

    /**
     * The bytes of the file.
     *
     * @param field the name of the argument
     * @throws QueryException if it is not base64
     */
    public static byte[] decode(String written, String field) {
        try {
            return Base64.getMimeDecoder().decode(checked(written));
        } catch (IllegalArgumentException e) {
            throw QueryException.badInput(
                    field + ": expected base64 (RFC 4648, section 4): A–Z a–z 0–9 + / =");
        }
    }

    /** Line ends are allowed; the decoder would pass over everything else as well. */
    private static String checked(String written) {
        boolean isCode =
                written.chars()
                        .allMatch(
                                each ->
                                        (each >= 'A' && each <= 'Z')
                                                || (each >= 'a' && each <= 'z')
                                                || (each >= '0' && each <= '9')
                                                || "+/=\r\n".indexOf(each) >= 0);
        if (!isCode) throw new IllegalArgumentException("no base64");
        return written;
    }
}
