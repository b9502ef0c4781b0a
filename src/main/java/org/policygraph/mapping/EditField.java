package org.policygraph.mapping;

import org.jspecify.annotations.Nullable;

/**
 * {@code @edit(kind:)} on a field of Mutation: a way to change what is held.
 *
 * @param kind what it does
 */
public record EditField(FieldShape shape, Kind kind) {
    static final String DIRECTIVE = "edit";

    /** Kinds of edit. */
    public enum Kind {
        /** Puts a document in. */
        INGEST,
        /** Takes a document out. */
        RETRACT,
        /** Takes down what a person decides on a link. */
        CURATE,
        /** Takes down what a person decides on a marker of a digest. */
        ALIGN
    }

    static @Nullable EditField read(FieldSite site) {
        Kind kind = site.choice(Kind.class, DIRECTIVE, "kind");
        return kind == null ? null : new EditField(site.shape(), kind);
    }
}
