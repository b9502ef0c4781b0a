package org.policygraph.extract.facts;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.TextSpan;

/**
 * The part of a body in a measure.
 *
 * @param role what it is
 * @param basis on what it rests
 * @param rule the words of the document that say what the order of names means; there only where
 *     the part rests on such a rule
 */
public record Part(Role role, RoleBasis basis, @Nullable TextSpan rule) {
    /** A part that a word of the text says. */
    public static Part said(Role role) {
        return new Part(role, RoleBasis.SAID, null);
    }
}
