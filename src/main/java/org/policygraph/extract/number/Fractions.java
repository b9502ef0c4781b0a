package org.policygraph.extract.number;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shares in characters: 百分之八十, 千分之三, 四分之一, 半数, 过半. A fraction that no decimal gives exactly, such
 * as 三分之二, cannot be read.
 */
final class Fractions {
    private static final String PERCENT = "%";
    private static final BigDecimal HALF = BigDecimal.valueOf(50);
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private static final String NUMERAL =
            "["
                    + ChineseNumeral.CHARACTERS
                    + "]+(?:点[零〇一二三四五六七八九]+)?|[零壹贰叁肆伍陆柒捌玖拾佰仟]+|[0-9]+(?:\\.[0-9]+)?";
    private static final Pattern SHARE =
            Pattern.compile("(?<whole>" + NUMERAL + ")分之(?<part>" + NUMERAL + ")");
    private static final Pattern ALL = Pattern.compile("百分百");
    private static final Pattern HALVES =
            Pattern.compile("(?<more>过半数?|(?:半数|一半)多)|半数|一半(?![^以的左上])");

    private Fractions() {}

    /** The share at a place; null if there is none. Unread where it is no exact percentage. */
    static @Nullable Figure at(String text, int place) {
        Matcher half = HALVES.matcher(text).region(place, text.length());
        if (half.lookingAt()) {
            return Figure.of(percent(place, half.end(), HALF, half.group("more") != null, true));
        }
        Matcher all = ALL.matcher(text).region(place, text.length());
        if (all.lookingAt()) return Figure.of(percent(place, all.end(), WHOLE, false, true));
        Matcher share = SHARE.matcher(text).region(place, text.length());
        if (!share.lookingAt()) return null;
        if (share.group("whole").equals("千")) return perMille(place, share);
        BigDecimal value = value(share.group("whole"), share.group("part"));
        if (value == null) return Figure.unread(place, share.end());
        int end = Amounts.skipMore(text, share.end());
        return Figure.of(percent(place, end, value, end > share.end(), true));
    }

    /** 千分之五 prints 5 of a thousand, and is half a percent. */
    private static Figure perMille(int place, Matcher share) {
        BigDecimal percent = value("千", share.group("part"));
        if (percent == null) return Figure.unread(place, share.end());
        BigDecimal printed = percent.movePointRight(1);
        return Figure.of(
                new Amount(
                        place,
                        share.end(),
                        printed,
                        "‰",
                        percent,
                        PERCENT,
                        Unit.Kind.SHARE,
                        false,
                        true));
    }

    private static Amount percent(
            int from, int to, BigDecimal value, boolean more, boolean isSpelled) {
        return new Amount(
                from, to, value, PERCENT, value, PERCENT, Unit.Kind.SHARE, more, isSpelled);
    }

    private static @Nullable BigDecimal value(String whole, String part) {
        try {
            return number(part).multiply(WHOLE).divide(number(whole)).stripTrailingZeros();
        } catch (ArithmeticException | NumberFormatException e) {
            return null;
        }
    }

    private static BigDecimal number(String printed) {
        if (Character.isDigit(printed.charAt(0))) return new BigDecimal(printed);
        return switch (printed) {
            case "百" -> WHOLE;
            case "千" -> BigDecimal.valueOf(1_000);
            case "万" -> BigDecimal.valueOf(10_000);
            default -> ChineseNumeral.parse(printed);
        };
    }
}
