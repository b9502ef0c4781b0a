package org.policygraph.extract.number;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.CharacterSet;
import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds all numbers of a text, those that cannot be read among them.
 *
 * <ol>
 *   <li>What has digits is always a number.
 *   <li>A numeral in characters is one where it counts: before a unit, as a share, or with 万 or 亿;
 *       in 统一, 第三方 or 一人一策 it is none ({@link SetPhrases}).
 *   <li>1至3岁 and 80%—90% are one number with two ends ({@link Ranges}).
 *   <li>翻一番 is twice as much ({@link Doublings}).
 *   <li>数十个, 几十万人 say nothing exact and are numbers that cannot be read.
 * </ol>
 */
public final class NumberFinder {
    private static final PrefilteredPattern OPEN =
            PrefilteredPattern.compile(
                    "减半|打?[一二三四五六七八九]{1,2}折(?![叠扣算合射磨返腾旧])|半(?:价|票|费|薪)|[一二三两]刻钟|[一二三四五六七八九]{2}开(?![发展放设始工通辟启拓创支业元学幕讲])|数[百千]?[万亿]|[⅐-⅞¼-¾]");

    /**
     * Without one of these a text has no number; most clauses have none, and need no further look.
     */
    private static final CharacterSet SIGNS_OF_NUMBER =
            CharacterSet.of(
                    "0123456789壹贰叁肆伍陆柒捌玖拾佰仟半翻减数¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞" + ChineseNumeral.CHARACTERS);

    /** 数十, 上百: how many is left open. */
    private static final PrefilteredPattern OPEN_BEFORE =
            PrefilteredPattern.compile("(?:好几|数|(?<!以)上|成|近|超|过|逾|约)$");

    /** 上百家 is some hundred, and 建成百家 a hundred. */
    private static final PrefilteredPattern SOME_BEFORE =
            PrefilteredPattern.compile("(?:数|几|(?<!以)上|(?<![建形完生构达组])成)$");

    /** 80%±5% is less and more than 80%, and neither is modelled. */
    private static final PrefilteredPattern TOLERANCE = PrefilteredPattern.compile("\\s?[±∓]\\s?");

    /** Per something that is no unit of the vocabulary: the amount is not what stands before it. */
    private static final PrefilteredPattern PER = PrefilteredPattern.compile("/\\p{IsHan}");

    private static final PrefilteredPattern NAME_BEFORE =
            PrefilteredPattern.compile("[A-Za-z+\\-.±∓]$");

    /** Digits with places, 三十, 百万 and 几十万, are a number even where no unit follows. */
    private static final PrefilteredPattern COMPOSED =
            PrefilteredPattern.compile(
                    ".*[零一二三四五六七八九两几十廿卅][十百千万亿].*|.*十[一二三四五六七八九].*|.*[百千][万亿].*");

    private static final PrefilteredPattern HALF_A =
            PrefilteredPattern.compile("(?<![上下个年月])半个?(?<unit>小时|天|月|年|学期)");
    private static final char HALF = '半';

    private final String text;
    private @Nullable List<int[]> phrases;

    private NumberFinder(String text) {
        this.text = text;
    }

    /** The numbers in order; none overlaps another. */
    public static List<Figure> in(String text) {
        return SIGNS_OF_NUMBER.occursIn(text) ? new NumberFinder(text).all() : List.of();
    }

    /**
     * What was found at a place.
     *
     * @param figure null where a numeral counts nothing
     */
    private record Step(int to, @Nullable Figure figure) {
        static Step of(Figure figure) {
            return new Step(figure.to(), figure);
        }
    }

    private List<Figure> all() {
        List<Figure> found = new ArrayList<>();
        for (int place = 0; place < text.length(); ) {
            Step step = at(place);
            if (step.figure != null) found.add(step.figure);
            place = step.to;
        }
        return List.copyOf(found);
    }

    /** 5G, 1+X and the digits of G60 or C919 are names. */
    private static final PrefilteredPattern NAME =
            PrefilteredPattern.compile(
                    "[0-9]{1,2}(?:\\.[0-9])?[GgKD](?![A-Za-z0-9])|[0-9]{1,2}(?:\\+(?:[0-9]{1,2}|[A-Za-z]))+(?![0-9%])|(?<=(?<![A-Za-z])[A-Z]{1,3})[0-9]+(?![0-9.,%‰年月日万亿千百元个人])");

    /** 1:3, which is so much of the one for so much of the other. */
    private static final PrefilteredPattern RATIO =
            PrefilteredPattern.compile(
                    "(?<one>[0-9]{1,3}(?:\\.[0-9])?)(?<other>[:∶][0-9]{1,3}(?:\\.[0-9])?)(?![0-9:∶.])");

    private @Nullable Figure ratio(int place) {
        PrefilteredMatcher ratio = RATIO.matcher(text).region(place, text.length());
        if (!ratio.lookingAt()) return null;
        String unit = ratio.group("other").replace('∶', ':');
        BigDecimal value = new BigDecimal(ratio.group("one"));
        return Figure.of(
                new Amount(
                        place,
                        ratio.end(),
                        value,
                        unit,
                        value,
                        unit,
                        Unit.Kind.CONCENTRATION,
                        false,
                        false));
    }

