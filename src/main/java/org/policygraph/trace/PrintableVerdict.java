package org.policygraph.trace;

/** A verdict that can be printed as a sentence. */
public interface PrintableVerdict {
    /** What a journalist may print about it, in Chinese. */
    String chinese();

    /** The same in English. */
    String english();
}
