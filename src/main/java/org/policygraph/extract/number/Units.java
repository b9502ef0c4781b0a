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

    /** The unit that stands at a place; null if none does. */
    static @Nullable Unit at(String text, int place) {
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
