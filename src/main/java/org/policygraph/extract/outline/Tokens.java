package org.policygraph.extract.outline;

import org.policygraph.text.MatchingCopy;
import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;
import org.policygraph.text.Problem;
import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts the body of a digest into bullets, markers and wording. Which signs are bullets, the body
 * itself tells: those before most measures, that is before most pieces that have a marker; dashes
 * and round signs where others are as many.
 */
final class Tokens {
    private static final String DASHES = "-‐‑‒–—―−－﹣ー";
    private static final String ROUND = "•●▪◦■◆*";
    private static final String OPENING = "[【〔";
    private static final String CLOSING = "]】〕";

    /** 国发〔2025〕12号 is the number of a document and no marker. */
    private static final PrefilteredPattern DOCUMENT_NUMBER =
            PrefilteredPattern.compile("[\\[【〔](?:19|20)[0-9]{2}[]】〕]\\s?[0-9]{1,5}\\s?号");

    /** No marker is longer, brackets included, in UTF-16 units. */
    private static final int LONGEST_MARKER = 60;

    private static final PrefilteredPattern LAST_MARKER =
            PrefilteredPattern.compile("\\S.*[\\[【〔][^\\[【〔]{1,20}[]】〕][\\s。；;.]*$");

    private final MatchingCopy copy;
    private final String text;
    private final BulletStyle style;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Token> tokens = new ArrayList<>();
    private int wordingStart;

    private Tokens(MatchingCopy copy, BulletStyle style) {
        this.copy = copy;
        this.text = copy.text();
        this.style = style;
    }

    /** The tokens in order; what cannot be read is added to the problems. */
    static List<Token> of(TextSpan body, List<Problem> problems) {
        if (body.length() == 0) return List.of();
        MatchingCopy copy = MatchingCopy.of(body);
        Tokens best = cut(copy, BulletStyle.SIGN);
        for (BulletStyle style : BulletStyle.values()) {
            if (!style.isIn(copy)) continue;
            Tokens other = cut(copy, style);
            if (other.isLikelierThan(best)) best = other;
        }
        if (best.bullets() == 0) best = best.lines();
        problems.addAll(best.problems);
        return best.tokens;
    }

    private static Tokens cut(MatchingCopy copy, BulletStyle style) {
        Tokens tokens = new Tokens(copy, style);
        tokens.cut();
        return tokens;
    }

    private boolean isLikelierThan(Tokens other) {
        int more = measures() - other.measures();
        return more > 0 || (more == 0 && measures() == 0 && bullets() > other.bullets());
    }

    private int bullets() {
        return (int) tokens.stream().filter(Token.Bullet.class::isInstance).count();
    }

    /** How many bullets have a marker before the next one. */
    private int measures() {
        int measures = 0;
        boolean isOpen = false;
        for (Token token : tokens) {
            if (token instanceof Token.Bullet) isOpen = true;
            if (token instanceof Token.Marker && isOpen) {
                measures++;
                isOpen = false;
            }
        }
        return measures;
    }

    /**
     * Where there are no bullets and several lines end with markers, each of these is a measure.
     */
    private Tokens lines() {
        Tokens lines = cut(copy, BulletStyle.LINE);
        return lines.bullets() > 1 ? lines : this;
    }

