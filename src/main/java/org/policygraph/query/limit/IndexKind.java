package org.policygraph.query.limit;

/** What measures are found by, where data lie in an engine elsewhere. */
public enum IndexKind {
    /** An index that is kept here. */
    LOCAL,
    /** None: the engine is asked. */
    NONE
}
