package org.policygraph.http.record;

import org.jspecify.annotations.Nullable;
import org.policygraph.http.html.Html;
import org.policygraph.text.HeldText;
import org.policygraph.text.Messages;
import org.policygraph.text.TextSpan;

/**
 * A held text on its page. It comes before everything said of it, in a box that scrolls by itself,
 * so that a marked span is in sight at once together with the note that it is a paraphrase.
 *
 * @param address where the text opens
 * @param isDigest whether it is a digest, whose wording must not be taken for the policy's
 * @param marked the span that is asked for; null for none
 */
record HeldTextView(String address, HeldText text, boolean isDigest, @Nullable TextSpan marked) {
    /** Code points of a span that a preview shows. */
    private static final int PREVIEWED = 200;

    private static final String WARNING = "这是摘要的文字，是对政策的转述，不是政策原文。";

    /** What stands above everything that is read from a digest. */
    static final String BAND =
            "<p class=\"band\" role=\"note\"><strong>摘要，不是原文</strong> "
                    + WARNING
                    + " <span lang=\"en\">A digest: its wording is a paraphrase, and not the"
                    + " policy's own.</span></p>\n";

    /** The note and the box with the text. */
    String html() {
        return "<p class=\"note\">"
                + Html.link(address + ".txt", "纯文本 Plain text")
                + "</p>\n<div class=\"held\" role=\"region\" tabindex=\"0\""
                + " aria-label=\"所存文本 Held text\"><pre id=\"held-text\" dir=\"auto\">"
                // A parser drops a line end right after the tag (HTML §13.1.2.5).
                + "\n"
                + characters()
                + "</pre></div>";
    }

    private String characters() {
        if (marked == null) return Html.escape(text.text());
        return Html.escape(text.slice(0, marked.start()))
                + "<mark id=\"span\">"
                + Html.escape(marked.text())
                + "</mark>"
                + Html.escape(text.slice(marked.end(), text.length()));
    }

    /** What is said of the span that is marked; empty if none is. The script says the same. */
    String notice() {
        if (marked == null) return "";
        return Messages.format(
                "第 %1$d 至 %2$d 个字符（自 0 起，不含末位）已标出。Characters %1$d to %2$d are marked. %3$s · %4$s · %5$s",
                marked.start(),
                marked.end(),
                Html.link(address + "#" + marked.checkedFragment(), "固定链接 Permalink"),
                Html.link(asked() + "#span", "供分享 For sharing"),
                Html.link(address + ".txt" + query(), "仅此字符 These characters alone"));
    }

    /** The address of the page as it is asked for, without a fragment. */
    String asked() {
        return address + query();
    }

    private String query() {
        return marked == null
                ? ""
                : "?" + SpanRequest.CHAR + "=" + marked.start() + "," + marked.end();
    }

    /** What a preview of the address says, in plain text. */
    String description() {
        String warning = isDigest ? WARNING : "";
        if (marked == null) return warning;
        int end = Math.min(marked.end(), marked.start() + PREVIEWED);
        String more = end < marked.end() ? "…" : "";
        // Isolated, so that nothing in it can reorder the warning.
        return "“\u2068" + text.slice(marked.start(), end) + more + "\u2069”" + warning;
    }
}
