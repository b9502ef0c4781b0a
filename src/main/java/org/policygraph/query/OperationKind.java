package org.policygraph.query;

/** What kind of operation a request names. */
public enum OperationKind {
    /** A query, which changes nothing. */
    QUERY,
    /** A mutation. */
    MUTATION,
    /** A subscription. */
    SUBSCRIPTION,
    /** The document cannot be parsed, or has no such operation. */
    UNKNOWN
}
