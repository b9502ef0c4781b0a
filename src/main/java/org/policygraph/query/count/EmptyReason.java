package org.policygraph.query.count;

/** The values of the enum EmptyReason: why no measure is counted. */
public enum EmptyReason {
    OTHER_BASIS,
    NOT_KNOWN,
    NO_MEASURE
}
