package org.policygraph.extract.outline;

import org.policygraph.text.TextSpan;

import java.util.List;

/** A piece of the body of a digest. */
sealed interface Token {
    /** Its characters. */
    TextSpan span();

    /** The sign before a measure. */
    record Bullet(TextSpan span) implements Token {}

    /**
     * A citation marker.
     *
     * @param span with its brackets
     * @param numbers the numbers it names, ranges written out, at least one
     */
    record Marker(TextSpan span, List<Integer> numbers) implements Token {}

    /** Wording, without white space at its ends. */
    record Wording(TextSpan span) implements Token {}
}
