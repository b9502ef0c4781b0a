package org.policygraph.trace.cite;

import org.policygraph.text.TextSpan;

import java.util.List;

/** The place that is cited. */
public sealed interface Passage {
    /** Its characters in the held text. */
    TextSpan span();

    /**
     * Words of a digest, which are not those of the document.
     *
     * @param measure number of the measure
     * @param markers the markers that stand by it, as printed
     */
    record OfDigest(String measure, List<String> markers, TextSpan span) implements Passage {
        public OfDigest {
            markers = List.copyOf(markers);
        }
    }

    /**
     * Words of the official text.
     *
     * @param paragraph counted from 1, the title left out
     */
    record OfOriginal(int paragraph, TextSpan span) implements Passage {}
}
