package org.policygraph.mapping;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

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
        String written = site.string(DIRECTIVE, "kind");
        for (Kind kind : Kind.values()) {
            if (kind.name().equals(written)) return new EditField(site.shape(), kind);
        }
        site.problem("kind: " + written, "one of " + Arrays.toString(Kind.values()));
        return null;
    }
}
