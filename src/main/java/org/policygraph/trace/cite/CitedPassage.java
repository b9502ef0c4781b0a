package org.policygraph.trace.cite;

import org.policygraph.text.TextSpan;

import java.util.List;

/** The place that is cited. */
public sealed interface CitedPassage {
    /** Its characters in the held text. */
    TextSpan span();

    /**
     * Words of a digest, which are not those of the document.
     *
     * @param measure number of the measure
     * @param markers the markers that stand by it, as printed
     */
    record OfDigest(String measure, List<String> markers, TextSpan span) implements CitedPassage {
        public OfDigest {
            markers = List.copyOf(markers);
        }
    }

    /**
     * Words of the official text.
     *
     * @param chinese where they stand, as officials and lawyers say it: 第二部分第（三）项第1句
     * @param english the same in English
     */
    record OfOriginal(String chinese, String english, TextSpan span) implements CitedPassage {}
}
