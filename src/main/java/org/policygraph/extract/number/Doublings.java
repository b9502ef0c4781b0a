package org.policygraph.extract.number;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;

import java.math.BigDecimal;

/**
 * 翻番 and 翻一番 are one doubling, twice as much as before; 翻两番 are two, four times as much. The unit
 * as printed is 番; in 倍, the base unit, the value says how many times as much.
 */
final class Doublings {
    private static final PrefilteredPattern DOUBLING =
            PrefilteredPattern.compile("翻(?<count>[一两二三四1-4]?)番");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private Doublings() {}

    /** The doubling at a place; null if there is none. */
    static @Nullable Figure at(String text, int place) {
        PrefilteredMatcher doubling = DOUBLING.matcher(text).region(place, text.length());
        if (!doubling.lookingAt()) return null;
        int count = count(doubling.group("count"));
        return Figure.of(
                new Amount(
                        place,
                        doubling.end(),
                        BigDecimal.valueOf(count),
                        "番",
                        TWO.pow(count),
                        "倍",
                        Unit.Kind.MULTIPLE,
                        false,
                        true));
    }

    private static int count(String printed) {
        return switch (printed) {
            case "两", "二", "2" -> 2;
            case "三", "3" -> 3;
            case "四", "4" -> 4;
            default -> 1;
        };
    }
}
