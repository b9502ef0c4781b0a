package org.policygraph.trace;

import org.policygraph.text.TextSpan;

import java.util.stream.Collectors;

/** The difference between a quotation and a held text, for tests. */
final class Diffs {
    private Diffs() {}

    /** All characters of the quotation. */
    static String quote(QuoteVerification<?> found, String quote) {
        return found.diff().stream().map(part -> quote(part, quote)).collect(Collectors.joining());
    }

    private static String quote(QuoteDiffPart<?> part, String quote) {
        return quote.substring(
                quote.offsetByCodePoints(0, part.quoteStart()),
                quote.offsetByCodePoints(0, part.quoteEnd()));
    }

    /** All held characters, without white space. */
    static String held(QuoteVerification<?> found) {
        return found.diff().stream().map(Diffs::held).collect(Collectors.joining());
    }

    private static String held(QuoteDiffPart<?> part) {
        TextSpan span = part.span();
        return span == null ? "" : span.text().replaceAll("\\s", "");
    }

    /** What is equal as it is, the rest as [quoted→held]. */
    static String marked(QuoteVerification<?> found, String quote) {
        return found.diff().stream()
                .map(
                        part ->
                                part.kind() == QuoteDiffPart.Kind.EQUAL
                                        ? quote(part, quote)
                                        : "[" + quote(part, quote) + "→" + held(part) + "]")
                .collect(Collectors.joining());
    }
}
