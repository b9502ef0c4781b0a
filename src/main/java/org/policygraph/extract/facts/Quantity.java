package org.policygraph.extract.facts;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * A value that a measure promises.
 *
 * @param comparator how it is to be read
 * @param value the number as printed: 10 in 10万张
 * @param unit the unit as printed, multiplier included: %, 所, 万张
 * @param baseValue the number without multiplier, by which values are compared: 100000
 * @param baseUnit the unit that it is in: 张, and % for every share; null where only a multiplier is
 *     printed, as in 惠及2亿农民
 * @param max the upper end of a range, whose lower end the others give; null for all that is no
 *     range
 * @param approximate whether the text says about, some, around
 */
public record Quantity(
        Comparator comparator,
        BigDecimal value,
        String unit,
        BigDecimal baseValue,
        @Nullable String baseUnit,
        @Nullable Max max,
        boolean approximate) {
    /**
     * The upper end of a range.
     *
     * @param value in the unit of the lower end: 10000 in 5000至1万元
     * @param baseValue without multiplier
     */
    public record Max(BigDecimal value, BigDecimal baseValue) {}
}
