package org.policygraph.extract.number;

import java.math.BigDecimal;

/**
 * A numeral with the multiplier behind it. In 10万 and 三百万 the multiplier 万 belongs to the unit as
 * printed, so the value is 10 and 300; in 一千二百 there is none.
 *
 * @param from its first UTF-16 unit
 * @param to one past its last, multiplier included
 * @param value the number before its multiplier
 * @param multiplier as printed: 万, 千亿, or the empty string
 */
record Numeral(int from, int to, BigDecimal value, String multiplier) {
    BigDecimal base() {
        return value.multiply(Multipliers.of(multiplier));
    }
}
