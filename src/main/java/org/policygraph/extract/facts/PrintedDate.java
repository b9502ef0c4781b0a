package org.policygraph.extract.facts;

import org.policygraph.text.TextSpan;

import java.time.Year;

/**
 * A date of a document.
 *
 * @param calendar {@code 2020}, {@code 2020-03} or {@code 2020-03-01}: no finer than printed
 * @param span its characters
 */
public record PrintedDate(String calendar, TextSpan span) {
    /** Its year. */
    public Year year() {
        return Year.parse(calendar.substring(0, 4));
    }
}
