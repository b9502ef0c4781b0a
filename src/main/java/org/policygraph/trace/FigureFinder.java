package org.policygraph.trace;

import org.policygraph.extract.number.Amount;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds figures in folded wording: digits and Chinese numerals with their units. An ordinal (第三方)
 * is none, nor the number of a telephone line (12345热线), nor a numeral in a set phrase (一老一小),
 * which no unit of measure follows.
 */
final class FigureFinder {
    private static final String NUMERALS = "零〇一二两三四五六七八九十百千万亿半";

    private static final String UNITS =
            "个百分点|百分点|个月|小时|分钟|公里|平方米|年(?!级)|[%‰个所家张人名户套件项次月日天周岁倍成元亩床间处公]";

    private static final Pattern FIGURE =
            Pattern.compile(
                    "(?<![A-Za-z0-9])(?:[0-9.]+[至到~-])?[0-9]+(?:[.,:][0-9]+)*(?:[十百千万亿]+)?(?:余|多)?(?:"
                            + UNITS
                            + ")?(?![A-Za-z])|百分之["
                            + NUMERALS
                            + "点]+|["
                            + NUMERALS
                            + "]分之["
                            + NUMERALS
                            + "]+|(?<![第数])(?:["
                            + NUMERALS
                            + "]{2,}|[二两三四五六七八九十百千半])(?:余|多)?(?:"
                            + UNITS
                            + "|级(?=以[上下]))|一(?:年(?!级)|个月|倍|半|成)|半数|过半|翻[一二两]?番");

    /** Five digits that begin so and have no unit are a service line. */
    private static final Pattern SERVICE_LINE = Pattern.compile("1[0-9]{4}");

    private static final Pattern SET_PHRASE = Pattern.compile("千家万户|千方百计|万众|百年|百日|百家|百姓|千百年|万事");

    private FigureFinder() {}

    /** A figure, in UTF-16 units: [from, to). */
    record Figure(int from, int to) {
        /** Whether it begins before some characters, and ends among them. */
        boolean endsWithin(int start, int end) {
            return from < start && start < to && to < end;
        }
    }

    /** Whether two figures say the same in other numerals: 80% and 百分之八十, 10年 and 十年. */
    static boolean isSameValue(String one, String other) {
        List<Amount> amounts = amounts(one);
        List<Amount> others = amounts(other);
        if (amounts.isEmpty() || amounts.size() != others.size()) return false;
        for (int at = 0; at < amounts.size(); at++) {
            if (!isSameValue(amounts.get(at), others.get(at))) return false;
        }
        return true;
    }

    private static boolean isSameValue(Amount one, Amount other) {
        return one.baseValue().compareTo(other.baseValue()) == 0
                && Objects.equals(one.baseUnit(), other.baseUnit())
                && one.more() == other.more();
    }

    /** What a figure says; empty where it, or a part of it, leaves that open. */
    private static List<Amount> amounts(String figure) {
        var read = org.policygraph.extract.number.NumberFinder.in(figure);
        boolean isWhole =
                read.size() == 1
                        && read.getFirst().from() == 0
                        && read.getFirst().to() == figure.length();
        return isWhole ? read.getFirst().amounts() : List.of();
    }

    /** The figures of some wording, in its order. */
    static List<Figure> in(String wording) {
        List<Figure> figures = new ArrayList<>();
        Matcher figure = FIGURE.matcher(wording);
        while (figure.find()) {
            String found = figure.group();
            if (SERVICE_LINE.matcher(found).matches() || SET_PHRASE.matcher(found).lookingAt())
                continue;
            figures.add(new Figure(figure.start(), figure.end()));
        }
        return figures;
    }
}
