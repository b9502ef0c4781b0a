package org.policygraph.extract.note;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.BodyKind;
import org.policygraph.extract.facts.Part;
import org.policygraph.extract.facts.Role;
import org.policygraph.extract.lexicon.Body;
import org.policygraph.text.TextSpan;

/**
 * A body that a note makes responsible.
 *
 * @param printed the characters that name it
 * @param name its name: as printed, but for white space; with a prefix that its list shares, and an
 *     alias written out
 * @param listed the body of the vocabulary; null if it lists none of that name
 * @param kind how it is named
 * @param part its part; null for an unnamed class of bodies
 */
public record NotedBody(
        TextSpan printed, String name, @Nullable Body listed, BodyKind kind, @Nullable Part part) {
    /** The same, where no part is said. */
    NotedBody withoutPart() {
        return new NotedBody(printed, name, listed, kind, null);
    }

    /** What its part is; null where none is said. */
    @Nullable Role role() {
        return part == null ? null : part.role();
    }
}
