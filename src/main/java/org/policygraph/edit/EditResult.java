package org.policygraph.edit;

import org.policygraph.store.Snapshot;

/**
 * What became of an edit.
 *
 * @param before what it was worked out from
 * @param after what the store holds now: the edit, and maybe others that came right after it
 * @param version the id of the version that it made; if it changed nothing, that of {@code before}
 * @param isChange whether it changed anything
 */
public record EditResult(Snapshot before, Snapshot after, String version, boolean isChange) {
    static EditResult nothing(Snapshot before) {
        return new EditResult(before, before, before.version().id(), false);
    }
}
