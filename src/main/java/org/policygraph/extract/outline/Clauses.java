package org.policygraph.extract.outline;

import org.policygraph.text.MatchingCopy;
import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts wording into clauses: at punctuation that ends or joins clauses, and at white space between
 * Chinese characters. White space around digits and Latin letters is layout ({@code 到 2030 年},
 * {@code 接种 HPV 疫苗}) unless it plainly divides ({@code 不低于80% 支持…}).
 */
final class Clauses {
    private static final Pattern BOUNDARY =
            Pattern.compile("[，；。！？;!?]+|,(?![0-9]{3})|(?<![0-9.]{1,9})\\.(?![0-9])|[\\s\\p{Z}]+");

    private static final Pattern NUMBER_THEN_UNIT =
            Pattern.compile("[0-9.,]+\\s.*", Pattern.DOTALL);
    private static final Pattern BEFORE_NUMBER =
            Pattern.compile(".*(?:[到至用于过达约近每足满第前年月日]|不少|不多|不高)", Pattern.DOTALL);
    private static final Pattern AFTER_NUMBER =
            Pattern.compile("(?:以上|以下|以内|之内|左右|的|年|月|日|个|%|万|亿|元|人|所|家|张).*", Pattern.DOTALL);

    private Clauses() {}

    /** The clauses in order, without white space and punctuation at their ends. */
    static List<TextSpan> of(TextSpan wording) {
        MatchingCopy copy = MatchingCopy.of(wording);
        String text = copy.text();
        List<TextSpan> clauses = new ArrayList<>();
        int start = 0;
        Matcher boundary = BOUNDARY.matcher(text);
        while (boundary.find()) {
            if (isLayout(text, boundary.start(), boundary.end())) continue;
            add(clauses, copy, start, boundary.start());
            start = boundary.end();
        }
        add(clauses, copy, start, text.length());
        return clauses;
    }

    private static void add(List<TextSpan> clauses, MatchingCopy copy, int start, int end) {
        int from = start;
        while (from < end && Character.isSpaceChar(copy.text().charAt(from))) from++;
        if (from < end) clauses.add(copy.span(from, end));
    }

    private static boolean isLayout(String text, int start, int end) {
        if (start == 0 || end == text.length() || !text.substring(start, end).isBlank())
            return false;
        char before = text.charAt(start - 1);
        char after = text.charAt(end);
        if (isLatin(before) || isLatin(after) || isDash(before) || isDash(after)) return true;
        if (Character.isDigit(after)) {
            return NUMBER_THEN_UNIT.matcher(text.substring(end)).matches()
                    || BEFORE_NUMBER.matcher(text.substring(0, start)).matches();
        }
        boolean afterNumber = Character.isDigit(before) || before == '%';
        return afterNumber && AFTER_NUMBER.matcher(text.substring(end)).matches();
    }

    /** A dash that is no bullet stands in a range: {@code 0 - 3岁}. */
    private static boolean isDash(char character) {
        return "-–—~".indexOf(character) >= 0;
    }

    private static boolean isLatin(char character) {
        return (character >= 'A' && character <= 'Z') || (character >= 'a' && character <= 'z');
    }
}