    private Step at(int place) {
        PrefilteredMatcher name =
                NAME.matcher(text).region(place, text.length()).useTransparentBounds(true);
        if (name.lookingAt()) return new Step(name.end(), null);
        Figure ratio = ratio(place);
        if (ratio != null) return Step.of(ratio);
        Figure share = Fractions.at(text, place);
        if (share != null) return Step.of(Ranges.from(text, share));
        Figure doubled = Doublings.at(text, place);
        if (doubled != null) return Step.of(doubled);
        Figure half = half(place);
        if (half != null) return Step.of(half);
        PrefilteredMatcher open = OPEN.matcher(text).region(place, text.length());
        if (open.lookingAt()) return Step.of(Figure.unread(place, open.end()));
        Numerals.Run run = Numerals.at(text, place);
        if (run == null) return new Step(place + 1, null);
        return run.isSpelled() ? spelled(run) : Step.of(inDigits(run));
    }

    /** Half an hour is a number of hours; half a month or a day has none that is exact. */
    private @Nullable Figure half(int place) {
        PrefilteredMatcher half =
                HALF_A.matcher(text).region(place, text.length()).useTransparentBounds(true);
        if (!half.lookingAt()) return null;
        if (!half.group("unit").equals("小时")) return Figure.unread(place, half.end());
        BigDecimal value = BigDecimal.valueOf(5, 1);
        return Figure.of(
                new Amount(
                        place,
                        half.end(),
                        value,
                        half.group("unit"),
                        value,
                        half.group("unit"),
                        Unit.Kind.TIME,
                        false,
                        true));
    }

    private Figure inDigits(Numerals.Run run) {
        if (NAME_BEFORE.matcher(text.substring(0, run.from())).find()) {
            return afterSign(run);
        }
        Figure range = Ranges.from(text, run);
        if (range != null) return range;
        Amount amount = Amounts.of(text, run);
        if (amount != null) return read(amount);
        return Figure.unread(run.from(), Numerals.multiplierEnd(text, run.to()));
    }

    /** ±5% is no amount; its sign and unit are part of what is not read. */
    private Figure afterSign(Numerals.Run run) {
        boolean isTolerance = "±∓".indexOf(text.charAt(run.from() - 1)) >= 0;
        Amount amount = isTolerance ? Amounts.of(text, run) : null;
        if (!isTolerance) return Figure.unread(run.from(), run.to());
        return Figure.unread(run.from() - 1, amount == null ? run.to() : amount.to());
    }

    private Figure read(Amount amount) {
        int end = amount.to();
        PrefilteredMatcher tolerance = TOLERANCE.matcher(text).region(end, text.length());
        if (tolerance.lookingAt()) return Figure.unread(amount.from(), toleranceEnd(tolerance));
        if (PER.matcher(text).region(end, text.length()).lookingAt()) {
            return Figure.unread(amount.from(), end);
        }
        if (end < text.length() && text.charAt(end) == HALF) {
            return Figure.unread(amount.from(), end + 1);
        }
        return amount.kind() == Unit.Kind.NAME
                ? Figure.unread(amount.from(), end)
                : Figure.of(amount);
    }

    /** Where the 5% of 80%±5% ends. */
    private int toleranceEnd(PrefilteredMatcher tolerance) {
        Numerals.Run run = Numerals.at(text, tolerance.end());
        Amount amount = run == null ? null : Amounts.of(text, run);
        if (amount != null) return amount.to();
        return run == null ? tolerance.end() : run.to();
    }

    private Step spelled(Numerals.Run run) {
        Figure range = Ranges.from(text, run);
        if (range != null && !range.amounts().isEmpty()) return Step.of(range);
        Amount amount = Amounts.of(text, run);
        if (amount == null || isOpen(run))
            return open(run, run.value() == null || isOpen(run) || isBare(run));
        if (amount.kind() == Unit.Kind.NAME) return new Step(amount.to(), null);
        return isSetPhrase(amount) ? new Step(run.to(), null) : Step.of(read(amount));
    }

    /** A numeral that leaves open how many, or has no unit. */
    private Step open(Numerals.Run run, boolean isOpen) {
        Unit unit = Units.at(text, Amounts.skipMore(text, run.to()));
        boolean counts = unit != null && unit.kind() != Unit.Kind.NAME;
        boolean isNumber = counts || COMPOSED.matcher(printed(run)).matches();
        if (!isNumber || isInPhrase(run.from(), run.to())) return new Step(run.to(), null);
        int end = Amounts.skipMore(text, run.to());
        int to = counts && unit != null ? end + unit.printed().length() : run.to();
        PrefilteredMatcher before = OPEN_BEFORE.matcher(text.substring(0, run.from()));
        int from = isOpen && before.find() ? before.start() : run.from();
        return Step.of(Figure.unread(from, to));
    }

    private boolean isBare(Numerals.Run run) {
        return "百千万亿".indexOf(text.charAt(run.from())) >= 0;
    }

    private boolean isOpen(Numerals.Run run) {
        return Multipliers.is(text.charAt(run.from()))
                && SOME_BEFORE.matcher(text.substring(0, run.from())).find();
    }

    private String printed(Numerals.Run run) {
        return text.substring(run.from(), run.to());
    }

    /** A sign says that the numeral counts all the same: 不少于一项. */
    private boolean isSetPhrase(Amount amount) {
        if (!isInPhrase(amount.from(), amount.to())) return false;
        boolean isOrdinal = amount.from() > 0 && text.charAt(amount.from() - 1) == '第';
        boolean hasSign =
                Signs.before(text, amount.from()).comparator() != null
                        || Signs.after(text, amount.to()).comparator() != null;
        return isOrdinal || !hasSign;
    }

    private boolean isInPhrase(int from, int to) {
        List<int[]> known = phrases;
        if (known == null) {
            known = SetPhrases.in(text);
            phrases = known;
        }
        return known.stream().anyMatch(phrase -> phrase[0] < to && from < phrase[1]);
    }
}
