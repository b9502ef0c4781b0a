package org.policygraph.extract.number;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The vocabulary of units, {@code units.tsv}; the longest that stands somewhere is meant. */
final class Units {
    private static final Map<String, Unit> ALL = new HashMap<>();
    private static final int LONGEST;

    static {
        TsvTable.lines("units.tsv").forEach(Units::add);
        LONGEST = ALL.keySet().stream().mapToInt(String::length).max().orElseThrow();
    }

    private Units() {}

    private static void add(List<String> cells) {
        var kind = Unit.Kind.valueOf(cells.get(0));
        for (String printed : cells.get(1).split(" ", -1)) {
            String base = cell(cells, 2, printed);
            BigDecimal factor = new BigDecimal(cell(cells, 3, "1"));
            ALL.put(printed, new Unit(printed, kind, base, factor, cell(cells, 4, "")));
        }
    }

    private static String cell(List<String> cells, int at, String other) {
        return at < cells.size() && !cells.get(at).isEmpty() ? cells.get(at) : other;
    }

    /** Per what an amount may count beside the units: 8元/餐. */
    private static final List<String> PER =
            List.of("床日 百公里 车次 kWh 餐 顿 度 人年 人月 人日 人天 户年 户月 床年 床月 生 学期 学年".split(" ", -1));

    private static final String DOTS = "·•・‧⋅∙";

    /** The unit that stands at a place, with what it counts per; null if none does. */
    static @Nullable Unit at(String text, int place) {
        Unit unit = simpleAt(text, place);
        if (unit == null || unit.kind() == Unit.Kind.NAME) return unit;
        int end = place + unit.printed().length();
        String per = text.substring(end, perEnd(text, end, "/"));
        if (per.isEmpty()) return unit;
        return new Unit(
                unit.printed() + per,
                Unit.Kind.CONCENTRATION,
                unit.base() + per,
                unit.factor(),
                "");
    }

    /** The end of /人·天; the place itself where no such thing begins. */
    private static int perEnd(String text, int place, String signs) {
        if (place >= text.length() || signs.indexOf(text.charAt(place)) < 0) return place;
        int from = place + 1;
        while (from < text.length() && Character.isDigit(text.charAt(from))) from++;
        int end = from + perLength(text, from);
        return end == from ? place : perEnd(text, end, "/" + DOTS);
    }

    private static int perLength(String text, int place) {
        for (String word : PER) if (text.startsWith(word, place)) return word.length();
        Unit unit = simpleAt(text, place);
        return unit == null ? 0 : unit.printed().length();
    }

    private static @Nullable Unit simpleAt(String text, int place) {
        for (int length = Math.min(LONGEST, text.length() - place); length > 0; length--) {
            Unit unit = ALL.get(text.substring(place, place + length));
            if (unit == null) continue;
            int next = place + length;
            boolean isOtherWord =
                    next < text.length() && unit.notBefore().indexOf(text.charAt(next)) >= 0;
            if (!isOtherWord) return unit;
        }
        return null;
    }
}
