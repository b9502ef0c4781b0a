package org.policygraph.form;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.policygraph.text.Form;
import org.policygraph.text.SourceFile;
import org.policygraph.text.UnreadableTextException;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a web page or a piece of one: what a browser would show of it, without what surrounds the
 * document on a {@linkplain PageFurniture page of a portal}. Scripts are not run, and nothing that
 * the page names is fetched.
 */
final class HtmlReader {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE;

    private static final String TAG =
            "(?:html|head|body|meta|title|div|span|p|br|hr|table|tbody|thead|tr|td|th|ul|ol|li|dl|h[1-6]"
                    + "|a|b|strong|em|i|u|font|center|section|article|main|header|nav|script|style|link"
                    + "|img|pre|blockquote|form|iframe|template|noscript)";

    private static final Pattern START =
            Pattern.compile("<(?:!doctype\\s+html|" + TAG + "(?=[\\s/>]))", FLAGS);

    /** Tags that stand in no text but of a page. */
    private static final Pattern BLOCK =
            Pattern.compile("</?(?:p|div|br|td|tr|table|li|h[1-6])(?:\\s[^<>]*)?/?>", FLAGS);

    private static final Pattern XML =
            Pattern.compile(
                    "\\s*<(?:\\?xml\\s|[A-Za-z][\\w.-]*:?[\\w.-]*[\\s>]).*>\\s*", Pattern.DOTALL);

    private static final Pattern DECLARED =
            Pattern.compile("<meta[^>]{0,200}charset\\s*=\\s*[\"']?\\s*([\\w.:-]{1,40})", FLAGS);

    /** A browser looks for the declared charset within so many bytes (HTML, 13.2.3.2). */
    private static final int DECLARATION = 1024;

    private static final int FEWEST_TAGS = 3;

    private HtmlReader() {}

    /** Whether a text is that of a web page, or of a piece of one. */
    static boolean isHtml(String text) {
        Matcher start = START.matcher(text);
        if (start.region(afterProlog(text), text.length()).lookingAt()) return true;
        return BLOCK.matcher(text).results().limit(FEWEST_TAGS).count() == FEWEST_TAGS
                && !MarkdownSigns.isMarkdown(text);
    }

    /** Where the first element may begin: after white space, instructions and comments. */
    private static int afterProlog(String text) {
        for (int at = 0; ; ) {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
            boolean comment = text.startsWith("<!--", at);
            if (!comment && !text.startsWith("<?", at)) return at;
            int end = text.indexOf(comment ? "-->" : "?>", at);
            if (end < 0) return at;
            at = end + (comment ? 3 : 2);
        }
    }

    /** Whether a text is one of markup that is not that of pages. */
    static boolean isOtherMarkup(String text) {
        return XML.matcher(text).matches();
    }

    /**
     * The text of a page in the charset that it declares, or null if it declares none or is not in
     * it.
     */
    static @Nullable DecodedText declared(byte[] bytes) {
        int length = Math.min(bytes.length, DECLARATION);
        Matcher matcher =
                DECLARED.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
        if (!matcher.find()) return null;
        try {
            return DecodedText.strictly(bytes, Charset.forName(matcher.group(1)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    static SourceFile read(byte[] bytes, String text) throws UnreadableTextException {
        String lines = String.join("\n", lines(text));
        return SourceFile.of(bytes, lines, Form.HTML, Library.named("org.jsoup", "jsoup"));
    }

    /** The lines that a browser would show. */
    static List<String> lines(String text) {
        Document page = Jsoup.parse(text);
        return new HtmlLines(PageFurniture.of(page)).of(page);
    }
}
