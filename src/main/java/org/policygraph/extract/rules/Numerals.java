package org.policygraph.extract.rules;

import org.policygraph.extract.outline.ChineseNumbers;

import java.math.BigDecimal;

/**
 * Reads printed numbers: 1000, 1,000, 99.5, 三, 十五. A multiplier such as 万 stays in the unit, as
 * printed.
 */
final class Numerals {
    private Numerals() {}

    static BigDecimal parse(String printed) {
        if (Character.isDigit(printed.charAt(0))) {
            return new BigDecimal(printed.replace(",", "").replace(" ", ""));
        }
        return BigDecimal.valueOf(ChineseNumbers.parse(printed));
    }
}
