package org.policygraph.trace.hop;

import java.util.Collection;

/** How a step of a chain stands to the held characters, from the firmest to the worst. */
public enum Verdict {
    /** The held characters give what is claimed. */
    VERIFIED,
    /** The characters hold, and what is claimed is concluded from them and not said by them. */
    INFERRED,
    /** There are no held characters to compare with. */
    NOT_HELD,
    /** The held characters do not give what is claimed. */
    BROKEN;

    /** The worse of two. */
    Verdict and(Verdict other) {
        return compareTo(other) < 0 ? other : this;
    }

    /** The worst of some; {@link #VERIFIED} of none. */
    static Verdict worst(Collection<Verdict> verdicts) {
        return verdicts.stream().reduce(VERIFIED, Verdict::and);
    }
}
