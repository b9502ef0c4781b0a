package org.policygraph.trace;

import org.policygraph.text.TextSpan;

/**
 * A hedge that only one of the two texts has.
 *
 * @param term the characters of the hedge, as they stand there
 * @param span where it stands
 * @param missingFrom the wording of the other text that says the same without it
 */
public record HedgeChange(Kind kind, String term, TextSpan span, TextSpan missingFrom) {
    /** What the digest did. */
    public enum Kind {
        /** The original has it, the digest has not: the promise sounds harder than it is. */
        LOST,
        /** The digest has it, the original has not. */
        ADDED
    }
}
