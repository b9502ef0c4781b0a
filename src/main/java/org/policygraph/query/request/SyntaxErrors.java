package org.policygraph.query.request;

import graphql.language.SourceLocation;
import graphql.parser.InvalidSyntaxException;

import org.policygraph.query.graph.NameResolver;

import java.text.Normalizer;
import java.util.List;

/** Says why a document is no GraphQL, by what stands where reading it ended. */
final class SyntaxErrors {
    private static final String QUOTES = "“”„‟‘’‚‛「」『』《》«»＂＇'`";

    private SyntaxErrors() {}

    /**
     * A sentence with line and column.
     *
     * @param document what was read
     */
    static String of(InvalidSyntaxException failure, String document) {
        // Those that know more than the place have a class of their own, and words in Wording.
        boolean isPlain = failure.getClass() == InvalidSyntaxException.class;
        SourceLocation place = failure.getLocation();
        if (!isPlain || place == null) return String.valueOf(failure.getMessage());
        String where = "line " + place.getLine() + ", column " + place.getColumn() + ": ";
        String token = failure.getOffendingToken();
        if (token == null) return where + character(at(place, document));
        if (token.equals("<EOF>")) {
            if (document.isBlank()) return "the document is empty: it has no operation";
            return where
                    + "the document ends before it is complete; a brace or parenthesis may not be"
                    + " closed";
        }
        return where + "“" + NameResolver.echo(token) + "” cannot stand here";
    }

    /** The character at a place, in code points; a line end where there is none. */
    private static int at(SourceLocation place, String document) {
        List<String> lines = document.lines().toList();
        if (place.getLine() > lines.size()) return '\n';
        int[] line = lines.get(place.getLine() - 1).codePoints().toArray();
        return place.getColumn() > line.length ? '\n' : line[place.getColumn() - 1];
    }

    private static String character(int found) {
        String written = NameResolver.echo(Character.toString(found));
        if (found == '"') {
            return "the string that begins here does not end on its line, or has a backslash before"
                    + " a character that needs none";
        }
        if (QUOTES.indexOf(found) >= 0) {
            return written + " begins no string: strings stand between \"";
        }
        if (found == '-' || (found >= '0' && found <= '9')) {
            return "this is no number: it has no leading zeros, and digits on both sides of a point";
        }
        String narrow = Normalizer.normalize(Character.toString(found), Normalizer.Form.NFKC);
        if (found >= 0x80 && narrow.length() == 1 && narrow.charAt(0) < 0x80) {
            return "“" + written + "” is a fullwidth character: write “" + narrow + "”";
        }
        if (found >= 0x80 && Character.isLetter(found)) {
            return "“"
                    + written
                    + "” cannot stand in a name: names of fields, aliases and variables have the"
                    + " letters a to z, A to Z, digits and _; other letters stand in strings"
                    + " between \"";
        }
        return "“" + written + "” cannot stand here";
    }
}
