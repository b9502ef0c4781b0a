package org.policygraph.extract.facts;

import org.policygraph.text.TextSpan;

/**
 * A marker and the wording that it follows.
 *
 * @param paragraph the number in the marker, at least 1
 * @param marker the marker's characters as printed; the same for every number of {@code [16-17]}
 * @param quote the wording before it
 */
public record Citation(int paragraph, TextSpan marker, TextSpan quote) {}
