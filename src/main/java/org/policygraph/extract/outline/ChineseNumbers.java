package org.policygraph.extract.outline;

import org.policygraph.extract.number.ChineseNumeral;

/** Whole numbers in Arabic digits, in Chinese digits (二〇二五) or in Chinese numerals (二十五). */
public final class ChineseNumbers {
    /**
     * A numeral from 一 to 九十九, for use in patterns. 两三 and 三五 are no numerals: they leave open
     * which of the two.
     */
    public static final String COUNT = "(?:[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九两])";

    private ChineseNumbers() {}

    /**
     * The number that these characters write.
     *
     * @throws NumberFormatException if they write none, or one beyond the range of int
     */
    public static int parse(String printed) {
        boolean isInDigits = printed.matches("[0-9]+");
        if (isInDigits) return Integer.parseInt(printed);
        try {
            return ChineseNumeral.parse(printed).intValueExact();
        } catch (ArithmeticException e) {
            throw new NumberFormatException("beyond the range of int: " + printed);
        }
    }
}
