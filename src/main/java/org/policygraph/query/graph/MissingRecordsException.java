package org.policygraph.query.graph;

/**
 * Something is not here and must be fetched first. What is missing was noted; whatever else can be
 * worked out should be, so that all that is missing is fetched together. Never thrown over a
 * snapshot in memory.
 */
public final class MissingRecordsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MissingRecordsException() {
        super("records must be fetched first", null, false, false);
    }
}
