package org.policygraph.extract.facts;

import java.math.BigDecimal;

/**
 * A value that a measure promises.
 *
 * @param comparator how it is to be read
 * @param value the number
 * @param unit the unit as printed: %, 所, 万人次
 * @param approximate whether the text says about, some, around
 */
public record Quantity(Comparator comparator, BigDecimal value, String unit, boolean approximate) {}
