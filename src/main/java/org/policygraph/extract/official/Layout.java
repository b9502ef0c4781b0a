package org.policygraph.extract.official;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A text cut into the parts that officials compose it of.
 *
 * @param head the other lines before the body: the portal's table, what a page puts above a title
 * @param titlePage the body and the date that a title page names above the body
 * @param title of the covering notice, or of the only document; null if the file begins without one
 * @param number the line of its number; null if it stands in no line of its own
 * @param addressees the line that names them; null without one
 * @param parts what follows, in order
 * @param rest lines behind the signature that hold no sentence and are no annex
 */
record Layout(
        List<Line> head,
        List<Line> titlePage,
        @Nullable TitleLines title,
        @Nullable Line number,
        @Nullable Line addressees,
        List<Part> parts,
        List<Line> rest) {
    /** What a part is to the whole. */
    enum PartRole {
        /** A notice that passes on what follows it. */
        COVER,
        /** The document proper. */
        MAIN,
        /** What the document has attached. */
        ANNEX
    }

    /**
     * A part.
     *
     * @param title its own title; null for the first part, whose title is the document's
     * @param body its lines from the first to the last before the signature
     * @param closing signature, date and release note below it
     */
    record Part(PartRole role, @Nullable TitleLines title, List<Line> body, List<Line> closing) {}

    /** The document proper: the plan behind a covering notice, or the only one. */
    Part main() {
        return parts.stream()
                .filter(part -> part.role() == PartRole.MAIN)
                .findFirst()
                .orElse(parts.getFirst());
    }
}
