package org.policygraph.query.edit;

import org.apache.jena.graph.Node;
import org.policygraph.edit.EditResult;
import org.policygraph.edit.EditWarning;
import org.policygraph.query.graph.Entity;
import org.policygraph.query.graph.RequestContext;
import org.policygraph.store.History;
import org.policygraph.store.VersionChange;

import java.util.List;

/**
 * What an edit answers.
 *
 * @param result what became of it
 * @param about the record that it was about: a document, or a link
 * @param reading the way into what is held after it
 * @param history what was held before
 * @param warnings what it leaves for a person to decide
 */
public record EditPayload(
        EditResult result,
        Node about,
        RequestContext reading,
        History history,
        List<EditWarning> warnings) {
    public EditPayload {
        warnings = List.copyOf(warnings);
    }

    EditPayload(EditResult result, Node about, RequestContext reading, History history) {
        this(result, about, reading, history, List.of());
    }

    EditPayload with(List<EditWarning> warned) {
        return new EditPayload(result, about, reading, history, warned);
    }

    /** Whether anything is other than before. */
    public boolean isChange() {
        return result.isChange();
    }

    /** The version that the edit made, or found. */
    public VersionChange version() {
        return history.changes().reversed().stream()
                .filter(change -> change.version().id().equals(result.version()))
                .findFirst()
                .orElseThrow();
    }

    /** The record as it is after the edit. */
    public Entity record() {
        return reading.entity(about);
    }
}