    private void cut() {
        PrefilteredMatcher documentNumber = DOCUMENT_NUMBER.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (documentNumber.region(at, text.length()).lookingAt()) {
                at = documentNumber.end();
                continue;
            }
            int next = bulletEnd(at);
            if (next > at) {
                endWording(at);
                tokens.add(new Token.Bullet(copy.span(at, next)));
            } else {
                beginLine(at);
                next = marker(at);
            }
            if (next > at) wordingStart = next;
            at = Math.max(next, at + 1);
        }
        endWording(text.length());
    }

    private void endWording(int end) {
        int from = wordingStart;
        int to = end;
        while (from < to && isSpace(text.charAt(from))) from++;
        while (to > from && isSpace(text.charAt(to - 1))) to--;
        if (from < to) tokens.add(new Token.Wording(copy.span(from, to)));
    }

    /** Where lines are measures, each that ends with a marker has a bullet without characters. */
    private void beginLine(int at) {
        if (style != BulletStyle.LINE || isSpace(text.charAt(at)) || !lineStartsBefore(at)) return;
        int end = text.indexOf('\n', at);
        if (!LAST_MARKER.matcher(text.substring(at, end < 0 ? text.length() : end)).find()) return;
        endWording(at);
        wordingStart = at;
        int point = copy.origin(at);
        tokens.add(new Token.Bullet(copy.source().span(point, point)));
    }

    /** The end of the bullet that starts here, or this place if none does. */
    private int bulletEnd(int at) {
        return switch (style) {
            case SIGN -> signEnd(at);
            case LINE -> at;
            default -> numberEnd(at);
        };
    }

    private int numberEnd(int at) {
        int end = style.numberEnd(copy, at);
        if (end == at) return at;
        boolean isFirst =
                at == 0
                        || lineStartsBefore(at)
                        || isSpace(text.charAt(at - 1))
                        || (wordingIsBlankBefore(at) && !tokens.isEmpty());
        return isFirst ? end : at;
    }

    private int signEnd(int at) {
        char sign = text.charAt(at);
        boolean dash = DASHES.indexOf(sign) >= 0;
        if (!dash && ROUND.indexOf(sign) < 0) return at;
        boolean insideRun = at > wordingStart && text.charAt(at - 1) == sign;
        if (insideRun) return at;
        int end = at + 1;
        while (dash && end < text.length() && text.charAt(end) == sign) end++;
        boolean lineStart = lineStartsBefore(at);
        boolean afterMarker = wordingIsBlankBefore(at) && !tokens.isEmpty();
        boolean spaceBefore = at == 0 || isSpace(text.charAt(at - 1));
        boolean spaceAfter = end == text.length() || isSpace(text.charAt(end));
        boolean standsAlone = spaceBefore && spaceAfter && !isBetweenDigits(at, end);
        return lineStart || afterMarker || standsAlone ? end : at;
    }

    private boolean lineStartsBefore(int at) {
        int before = at;
        while (before > 0 && isSpace(text.charAt(before - 1))) {
            before--;
            if (text.charAt(before) == '\n') return true;
        }
        return before == 0;
    }

    private boolean wordingIsBlankBefore(int at) {
        return withoutSpaceBefore(at) <= wordingStart;
    }

    private boolean isBetweenDigits(int start, int end) {
        int before = withoutSpaceBefore(start);
        int after = end;
        while (after < text.length() && isSpace(text.charAt(after))) after++;
        return before > 0
                && after < text.length()
                && Character.isDigit(text.charAt(before - 1))
                && Character.isDigit(text.charAt(after));
    }

    private int withoutSpaceBefore(int at) {
        int before = at;
        while (before > 0 && isSpace(text.charAt(before - 1))) before--;
        return before;
    }

    /** Reads the marker that starts here and answers its end, or this place if none does. */
    private int marker(int at) {
        int bracket = OPENING.indexOf(text.charAt(at));
        if (bracket < 0) return strayClosing(at);
        int farthest = Math.min(text.length(), at + LONGEST_MARKER);
        int close = text.indexOf(CLOSING.charAt(bracket), at, farthest);
        boolean closed = close > 0;
        String inside = closed ? text.substring(at + 1, close) : "";
        if (bracket > 0 && !MarkerNumbers.looksLike(inside)) return at;
        if (!closed || inside.indexOf('[') >= 0 || inside.indexOf('\n') >= 0) {
            return unclosed(at);
        }
        endWording(at);
        List<Integer> numbers = numbers(at, close);
        tokens.add(new Token.Marker(copy.span(at, close + 1), numbers));
        return close + 1;
    }

    /** Takes the digits after the bracket for the marker that was meant. */
    private int unclosed(int at) {
        report(at, "“" + text.charAt(at) + "” without its closing bracket", "a marker as [3]");
        int end = at + 1;
        while (end < text.length() && Character.isDigit(text.charAt(end))) end++;
        endWording(at);
        tokens.add(new Token.Marker(copy.span(at, end), List.of()));
        return end;
    }

    private List<Integer> numbers(int at, int close) {
        String inside = text.substring(at + 1, close);
        try {
            return MarkerNumbers.parse(inside);
        } catch (IllegalArgumentException e) {
            report(at, copy.span(at, close + 1).quoted(), String.valueOf(e.getMessage()));
            return List.of();
        }
    }

    private int strayClosing(int at) {
        if (text.charAt(at) == ']')
            report(at, "“]” without its opening bracket", "a marker as [3]");
        return at;
    }

    private void report(int at, String found, String expected) {
        int point = copy.origin(at);
        problems.add(copy.source().problem(point, found, expected));
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
