package org.policygraph.extract.facts;

import org.policygraph.text.TextSpan;

import java.time.Period;

/**
 * A period whose start is not stated; no deadline is ever computed from it.
 *
 * @param period years or months
 * @param approximate whether the text says 左右 or 约
 * @param span its characters
 */
public record Duration(Period period, boolean approximate, TextSpan span) {}
