package org.policygraph.http.record;

import org.policygraph.http.exchange.HttpError;
import org.policygraph.text.HeldText;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A check that an address is used on the text that it was made for (RFC 5147 §2.2.2): the text's
 * length in code points, or the MD5 of its bytes in UTF-8.
 *
 * @param name which of the two
 * @param wanted what the address says
 */
record TextCheck(String name, String wanted) {
    private static final String LENGTH = "length";
    private static final String MD5 = "md5";

    static final List<String> NAMES = List.of(LENGTH, MD5);

    private static final Pattern WRITTEN =
            Pattern.compile("(length)=([0-9]{1,9})(?:,utf-8)?|(md5)=([0-9a-f]{32})(?:,utf-8)?");

    /**
     * Reads a check: {@code length=2091}, {@code md5=…}, with {@code ,UTF-8} or without.
     *
     * @throws HttpError if it is none
     */
    static TextCheck of(String written) {
        Matcher check = WRITTEN.matcher(written.strip().toLowerCase(Locale.ROOT));
        if (!check.matches()) {
            throw HttpError.badRequest(
                    "A check of the text must be written as length=2091, a number of code points,"
                            + " or as md5= and 32 hexadecimal digits, of its bytes in UTF-8.");
        }
        return check.group(1) != null
                ? new TextCheck(LENGTH, check.group(2))
                : new TextCheck(MD5, check.group(4));
    }

    /**
     * Compares the text.
     *
     * @throws HttpError if it is another than the one that the address was made for
     */
    void hold(HeldText text) {
        boolean isLength = name.equals(LENGTH);
        String found = isLength ? String.valueOf(text.length()) : md5(text.text());
        String same = isLength ? String.valueOf(Integer.parseInt(wanted)) : wanted;
        if (same.equals(found)) return;
        throw HttpError.badRequest(
                "The text differs from the one that the address was made for: "
                        + (isLength
                                ? "that has " + wanted + " characters, and this one has " + found
                                : "its MD5 is " + wanted + ", and that of this one " + found)
                        + ".");
    }

    /** It guards against a mix-up and not against malice, for which MD5 would be too weak. */
    private static String md5(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }
}
