package org.policygraph.extract.number;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;

import java.math.BigDecimal;

/**
 * Reads an amount: numeral, multiplier, 多 or 余, unit. What follows the numeral decides where it
 * ends: in 500千瓦 the unit is 千瓦, in 5千个 it is 千个.
 */
final class Amounts {
    private static final String MORE = "多余";

    /** Whom a number without a measure word counts: 惠及2亿农民. */
    private static final PrefilteredPattern PEOPLE =
            PrefilteredPattern.compile(
                    "\\P{IsHan}|$|\\p{IsHan}{0,6}?(?:群众|农民|职工|学生|儿童|居民|人口|毕业生|劳动者|残疾人|老年人|妇女|青年|教师|人员|农户)");

    /** 3亿块以上 without a unit that is known is more than 3亿. */
    private static final PrefilteredPattern SIGN_AHEAD =
            PrefilteredPattern.compile("\\p{IsHan}{1,4}(?:以上|以下|以内|之内|左右|上下)");

    private Amounts() {}

    /** The amount that begins with a run; null if the run has no unit or writes nothing exact. */
    static @Nullable Amount of(String text, Numerals.Run run) {
        return run.isSpelled() ? spelled(text, run) : inDigits(text, run);
    }

    private static @Nullable Amount inDigits(String text, Numerals.Run run) {
        BigDecimal value = run.value();
        if (value == null) return null;
        int start = skipSpace(text, run.to());
        int afterMore = skipMore(text, start);
        int longest = Numerals.multiplierEnd(text, afterMore);
        for (int end = longest; end >= afterMore; end--) {
            String multiplier = text.substring(afterMore, end);
            boolean isWhole = multiplier.isEmpty() || multiplier.matches(Multipliers.PRINTED);
            if (!isWhole) continue;
            var numeral = new Numeral(run.from(), end, value, multiplier);
            Amount amount = withUnit(text, numeral, afterMore > start, false);
            if (amount != null) return amount;
        }
        String multiplier = text.substring(afterMore, longest);
        var numeral = new Numeral(run.from(), longest, value, multiplier);
        return withoutUnit(text, numeral, afterMore > start, false);
    }

    private static @Nullable Amount spelled(String text, Numerals.Run run) {
        int afterMore = skipMore(text, run.to());
        if (afterMore > run.to()) {
            int end = Numerals.multiplierEnd(text, afterMore);
            Amount amount = spelled(text, run, run.to(), text.substring(afterMore, end), end, true);
            if (amount != null) return amount;
        }
        // The last character of the run may begin the unit: 三千瓦.
        for (int end = run.to(); end > run.from() && end >= run.to() - 1; end--) {
            Amount amount = spelled(text, run, end, "", end, false);
            if (amount != null) return amount;
        }
        return null;
    }

    private static @Nullable Amount spelled(
            String text, Numerals.Run run, int end, String more, int unitAt, boolean isMore) {
        Numeral numeral;
        try {
            numeral = Numerals.split(run.from(), text.substring(run.from(), end));
        } catch (NumberFormatException e) {
            return null;
        }
        var printed = new Numeral(run.from(), unitAt, numeral.value(), numeral.multiplier() + more);
        Amount amount = withUnit(text, printed, isMore, true);
        if (amount != null) return amount;
        return end == run.to() ? withoutUnit(text, printed, isMore, true) : null;
    }

    private static @Nullable Amount withUnit(
            String text, Numeral numeral, boolean isMore, boolean isSpelled) {
        int start = skipSpace(text, numeral.to());
        int place = isMore ? start : skipMore(text, start);
        Unit unit = Units.at(text, place);
        if (unit == null) return null;
        // 十分 and 三分 are words, and scores are printed in digits.
        if (isSpelled && unit.printed().equals("分")) return null;
        int end = place + unit.printed().length();
        BigDecimal value = numeral.value();
        if (unit.printed().equals("成")) {
            BigDecimal tenth = tenth(text, end);
            if (tenth.signum() > 0) end++;
            value = value.add(tenth);
        }
        boolean more = isMore || place > start;
        boolean isOfShare = unit.kind() == Unit.Kind.SHARE && skipMore(text, end) > end;
        if (!more && (isOfShare || isMoreBehind(text, end))) {
            more = true;
            end++;
        }
        return new Amount(
                numeral.from(),
                end,
                value,
                numeral.multiplier() + unit.printed(),
                value.multiply(Multipliers.of(numeral.multiplier())).multiply(unit.factor()),
                unit.base(),
                unit.kind(),
                more,
                isSpelled);
    }

    /** A multiplier alone, where it is clear that no measure word follows. */
    private static @Nullable Amount withoutUnit(
            String text, Numeral numeral, boolean isMore, boolean isSpelled) {
        String multiplier = numeral.multiplier();
        if (!multiplier.endsWith("万") && !multiplier.endsWith("亿")) return null;
        int end = numeral.to();
        boolean isOpen =
                ahead(SIGN_AHEAD, text, end)
                        || !(ahead(PEOPLE, text, end) || Signs.beginsAt(text, end));
        if (isOpen) return null;
        return new Amount(
                numeral.from(),
                end,
                numeral.value(),
                multiplier,
                numeral.base(),
                null,
                Unit.Kind.COUNT,
                isMore,
                isSpelled);
    }

    private static boolean ahead(PrefilteredPattern pattern, String text, int place) {
        PrefilteredMatcher matcher = pattern.matcher(text).region(place, text.length());
        return matcher.lookingAt();
    }

    /** 七成五 is seven and a half tenths. */
    private static BigDecimal tenth(String text, int place) {
        if (place >= text.length()) return BigDecimal.ZERO;
        int digit = "零一二三四五六七八九".indexOf(text.charAt(place));
        boolean isOwn = digit > 0 && Units.at(text, place + 1) == null;
        return isOwn ? BigDecimal.valueOf(digit, 1) : BigDecimal.ZERO;
    }

    private static boolean isMoreBehind(String text, int place) {
        if (skipMore(text, place) == place) return false;
        return place + 1 == text.length() || !Character.isIdeographic(text.codePointAt(place + 1));
    }

    /** The place behind 多 or 余; the place itself where neither stands there. */
    static int skipMore(String text, int place) {
        return place < text.length() && MORE.indexOf(text.charAt(place)) >= 0 ? place + 1 : place;
    }

    private static int skipSpace(String text, int place) {
        boolean isSpace = place < text.length() && Character.isWhitespace(text.charAt(place));
        return isSpace ? place + 1 : place;
    }
}
