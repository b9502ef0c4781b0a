package org.policygraph.extract.number;

import java.math.BigDecimal;
import java.util.Map;

/** What 十, 百, 千, 万 and 亿 multiply by, alone or one behind the other: 千亿, 万亿. */
final class Multipliers {
    /** A multiplier behind a number in digits. */
    static final String PRINTED = "(?:[十百千]?(?:万亿|亿|万)|[十百千])";

    private static final Map<Character, BigDecimal> POWERS =
            Map.of(
                    '十', BigDecimal.TEN,
                    '百', BigDecimal.valueOf(100),
                    '千', BigDecimal.valueOf(1_000),
                    '万', BigDecimal.valueOf(10_000),
                    '亿', BigDecimal.valueOf(100_000_000));

    private Multipliers() {}

    static BigDecimal of(String printed) {
        BigDecimal product = BigDecimal.ONE;
        for (int at = 0; at < printed.length(); at++) {
            char character = printed.charAt(at);
            product = product.multiply(POWERS.getOrDefault(character, BigDecimal.ONE));
        }
        return product;
    }

    static boolean is(char character) {
        return POWERS.containsKey(character);
    }
}
