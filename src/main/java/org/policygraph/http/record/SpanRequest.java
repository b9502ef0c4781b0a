package org.policygraph.http.record;

import org.jspecify.annotations.Nullable;
import org.policygraph.http.exchange.QueryString;
import org.policygraph.http.exchange.Refusal;
import org.policygraph.text.HeldText;
import org.policygraph.text.TextSpan;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The span that a query string asks for: {@code ?char=120,140}, in code points from 0, the end
 * excluded, and at will {@code &length=2091} as a check of the text. A fragment never reaches a
 * server (RFC 3986 §3.5); this says the same in words that do.
 */
final class SpanRequest {
    static final String CHAR = "char";

    private static final String LENGTH = "length";

    private static final String NUMBER = "(0|[1-9][0-9]{0,8})";
    private static final Pattern RANGE = Pattern.compile(NUMBER + "," + NUMBER);
    private static final Pattern WHOLE = Pattern.compile(NUMBER);

    private SpanRequest() {}

    /**
     * The span, or null if none is asked for.
     *
     * @throws Refusal if it cannot be read, does not lie in the text, or was made for another
     */
    static @Nullable TextSpan of(QueryString query, HeldText text) {
        checkLength(query.get(LENGTH), text);
        String asked = query.get(CHAR);
        if (asked == null) return null;
        Matcher range = RANGE.matcher(asked);
        if (!range.matches()) {
            throw Refusal.badRequest("The span must be written as char=120,140, in code points.");
        }
        int start = Integer.parseInt(range.group(1));
        int end = Integer.parseInt(range.group(2));
        if (start <= end && end <= text.length()) return text.span(start, end);
        throw Refusal.badRequest(
                "There are no characters "
                        + start
                        + " to "
                        + end
                        + " in this text: it has "
                        + text.length()
                        + ", counted from 0.");
    }

    private static void checkLength(@Nullable String asked, HeldText text) {
        if (asked == null) return;
        if (!WHOLE.matcher(asked).matches()) {
            throw Refusal.badRequest("The length must be a number of code points.");
        }
        if (Integer.parseInt(asked) == text.length()) return;
        throw Refusal.badRequest(
                "The address was made for a text of "
                        + asked
                        + " characters, and this one has "
                        + text.length()
                        + ".");
    }
}
