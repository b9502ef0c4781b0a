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
 * @param approximate whether the text says about, some, around
 */
public record Quantity(
        Comparator comparator,
        BigDecimal value,
        String unit,
        BigDecimal baseValue,
        @Nullable String baseUnit,
        boolean approximate) {}
