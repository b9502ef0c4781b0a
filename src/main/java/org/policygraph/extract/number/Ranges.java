package org.policygraph.extract.number;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * Reads 1至3岁, 10—20万元, 80%—90%, 三至五成 as one number with two ends. The first end takes the unit of
 * the second, and its multiplier too where it has none and stays below the second with it.
 */
final class Ranges {
    private static final PrefilteredPattern SIGN =
            PrefilteredPattern.compile("\\s?(?:[-–—~～]{1,2}|至|到)\\s?");

    /** 1万元以上5万元以下. */
    private static final PrefilteredPattern AT_LEAST =
            PrefilteredPattern.compile("\\s?以上[、,]?(?:至|到)?\\s?");

    private static final PrefilteredPattern AT_MOST = PrefilteredPattern.compile("\\s?以[下内]");

    /** 介于80%和90%之间. */
    private static final PrefilteredPattern BETWEEN = PrefilteredPattern.compile("(?:介于|在)\\s?$");

    private static final PrefilteredPattern AND = PrefilteredPattern.compile("\\s?[和与到至]\\s?");

    /** 由50元到80元 is a rise and no range; 由20%-30%提高到50% rises from one. */
    private static final PrefilteredPattern RISE = PrefilteredPattern.compile("(?:由|从|自)\\s?$");

    private Ranges() {}

    /** The range that begins with a share, or else that share alone. */
    static Figure from(String text, Figure share) {
        if (share.amounts().isEmpty()) return share;
        Figure range = between(text, range(text, share.amounts().getFirst()));
        return range == null ? share : range;
    }

    /** The range that begins with a numeral; null if none does. */
    static @Nullable Figure from(String text, Numerals.Run run) {
        if (run.value() == null) return null;
        Amount first = Amounts.of(text, run);
        if (first != null && first.baseUnit() != null) return between(text, range(text, first));
        return between(text, range(text, run, numeral(text, run, run.value())));
    }

    private static Numeral numeral(String text, Numerals.Run run, BigDecimal value) {
        if (run.isSpelled())
            return Numerals.split(run.from(), text.substring(run.from(), run.to()));
        int end = Numerals.multiplierEnd(text, run.to());
        return new Numeral(run.from(), end, value, text.substring(run.to(), end));
    }

    /** 介于80%和90%之间 with the words around it. */
    private static @Nullable Figure between(String text, @Nullable Figure range) {
        if (range == null || range.amounts().isEmpty()) return range;
        PrefilteredMatcher before = BETWEEN.matcher(text.substring(0, range.from()));
        if (!before.find() || !text.startsWith("之间", range.to())) return range;
        return new Figure(before.start(), range.to() + "之间".length(), range.amounts());
    }

    private static int signEnd(String text, int from, int end) {
        if (BETWEEN.matcher(text.substring(0, from)).find()) {
            PrefilteredMatcher and = AND.matcher(text).region(end, text.length());
            if (and.lookingAt() && text.indexOf("之间", end) >= 0) return and.end();
        }
        PrefilteredMatcher sign = SIGN.matcher(text).region(end, text.length());
        if (!sign.lookingAt()) return -1;
        boolean mayRise = sign.group().contains("至") || sign.group().contains("到");
        return mayRise && RISE.matcher(text.substring(0, from)).find() ? -1 : sign.end();
    }

    private static @Nullable Amount amount(String text, int place) {
        Figure share = Fractions.at(text, place);
        if (share != null && !share.amounts().isEmpty()) return share.amounts().getFirst();
        Numerals.Run run = Numerals.at(text, place);
        return run == null ? null : Amounts.of(text, run);
    }

    /** Both ends with their units; where these differ, they are two numbers. */
    private static @Nullable Figure range(String text, Amount first) {
        Figure bounded = bounded(text, first);
        if (bounded != null) return bounded;
        int place = signEnd(text, first.from(), first.to());
        if (place < 0 || place >= text.length()) return null;
        Amount second = amount(text, place);
        boolean isOfOneUnit =
                second != null && String.valueOf(first.baseUnit()).equals(second.baseUnit());
        if (isOfOneUnit && second != null) return of(first, second);
        return text.startsWith("百分之", first.from()) ? percent(text, first, place) : null;
    }

    /** 1万元以上5万元以下, whose last word belongs to the number. */
    private static @Nullable Figure bounded(String text, Amount first) {
        PrefilteredMatcher least = AT_LEAST.matcher(text).region(first.to(), text.length());
        if (!least.lookingAt()) return null;
        Amount second = amount(text, least.end());
        if (second == null || !String.valueOf(first.baseUnit()).equals(second.baseUnit()))
            return null;
        PrefilteredMatcher most = AT_MOST.matcher(text).region(second.to(), text.length());
        if (!most.lookingAt()) return null;
        Figure range = of(first, second);
        return range.amounts().isEmpty()
                ? null
                : new Figure(first.from(), most.end(), range.amounts());
    }

    /** 百分之十五至二十 says the whole once. */
    private static @Nullable Figure percent(String text, Amount first, int place) {
        Numerals.Run run = Numerals.at(text, place);
        if (run == null || run.value() == null) return null;
        return of(
                first,
                new Amount(
                        run.from(),
                        run.to(),
                        run.value(),
                        first.unit(),
                        run.value(),
                        first.baseUnit(),
                        first.kind(),
                        false,
                        run.isSpelled()));
    }

    private static @Nullable Figure range(String text, Numerals.Run run, Numeral first) {
        int place = signEnd(text, first.from(), first.to());
        if (place < 0 || place >= text.length()) return null;
        Numerals.Run last = Numerals.at(text, place);
        if (last == null || run.isSpelled() != last.isSpelled()) return null;
        Amount second = amount(text, place);
        if (second == null) {
            return run.isSpelled() ? null : Figure.unread(first.from(), last.to());
        }
        return of(lower(first, second), second);
    }

    private static Amount lower(Numeral first, Amount second) {
        BigDecimal scale =
                second.value().signum() == 0
                        ? BigDecimal.ONE
                        : second.baseValue().divide(second.value(), MathContext.DECIMAL128);
        BigDecimal shared = first.value().multiply(scale).stripTrailingZeros();
        boolean isShared = first.multiplier().isEmpty() && shared.compareTo(second.baseValue()) < 0;
        boolean isBare = isShared || second.baseUnit() == null;
        return new Amount(
                first.from(),
                first.to(),
                first.value(),
                isBare ? second.unit() : first.multiplier() + second.baseUnit(),
                isShared ? shared : first.base(),
                second.baseUnit(),
                second.kind(),
                false,
                second.isSpelled());
    }

    private static Figure of(Amount first, Amount second) {
        boolean ascends = first.baseValue().compareTo(second.baseValue()) < 0;
        boolean isRead = ascends && !first.more() && !second.more();
        return isRead && second.kind() != Unit.Kind.NAME
                ? new Figure(first.from(), second.to(), List.of(first, second))
                : Figure.unread(first.from(), second.to());
    }
}
