package org.policygraph.extract.outline;

/**
 * Whole numbers in Arabic digits, in Chinese digits (二〇二五) or in Chinese numerals up to 99 (二十五).
 */
public final class ChineseNumbers {
    /**
     * A numeral from 一 to 九十九, for use in patterns. 两三 and 三五 are no numerals: they leave open
     * which of the two.
     */
    public static final String COUNT = "(?:[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九两])";

    private static final String DIGITS = "零一二三四五六七八九";

    private ChineseNumbers() {}

    /**
     * The number that these characters write.
     *
     * @throws NumberFormatException if they write none, or one beyond the range of int
     */
    public static int parse(String printed) {
        int ten = printed.indexOf('十');
        if (ten < 0) return Integer.parseInt(arabic(printed));
        int tens = ten == 0 ? 1 : Integer.parseInt(arabic(printed.substring(0, ten)));
        int ones =
                ten == printed.length() - 1
                        ? 0
                        : Integer.parseInt(arabic(printed.substring(ten + 1)));
        return tens * 10 + ones;
    }

    private static String arabic(String printed) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < printed.length(); i++) {
            char character = printed.charAt(i);
            int value = DIGITS.indexOf(character);
            if (character == '〇' || character == '○') value = 0;
            if (character == '两') value = 2;
            digits.append(value >= 0 ? (char) ('0' + value) : character);
        }
        return digits.toString();
    }
}
