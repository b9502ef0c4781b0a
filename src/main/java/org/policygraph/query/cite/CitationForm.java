package org.policygraph.query.cite;

import org.jspecify.annotations.Nullable;
import org.policygraph.trace.cite.CitationStyle;

import java.time.LocalDate;

/**
 * How somebody wants a citation.
 *
 * @param accessed the day on which they have read what they cite; null if they do not say
 */
public record CitationForm(CitationStyle style, @Nullable LocalDate accessed) {}
