package org.policygraph.query.execute;

/** A value is missing or of another kind than its type says: graphql-java is to tell of it. */
final class IrregularAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IrregularAnswer() {
        super(null, null, false, false);
    }
}
