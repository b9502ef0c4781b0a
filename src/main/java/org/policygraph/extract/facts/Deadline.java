package org.policygraph.extract.facts;

import org.policygraph.text.TextSpan;

/**
 * A calendar year, month or day that the text names; never computed from a period.
 *
 * @param calendar {@code 2030}, {@code 2027-06} or {@code 2027-06-30}: no finer than printed
 * @param span its characters
 */
public record Deadline(String calendar, TextSpan span) {}
