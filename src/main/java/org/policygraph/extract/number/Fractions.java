package org.policygraph.extract.number;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Shares in characters, and fractions in digits: 百分之八十, 千分之三, 四分之一, 1/4, 半数, 过半. A fraction that no
 * decimal gives exactly, such as 三分之二, keeps its own unit (2 and {@code /3}); its percentage is
 * rounded to {@value #PLACES} places.
 */
final class Fractions {
    static final int PLACES = 6;

    private static final String PERCENT = "%";
    private static final BigDecimal HALF = BigDecimal.valueOf(50);
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private static final String NUMERAL =
            "["
                    + ChineseNumeral.CHARACTERS
                    + "]+(?:点[零〇一二三四五六七八九]+)?|[零壹贰叁肆伍陆柒捌玖拾佰仟]+|[0-9]+(?:\\.[0-9]+)?";
    private static final PrefilteredPattern SHARE =
            PrefilteredPattern.compile("(?<whole>" + NUMERAL + ")分之(?<part>" + NUMERAL + ")");

    /** 1/3, but not the 3/15 of a day or the 1/3 of a page. */
    private static final PrefilteredPattern IN_DIGITS =
            PrefilteredPattern.compile(
                    "(?<![0-9/.A-Za-z第])(?<part>[1-9][0-9]?)[/⁄](?<whole>[2-9]|1[02]|100)(?![0-9/.%A-Za-z年月日号期页])");

    private static final PrefilteredPattern ALL = PrefilteredPattern.compile("百分百");
    private static final PrefilteredPattern HALVES =
            PrefilteredPattern.compile("(?<more>过半数?|(?:半数|一半)多)|半数|一半(?![^以的左上])");

    private Fractions() {}

    /** The share at a place; null if there is none. Unread where it is no exact percentage. */
    static @Nullable Figure at(String text, int place) {
        PrefilteredMatcher half = HALVES.matcher(text).region(place, text.length());
        if (half.lookingAt()) {
            return Figure.of(percent(place, half.end(), HALF, half.group("more") != null, true));
        }
        PrefilteredMatcher all = ALL.matcher(text).region(place, text.length());
        if (all.lookingAt()) return Figure.of(percent(place, all.end(), WHOLE, false, true));
        PrefilteredMatcher share = SHARE.matcher(text).region(place, text.length());
        if (share.lookingAt()) {
            return share.group("whole").equals("千")
                    ? perMille(place, share)
                    : fraction(text, share, true);
        }
        PrefilteredMatcher digits =
                IN_DIGITS.matcher(text).region(place, text.length()).useTransparentBounds(true);
        return digits.lookingAt() ? fraction(text, digits, false) : null;
    }

    private static Figure fraction(String text, PrefilteredMatcher share, boolean isSpelled) {
        int from = share.start();
        BigDecimal whole = number(share.group("whole"));
        BigDecimal part = number(share.group("part"));
        boolean isMixed = from > 0 && text.charAt(from - 1) == '又';
        if (whole.signum() == 0 || isMixed || (!isSpelled && part.compareTo(whole) >= 0))
            return Figure.unread(from, share.end());
        int end = Amounts.skipMore(text, share.end());
        boolean more = end > share.end();
        BigDecimal exact = exact(part, whole);
        if (exact != null) return Figure.of(percent(from, end, exact, more, isSpelled));
        BigDecimal rounded = part.multiply(WHOLE).divide(whole, PLACES, RoundingMode.HALF_EVEN);
        return Figure.of(
                new Amount(
                        from,
                        end,
                        part,
                        "/" + whole.toPlainString(),
                        rounded,
                        PERCENT,
                        Unit.Kind.SHARE,
                        more,
                        isSpelled));
    }

    /** 千分之五 prints 5 of a thousand, and is half a percent. */
    private static Figure perMille(int place, PrefilteredMatcher share) {
        BigDecimal printed = number(share.group("part"));
        BigDecimal percent = printed.movePointLeft(1);
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

    /** The percentage that a fraction is; null if no decimal gives it exactly. */
    private static @Nullable BigDecimal exact(BigDecimal part, BigDecimal whole) {
        try {
            return part.multiply(WHOLE).divide(whole).stripTrailingZeros();
        } catch (ArithmeticException e) {
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
