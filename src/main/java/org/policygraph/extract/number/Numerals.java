package org.policygraph.extract.number;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;

import java.math.BigDecimal;

/** Finds numerals: 1,000, 2.5亿, 一千二百, 壹佰, 三百万. */
final class Numerals {
    private static final PrefilteredPattern DIGITS =
            PrefilteredPattern.compile(
                    "[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\\.[0-9]+)?|[0-9]+(?:\\.[0-9]+)?");

    /**
     * 1:6, 1/3 and 1.2.3 are no numbers of the decimal system; nor do 1万2千 and 007 write one
     * plainly, and of 1 200 none can tell whether it is one number.
     */
    private static final PrefilteredPattern TANGLE =
            PrefilteredPattern.compile(
                    "[0-9]+(?:[.,:∶/][0-9]+)+|[0-9.]+(?:[十百千万亿]+[0-9.]+)+[十百千万亿]*|0[0-9]+|[0-9]+(?:[\\s\\p{Z}]+[0-9]+(?![0-9]*\\s?年))+");

    private static final PrefilteredPattern MULTIPLIER =
            PrefilteredPattern.compile(Multipliers.PRINTED);

    private static final PrefilteredPattern CHARACTERS =
            PrefilteredPattern.compile(
                    "[壹贰叁肆伍陆柒捌玖][拾佰仟万亿][零壹贰叁肆伍陆柒捌玖拾佰仟万亿]*|["
                            + ChineseNumeral.CHARACTERS
                            + "]+(?:点[零〇一二三四五六七八九]+[万亿]*)?");

    private static final PrefilteredPattern TRAILING =
            PrefilteredPattern.compile("(?<head>[^万亿]*)(?<last>万亿|万|亿)");

    private Numerals() {}

    /**
     * A run of numeral characters.
     *
     * @param value what it writes, multiplier included; null if nothing exact
     */
    record Run(int from, int to, boolean isSpelled, @Nullable BigDecimal value) {}

    /** The run that begins at a place; null if none does. A multiplier after digits is no part. */
    static @Nullable Run at(String text, int place) {
        PrefilteredMatcher digits = DIGITS.matcher(text).region(place, text.length());
        if (digits.lookingAt()) return ofDigits(text, place, digits);
        PrefilteredMatcher spelled = CHARACTERS.matcher(text).region(place, text.length());
        if (!spelled.lookingAt()) return null;
        int end = spelled.end();
        boolean isMixed = end < text.length() && Character.isDigit(text.charAt(end));
        return new Run(place, end, true, isMixed ? null : value(spelled.group()));
    }

    private static Run ofDigits(String text, int place, PrefilteredMatcher digits) {
        PrefilteredMatcher tangle = TANGLE.matcher(text).region(place, text.length());
        if (tangle.lookingAt() && (tangle.end() > digits.end() || isPadded(digits))) {
            return new Run(place, tangle.end(), false, null);
        }
        String printed = digits.group().replace(",", "");
        return new Run(place, digits.end(), false, new BigDecimal(printed));
    }

    private static boolean isPadded(PrefilteredMatcher digits) {
        return digits.group().matches("0[0-9].*");
    }

    private static @Nullable BigDecimal value(String spelled) {
        try {
            Numeral numeral = split(0, spelled);
            return numeral.base();
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** A numeral in characters, cut before its multiplier. */
    static Numeral split(int from, String spelled) {
        PrefilteredMatcher trailing = TRAILING.matcher(spelled);
        if (!trailing.matches()) {
            return new Numeral(from, from + spelled.length(), parse(spelled), "");
        }
        BigDecimal head = parse(trailing.group("head"));
        return new Numeral(from, from + spelled.length(), head, trailing.group("last"));
    }

    /** 百 in 百家 and 千 in 超千万 stand for one of them; so does nothing before 万. */
    private static BigDecimal parse(String spelled) {
        if (spelled.isEmpty()) return BigDecimal.ONE;
        boolean isBare = spelled.equals("百") || spelled.equals("千");
        return isBare ? Multipliers.of(spelled) : ChineseNumeral.parse(spelled);
    }

    /** The end of the multiplier at a place; the place itself where there is none. */
    static int multiplierEnd(String text, int place) {
        PrefilteredMatcher matcher = MULTIPLIER.matcher(text).region(place, text.length());
        return matcher.lookingAt() ? matcher.end() : place;
    }
}
