package org.policygraph.http.record;

import org.jspecify.annotations.Nullable;
import org.policygraph.http.endpoint.Parameter;
import org.policygraph.http.endpoint.Schema;
import org.policygraph.http.exchange.HttpError;
import org.policygraph.http.exchange.QueryString;
import org.policygraph.text.HeldText;
import org.policygraph.text.Messages;
import org.policygraph.text.TextSpan;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The span that a query string asks for, in the words of RFC 5147: {@code ?char=120,140}, {@code
 * char=120,} to the end, {@code char=,140} from the beginning, {@code char=120} between two
 * characters; in code points from 0, the end excluded. Checks of the text may follow as in a
 * fragment, {@code ;length=2091;md5=…}, or as parameters. A fragment never reaches a server (RFC
 * 3986 §3.5); this says the same in words that do, so that the {@code #} of a printed citation may
 * be replaced by {@code ?}.
 */
final class SpanRequest {
    static final String CHAR = "char";

    private static final String NUMBER = "(0|[1-9][0-9]{0,8})";
    private static final Pattern RANGE = Pattern.compile(NUMBER + "?(,)?" + NUMBER + "?");

    private SpanRequest() {}

    /** What it reads of a query string. */
    static List<Parameter> parameters() {
        return List.of(
                Parameter.query(
                                CHAR,
                                "Start and end of a span in code points from 0, the end excluded")
                        .of(Schema.text("^" + NUMBER + "," + NUMBER + "$"))
                        .example("1188,1234"),
                Parameter.query("length", "Length of the text, as a check")
                        .of(Map.of("type", "integer")));
    }

    /**
     * The span, or null if none is asked for.
     *
     * @throws HttpError if it cannot be read, does not lie in the text, or was made for another
     */
    static @Nullable TextSpan of(QueryString query, HeldText text) {
        for (String name : TextCheck.NAMES) {
            String wanted = query.get(name);
            if (wanted != null) TextCheck.of(name + "=" + wanted).hold(text);
        }
        String asked = query.get(CHAR);
        if (asked == null) return null;
        List<String> parts = Arrays.asList(asked.split(";", -1));
        parts.stream().skip(1).forEach(check -> TextCheck.of(check).hold(text));
        return span(parts.getFirst(), text);
    }

    private static TextSpan span(String written, HeldText text) {
        Matcher range = RANGE.matcher(written);
        if (!range.matches() || (range.group(1) == null && range.group(3) == null)) {
            throw HttpError.badRequest(
                    "The span must be written as char=120,140, char=120, or char=,140, in code"
                            + " points.");
        }
        int start = range.group(1) == null ? 0 : Integer.parseInt(range.group(1));
        int end = end(range, start, text);
        if (start <= end && end <= text.length()) return text.span(start, end);
        throw HttpError.badRequest(
                Messages.format(
                        "There are no characters %s to %s in this text: it has %s, counted from"
                                + " 0.",
                        start, end, text.length()));
    }

    private static int end(Matcher range, int start, HeldText text) {
        if (range.group(3) != null) return Integer.parseInt(range.group(3));
        return range.group(2) == null ? start : text.length();
    }
}
