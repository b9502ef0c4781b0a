package org.policygraph.extract.facts;

import org.policygraph.text.TextSpan;

/**
 * A date of a document.
 *
 * @param calendar {@code 2020}, {@code 2020-03} or {@code 2020-03-01}: no finer than printed
 * @param span its characters
 */
public record PrintedDate(String calendar, TextSpan span) {}
