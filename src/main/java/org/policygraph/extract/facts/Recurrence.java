package org.policygraph.extract.facts;

import org.policygraph.text.TextSpan;

import java.time.Period;

/**
 * How often something is done: 每年 is every {@code P1Y}.
 *
 * @param interval what lies between two times; its string is that of ISO 8601
 * @param span its characters
 */
public record Recurrence(Period interval, TextSpan span) {}
