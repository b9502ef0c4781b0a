package org.policygraph.trace;

import java.util.ArrayList;
import java.util.List;

/** Folded characters, cut into figures and single characters, as two wordings are compared. */
final class QuoteTokens {
    private final List<Token> tokens = new ArrayList<>();
    private final int length;

    /**
     * A figure or a character.
     *
     * @param from its first UTF-16 unit
     */
    record Token(int from, String text, boolean isFigure) {}

    QuoteTokens(String text) {
        this.length = text.length();
        List<FigureFinder.Figure> figures = FigureFinder.in(text);
        int next = 0;
        for (int at = 0;
                at < length;
                at = tokens.getLast().from() + tokens.getLast().text().length()) {
            boolean isFigure = next < figures.size() && figures.get(next).from() == at;
            int end =
                    isFigure
                            ? figures.get(next++).to()
                            : at + Character.charCount(text.codePointAt(at));
            tokens.add(new Token(at, text.substring(at, end), isFigure));
        }
    }

    int size() {
        return tokens.size();
    }

    Token get(int token) {
        return tokens.get(token);
    }

    /** The unit at which a token begins; the end of the text for the one past the last. */
    int start(int token) {
        return token == tokens.size() ? length : tokens.get(token).from();
    }
}
