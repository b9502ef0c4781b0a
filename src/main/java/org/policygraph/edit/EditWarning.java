package org.policygraph.edit;

import org.policygraph.rdf.HeldApart;

/** What an edit leaves for a person to decide, in a sentence of either language. */
public record EditWarning(String chinese, String english) {
    static EditWarning of(HeldApart apart) {
        return new EditWarning(apart.chinese(), apart.english());
    }
}
