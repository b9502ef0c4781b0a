package org.policygraph.query.resolve;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Where records open on this server: {@code <publicUrl>/id/x} for {@code <iriBase>x}. Characters
 * outside ASCII are percent-encoded, the fragment is kept.
 */
public record Addresses(String iriBase, String publicUrl) {
    private static final String UNSAFE = " \"<>\\^`{|}";

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    public String of(String iri) {
        if (iri.startsWith(iriBase)) {
            return publicUrl + "/id/" + encoded(iri.substring(iriBase.length()));
        }
        return isWeb(iri) ? encoded(iri) : publicUrl + "/id/" + encoded(iri);
    }

    static boolean isWeb(String iri) {
        return iri.regionMatches(true, 0, "http://", 0, 7)
                || iri.regionMatches(true, 0, "https://", 0, 8);
    }

    static String encoded(String iri) {
        StringBuilder url = new StringBuilder(iri.length());
        iri.codePoints().forEach(character -> append(character, url));
        return url.toString();
    }

    private static void append(int character, StringBuilder url) {
        if (character > 0x20 && character < 0x7F && UNSAFE.indexOf(character) < 0) {
            url.append((char) character);
            return;
        }
        for (byte unit : Character.toString(character).getBytes(StandardCharsets.UTF_8)) {
            HEX.toHexDigits(url.append('%'), unit);
        }
    }
}
