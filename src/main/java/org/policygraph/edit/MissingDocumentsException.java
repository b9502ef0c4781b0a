package org.policygraph.edit;

import java.util.List;

/** Documents that are to be taken out and are not held; nothing has changed. */
public final class MissingDocumentsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MissingDocumentsException(List<String> ids) {
        super("found no document " + String.join(", ", ids) + " in the store");
    }
}
