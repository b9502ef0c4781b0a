package org.policygraph.extract.facts;

import java.time.Period;

/**
 * A period whose start is not stated; no deadline is ever computed from it.
 *
 * @param period years, months or days
 * @param approximate whether the text says 左右 or 约
 */
public record Duration(Period period, boolean approximate) {}
