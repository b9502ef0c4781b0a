package org.policygraph.mapping;

import org.jspecify.annotations.Nullable;

/**
 * {@code @spanPart(part:, of:)}: a part of a text span, computed from the held text itself and
 * never from a copy in the graph.
 *
 * @param part which part
 * @param of the sibling field that leads to the span; null if it is the record itself
 */
public record SpanPartField(FieldShape shape, Part part, @Nullable String of)
        implements MappedField {
    static final String DIRECTIVE = "spanPart";

    /** Parts of a span; offsets are code points, unless the name says UTF-16. */
    public enum Part {
        /** First character, from 0. */
        START,
        /** One past the last character. */
        END,
        /** The characters. */
        TEXT,
        /** Some characters before. */
        PREFIX,
        /** Some characters after. */
        SUFFIX,
        /** Line, from 1. */
        LINE,
        /** Column, from 1. */
        COLUMN,
        /** Start in UTF-16 units. */
        UTF16_START,
        /** End in UTF-16 units. */
        UTF16_END
    }

    static @Nullable SpanPartField read(FieldSite site) {
        Part part = site.choice(Part.class, DIRECTIVE, "part");
        FieldSite span = site.sibling(DIRECTIVE, "of");
        if (span != null && !span.has(PropertyField.DIRECTIVE)) {
            site.problem("of: " + span.name(), "a sibling field with @property");
        }
        String of = span == null ? null : span.name();
        return part == null ? null : new SpanPartField(site.shape(), part, of);
    }
}
