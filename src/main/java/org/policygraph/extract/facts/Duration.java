package org.policygraph.extract.facts;

import org.policygraph.text.TextSpan;

import java.time.temporal.TemporalAmount;

/**
 * A period whose start is not stated; no deadline is ever computed from it.
 *
 * @param period years and months ({@code P5Y}), or days ({@code P30D}), or hours and minutes
 *     ({@code PT24H}); its string is that of ISO 8601
 * @param approximate whether the text says 左右 or 约
 * @param span its characters
 */
public record Duration(TemporalAmount period, boolean approximate, TextSpan span) {}
