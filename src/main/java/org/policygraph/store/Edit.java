package org.policygraph.store;

import org.jspecify.annotations.Nullable;

/**
 * Who made a version, and by what. What it changed is told by the version itself.
 *
 * @param action what was done
 * @param by the name of the key that it was done with, which has no spaces; null where a command
 *     did it on a machine that has the store
 * @param about the IRI of the document, link or marker; null if there was not one
 */
public record Edit(Action action, @Nullable String by, @Nullable String about) {
    /** What may be done to a store. */
    public enum Action {
        /** The vocabularies were put into a store that had nothing. */
        BEGIN,
        /** Documents were put in. */
        INGEST,
        /** Documents were taken out. */
        RETRACT,
        /** It was decided on a link. */
        CURATE,
        /** It was decided on a marker. */
        ALIGN
    }

    /** What a command does to several documents, or to none in particular. */
    public static Edit byCommand(Action action) {
        return new Edit(action, null, null);
    }
}
