package org.policygraph.extract.outline;

import org.policygraph.text.MatchingCopy;
import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;
import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts wording into clauses: at punctuation that ends or joins clauses, and at white space. White
 * space on both sides of digits or Latin letters is layout ({@code 到 2030 年}, {@code 接种 HPV 疫苗});
 * on one side it divides ({@code 不低于80% 支持…}, {@code 乘坐公交 A级景区…}) unless the words around the
 * number go on ({@code 到 2030年}, {@code 80% 以上}).
 */
public final class Clauses {
    private static final PrefilteredPattern BOUNDARY =
            PrefilteredPattern.compile(
                    "[，；。！？;!?]+|(?<![0-9]),|,(?![0-9]{3}(?![0-9]))|(?<![0-9.]{1,9})\\.(?![0-9])|[\\s\\p{Z}]+");

    /** A sentence is cut at punctuation alone, since its white space is layout. */
    private static final PrefilteredPattern BOUNDARY_IN_SENTENCE =
            PrefilteredPattern.compile("[，；。！？;!?]+|(?<![0-9]),|,(?![0-9]{3}(?![0-9]))");

    private static final PrefilteredPattern RUN_BEFORE =
            PrefilteredPattern.compile("(?<lead>^|.)(?<run>[0-9A-Za-z.,%+]+)$", Pattern.DOTALL);
    private static final PrefilteredPattern RUN_AFTER =
            PrefilteredPattern.compile("^[0-9A-Za-z.,%+]+(?<follow>$|.)", Pattern.DOTALL);
    private static final PrefilteredPattern LEADS_TO_NUMBER =
            PrefilteredPattern.compile(".*(?:[到至用于过达约近每足满第前年月日]|不少|不多|不高)", Pattern.DOTALL);
    private static final PrefilteredPattern GOES_ON_FROM_NUMBER =
            PrefilteredPattern.compile(
                    "(?:以上|以下|以内|之内|左右|的|年|月|日|个|%|万|亿|元|人|所|家|张).*", Pattern.DOTALL);

    private Clauses() {}

    /** The clauses of a whole digest: bullets and markers part them and belong to none. */
    public static List<TextSpan> ofDigest(TextSpan digest) {
        List<TextSpan> clauses = new ArrayList<>();
        for (Token token : Tokens.of(digest, new ArrayList<>())) {
            if (token instanceof Token.Wording wording) clauses.addAll(of(wording.span()));
        }
        return clauses;
    }

    /** The bullets of a whole digest, each before a measure. */
    public static List<TextSpan> bullets(TextSpan digest) {
        return Tokens.of(digest, new ArrayList<>()).stream()
                .filter(Token.Bullet.class::isInstance)
                .map(Token::span)
                .toList();
    }

    /** The clauses in order, without white space and punctuation at their ends. */
    public static List<TextSpan> of(TextSpan wording) {
        MatchingCopy copy = MatchingCopy.of(wording);
        String text = copy.text();
        List<TextSpan> clauses = new ArrayList<>();
        int start = 0;
        PrefilteredMatcher boundary = BOUNDARY.matcher(text);
        while (boundary.find()) {
            if (isLayout(text, boundary.start(), boundary.end())) continue;
            add(clauses, copy, start, boundary.start());
            start = boundary.end();
        }
        add(clauses, copy, start, text.length());
        return clauses;
    }

    /**
     * The clauses of a sentence of an official text, whose white space and ends of lines are
     * layout, without punctuation at their ends.
     */
    public static List<TextSpan> ofSentence(TextSpan sentence) {
        MatchingCopy copy = MatchingCopy.of(sentence);
        List<TextSpan> clauses = new ArrayList<>();
        int start = 0;
        PrefilteredMatcher boundary = BOUNDARY_IN_SENTENCE.matcher(copy.text());
        while (boundary.find()) {
            add(clauses, copy, start, boundary.start());
            start = boundary.end();
        }
        add(clauses, copy, start, copy.text().length());
        return clauses;
    }

    private static void add(List<TextSpan> clauses, MatchingCopy copy, int start, int end) {
        int from = start;
        while (from < end && isSpace(copy.text().charAt(from))) from++;
        if (from < end) clauses.add(copy.span(from, end));
    }

    private static boolean isSpace(char character) {
        return Character.isSpaceChar(character) || Character.isWhitespace(character);
    }

    private static boolean isLayout(String text, int start, int end) {
        if (start == 0 || end == text.length() || !text.substring(start, end).isBlank())
            return false;
        String before = text.substring(0, start);
        String after = text.substring(end);
        if (isDash(before.charAt(start - 1)) || (isDash(after.charAt(0)) && !opens(after)))
            return true;
        PrefilteredMatcher next = RUN_AFTER.matcher(after);
        if (next.find()) {
            boolean digit = Character.isDigit(after.charAt(0));
            return isSpace(next.group("follow"))
                    || (digit && LEADS_TO_NUMBER.matcher(before).matches());
        }
        PrefilteredMatcher last = RUN_BEFORE.matcher(before);
        if (!last.find()) return false;
        boolean number = last.group("run").matches("[0-9.,%]+");
        return number ? GOES_ON_FROM_NUMBER.matcher(after).matches() : isSpace(last.group("lead"));
    }

    /** Two dashes begin an item of a list: ——力争到2035年，…. */
    private static boolean opens(String text) {
        return text.startsWith("——") || text.startsWith("--");
    }

    /** A dash that is no bullet stands in a range: {@code 0 - 3岁}. */
    private static boolean isDash(char character) {
        return "-–—~".indexOf(character) >= 0;
    }

    private static boolean isSpace(String character) {
        return !character.isEmpty() && character.isBlank();
    }
}
