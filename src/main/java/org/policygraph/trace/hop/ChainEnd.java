package org.policygraph.trace.hop;

/** Why a chain goes no further. */
public enum ChainEnd {
    /** The digest does not say it. */
    NOT_IN_DIGEST,
    /** The official text does not say it. */
    NOT_IN_TEXT,
    /** It would stand in the official text, which is not held. */
    SOURCE_NOT_HELD,
    /** An official text of the very title is held under another id than the digest. */
    HELD_UNDER_ANOTHER_ID,
    /** The official text is held, and no paragraph of it is known to be what the marker means. */
    NOT_IN_ORIGINAL
}
