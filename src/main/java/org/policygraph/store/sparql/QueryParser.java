package org.policygraph.store.sparql;

import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.expr.ExprException;
import org.policygraph.store.sparql.SparqlError.Reason;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text to query, in the grammar of SPARQL 1.1 and nothing beyond it. */
final class QueryParser {
    /** The parser's own words are about its grammar; where it stopped is what helps. */
    private static final Pattern STOPPED = Pattern.compile("at line ([0-9]+), column ([0-9]+)[.,]");

    private static final Pattern PLACE = Pattern.compile("^Line [0-9]+, column [0-9]+: ");

    private static final Pattern UPDATE =
            Pattern.compile(
                    "(?i)(?:INSERT|DELETE|WITH|LOAD|CLEAR|CREATE|DROP|COPY|MOVE|ADD)\\b.*",
                    Pattern.DOTALL);

    private static final int LONGEST_WORD = 20;

    private QueryParser() {}

    /**
     * The query that a text is.
     *
     * @throws SparqlError with the line and column of the first error
     */
    static Query parse(String text, String base) {
        try {
            return QueryFactory.create(text, base, Syntax.syntaxSPARQL_11);
        } catch (QueryParseException e) {
            throw malformed(text, e);
        } catch (QueryException e) {
            // A bad constant is told in the words of a library.
            boolean isConstant = e instanceof ExprException || e.getCause() != null;
            String found = isConstant ? "a pattern or value in it is malformed." : e.getMessage();
            throw refusal(String.valueOf(found), -1, -1);
        }
    }

    static SparqlForm form(Query query) {
        return switch (query.queryType()) {
            case SELECT -> SparqlForm.SELECT;
            case ASK -> SparqlForm.ASK;
            case CONSTRUCT -> SparqlForm.CONSTRUCT;
            case DESCRIBE -> SparqlForm.DESCRIBE;
            default -> throw new SparqlError(Reason.MALFORMED, "The query has no form.");
        };
    }

    private static SparqlError malformed(String text, QueryParseException e) {
        if (e.getCause() instanceof StackOverflowError overflow) throw overflow;
        String message = String.valueOf(e.getMessage());
        Matcher stopped = STOPPED.matcher(message);
        if (stopped.find()) {
            int line = Integer.parseInt(stopped.group(1));
            int column = Integer.parseInt(stopped.group(2));
            String rest = message.contains("<EOF>") ? "" : rest(text, line, column);
            String hint = UPDATE.matcher(rest).matches() ? " Updates are not served." : "";
            return refusal("found " + word(rest) + "." + hint, line, column);
        }
        return refusal(PLACE.matcher(message).replaceFirst(""), e.getLine(), e.getColumn());
    }

    private static SparqlError refusal(String found, int line, int column) {
        String place = line < 1 ? "" : "line " + line + ", column " + column + ": ";
        return new SparqlError(
                Reason.MALFORMED, "The query is not SPARQL 1.1 Query: " + place + found);
    }

    private static String rest(String text, int line, int column) {
        return text.lines()
                .skip(line - 1L)
                .findFirst()
                .map(found -> found.substring(Math.min(found.length(), Math.max(0, column - 1))))
                .orElse("");
    }

    private static String word(String rest) {
        String word = rest.strip().split("\\s", 2)[0];
        if (word.isEmpty()) return "the end";
        int end = word.offsetByCodePoints(0, Math.min(LONGEST_WORD, codePoints(word)));
        return "“" + word.substring(0, end) + "”";
    }

    private static int codePoints(String word) {
        return word.codePointCount(0, word.length());
    }
}
