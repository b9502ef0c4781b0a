package org.policygraph.edit;

import org.policygraph.rdf.CurationRefusedException;

/** A decision was not taken down; the message says what was found and what was expected. */
public final class RefusedDecisionException extends Exception {
    private static final long serialVersionUID = 1L;

    RefusedDecisionException(CurationRefusedException cause) {
        super(cause.getMessage(), cause);
    }
}
