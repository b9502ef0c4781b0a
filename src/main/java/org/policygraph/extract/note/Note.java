package org.policygraph.extract.note;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.BodyKind;
import org.policygraph.extract.facts.Role;
import org.policygraph.text.TextSpan;

import java.util.List;

/**
 * A note of responsibility.
 *
 * @param span the whole note, with its brackets
 * @param bodies those whom it makes responsible, in order; none where it only states a rule
 */
public record Note(TextSpan span, List<Body> bodies) {
    /**
     * A body that a note makes responsible.
     *
     * @param printed the characters that name it
     * @param name its name: as printed, but for white space; with a prefix that its list shares,
     *     and an alias written out
     * @param department slug in the vocabulary; null if it lists none of that name
     * @param kind how it is named
     * @param role its part; null for an unnamed class of bodies
     */
    public record Body(
            TextSpan printed,
            String name,
            @Nullable String department,
            BodyKind kind,
            @Nullable Role role) {}
}
