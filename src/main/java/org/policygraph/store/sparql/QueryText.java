package org.policygraph.store.sparql;

import org.policygraph.store.sparql.SparqlError.Reason;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks at a query before a parser does: parsers recurse, so what is nested too deep or goes on too
 * long must be found without recursion.
 */
final class QueryText {
    /**
     * A comment, an IRI, a literal in each of the four kinds of quotation marks, a word, or a sign
     * (SPARQL 1.1 Query, §19.8). What is none of them is one sign: the parser will say what is
     * wrong with it.
     */
    private static final Pattern TOKEN =
            Pattern.compile(
                    "(?<comment>#[^\\r\\n]*+)"
                            + "|<[^<>\"{}|^`\\\\\\x00-\\x20]*+>"
                            + "|\"\"\"(?:[^\"\\\\]|\\\\.|\"(?!\"\"))*+\"\"\""
                            + "|'''(?:[^'\\\\]|\\\\.|'(?!''))*+'''"
                            + "|\"(?:[^\"\\\\\\r\\n]|\\\\.)*+\""
                            + "|'(?:[^'\\\\\\r\\n]|\\\\.)*+'"
                            + "|[\\p{L}\\p{N}_:?$@.%-]++"
                            + "|&&|\\|\\||\\^\\^|\\S",
                    Pattern.DOTALL);

    private QueryText() {}

    /**
     * Refuses what is too long or nested too deep.
     *
     * @throws SparqlError saying which limit was met
     */
    static void check(String query, SparqlLimits limits) {
        if (query.length() > limits.maxCharacters()) {
            throw tooComplex("It is longer than %,d characters.", limits.maxCharacters());
        }
        int tokens = 0;
        int open = 0;
        Matcher token = TOKEN.matcher(query);
        while (token.find()) {
            if (token.start("comment") >= 0) continue;
            if (++tokens > limits.maxTokens()) {
                throw tooComplex("It has more than %,d words and signs.", limits.maxTokens());
            }
            char sign = token.end() - token.start() == 1 ? query.charAt(token.start()) : ' ';
            if (sign == '(' || sign == '{' || sign == '[') open++;
            if (sign == ')' || sign == '}' || sign == ']') open--;
            if (open > limits.maxNesting()) {
                throw tooComplex("It has more than %,d brackets in brackets.", limits.maxNesting());
            }
        }
    }

    /** A query on one line, without its comments and with “…” in place of each literal. */
    static String withoutValues(String query) {
        String without =
                TOKEN.matcher(query)
                        .replaceAll(
                                token ->
                                        switch (token.group().charAt(0)) {
                                            case '#' -> " ";
                                            case '"', '\'' -> "“…”";
                                            default -> Matcher.quoteReplacement(token.group());
                                        });
        return without.replaceAll("\\s+", " ").strip();
    }

    private static SparqlError tooComplex(String sentence, int limit) {
        return new SparqlError(
                Reason.TOO_COMPLEX,
                "The query is too complex. " + String.format(Locale.ROOT, sentence, limit));
    }
}
