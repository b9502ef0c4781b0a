package org.policygraph.http.html;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Text and addresses made safe to stand in HTML. */
public final class Html {
    private static final Pattern HTTP = Pattern.compile("https?://[^/].*", Pattern.DOTALL);

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private Html() {}

    /** The text as character data, or as the value of a quoted attribute. */
    public static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /** The text in isolation, so that no character in it can reorder what stands around it. */
    public static String isolated(String text) {
        return "<bdi dir=\"auto\">" + escape(text) + "</bdi>";
    }

    /** The same, saying its language where it has one. */
    public static String isolated(String text, String language) {
        if (language.isEmpty()) return isolated(text);
        return "<bdi dir=\"auto\" lang=\"" + escape(language) + "\">" + escape(text) + "</bdi>";
    }

    /** A link; plain text where the address is not one of the web. */
    public static String link(@Nullable String address, String text) {
        if (address == null) return isolated(text);
        return "<a href=\"" + escape(address) + "\">" + isolated(text) + "</a>";
    }

    /**
     * The address as an attribute may hold it, every character outside ASCII percent-encoded; null
     * where it is not http or https, as javascript: and data: are not.
     */
    static @Nullable String webAddress(String iri) {
        if (!HTTP.matcher(iri).matches()) return null;
        try {
            String address = percentEncoded(iri);
            return URI.create(address).getHost() == null ? null : address;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The IRI as a URI: RFC 3987 §3.1, step 2. */
    public static String percentEncoded(String iri) {
        StringBuilder out = new StringBuilder(iri.length());
        for (byte b : iri.getBytes(StandardCharsets.UTF_8)) {
            if (b > ' ' && b < 0x7F && "\"<>\\^`{|}".indexOf(b) < 0) out.append((char) b);
            else out.append('%').append(HEX.toHexDigits(b));
        }
        return out.toString();
    }
}
