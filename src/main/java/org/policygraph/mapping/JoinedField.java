package org.policygraph.mapping;

import org.jspecify.annotations.Nullable;

/**
 * {@code @joined(kind:)}: what held documents are to one another, which no statement says: a
 * document is joined with what names it when that is asked for.
 *
 * @param kind what is asked
 */
public record JoinedField(FieldShape shape, Kind kind) implements MappedField {
    static final String DIRECTIVE = "joined";

    /** What can be asked. */
    public enum Kind {
        /** Of a reference: the held document that it names. */
        NAMED,
        /** Of a document: the references of others that name it. */
        NAMING,
        /** Of a document: those of them that end it. */
        REPEALING,
        /** Of a document: those of them that amend it. */
        AMENDING,
        /** Of a document: others of its title that have the official text that it lacks. */
        ORIGINALS_ELSEWHERE,
        /** Of a document, or of what is read from one: whether it is ended. */
        STATUS,
        /** Of a document: whether the end that it states of itself has passed. */
        STATED_END,
        /** Of a document: in which texts it is held. */
        HELD_IN
    }

    static @Nullable JoinedField read(FieldSite site) {
        Kind kind = site.choice(Kind.class, DIRECTIVE, "kind");
        return kind == null ? null : new JoinedField(site.shape(), kind);
    }
}
