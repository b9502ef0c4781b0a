package org.policygraph.rdf;

import java.util.ArrayList;
import java.util.List;

/** A decision that cannot be taken down; the message says what was found and what was expected. */
public final class CurationRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    CurationRefusedException(String message) {
        super(message);
    }

    /** For a decision after which the document would not be what the shapes demand. */
    static CurationRefusedException of(DocumentsRefusedException refused) {
        List<String> causes = new ArrayList<>();
        refused.problems().forEach(each -> causes.add(each.toString()));
        refused.violations().forEach(each -> causes.add(each.sentence()));
        return new CurationRefusedException(String.join("; ", causes));
    }
}
