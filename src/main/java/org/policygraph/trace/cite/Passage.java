package org.policygraph.trace.cite;

import org.policygraph.text.TextSpan;

import java.util.List;

/**
 * The place that is cited.
 *
 * @param measure number of the measure
 * @param markers the markers that stand by it, as printed
 * @param span its characters in the held digest
 */
public record Passage(String measure, List<String> markers, TextSpan span) {
    public Passage {
        markers = List.copyOf(markers);
    }
}
