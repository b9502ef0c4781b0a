package org.policygraph.query.edit;

import org.apache.jena.graph.Node;
import org.policygraph.edit.Edited;
import org.policygraph.query.graph.Entity;
import org.policygraph.query.graph.Reading;
import org.policygraph.store.History;
import org.policygraph.store.VersionChange;

/**
 * What an edit answers.
 *
 * @param edited what became of it
 * @param about the record that it was about: a document, or a link
 * @param reading the way into what is held after it
 * @param history what was held before
 */
public record EditPayload(Edited edited, Node about, Reading reading, History history) {
    /** Whether anything is other than before. */
    public boolean isChange() {
        return edited.isChange();
    }

    /** The version that the edit made, or found. */
    public VersionChange version() {
        return history.changes().reversed().stream()
                .filter(change -> change.version().id().equals(edited.version()))
                .findFirst()
                .orElseThrow();
    }

    /** The record as it is after the edit. */
    public Entity record() {
        return reading.entity(about);
    }
}
