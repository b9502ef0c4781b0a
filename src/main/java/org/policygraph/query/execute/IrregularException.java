package org.policygraph.query.execute;

/** A value is missing or of another kind than its type says: graphql-java is to tell of it. */
final class IrregularException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IrregularException() {
        super(null, null, false, false);
    }
}
