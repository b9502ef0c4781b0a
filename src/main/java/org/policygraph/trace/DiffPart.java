package org.policygraph.trace;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.TextSpan;

/**
 * Neighbouring characters of a digest's clause and of the passage that it is made from.
 *
 * @param inDigest the digest's characters; empty, at its place, where only the original has some
 * @param inOriginal the original's characters; empty, at its place, where only the digest has some;
 *     null for a clause that no passage is like
 */
public record DiffPart(Kind kind, TextSpan inDigest, @Nullable TextSpan inOriginal) {
    /** Which of the two has the characters. */
    public enum Kind {
        /** Both, but for width and white space. */
        EQUAL,
        ONLY_IN_DIGEST,
        ONLY_IN_ORIGINAL
    }
}
