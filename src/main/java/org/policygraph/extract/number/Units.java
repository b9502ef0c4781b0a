package org.policygraph.extract.number;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The vocabulary of units, {@code units.tsv}; the longest that stands somewhere is meant. */
final class Units {
    private static final Map<String, Unit> ALL = new HashMap<>();
    private static final int LONGEST;

    static {
        Table.lines("units.tsv").forEach(Units::add);
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

    /** Per what an amount counts: 3元/立方米, 5元/人·天, 0.6元/千瓦时, 8元/餐. */
    private static final Pattern PER =
            Pattern.compile(
                    "/(?:[0-9]{1,4})?(?:千瓦时|立方米|平方米|平方公里|标准立方米|千克|公斤|公里|百公里|小时|分钟|床位|床日|课时|学时|学期|学年|人次|人天|人月|车次|户次|人|户|天|日|月|年|周|次|餐|顿|度|吨|亩|公顷|米|升|斤|克|张|个|件|套|台|辆|架|间|床|班|场|项|户|村|所|家|头|只|羽|株|支|瓶|盒|kWh|kW|kg|km|m)(?:[·•・‧⋅∙./](?:千瓦时|立方米|平方米|公里|小时|人次|学期|学年|人|户|天|日|月|年|周|次|餐|亩|吨|张|床|间|课时))*");

    /** The unit that stands at a place, with what it counts per; null if none does. */
    static @Nullable Unit at(String text, int place) {
        Unit unit = simpleAt(text, place);
        if (unit == null || unit.kind() == Unit.Kind.NAME) return unit;
        int end = place + unit.printed().length();
        Matcher per = PER.matcher(text).region(end, text.length());
        boolean isCompound = end < text.length() && text.charAt(end) == '/' && per.lookingAt();
        if (!isCompound) return unit;
        return new Unit(
                unit.printed() + per.group(),
                Unit.Kind.CONCENTRATION,
                unit.base() + per.group(),
                unit.factor(),
                "");
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
