package org.policygraph.extract.facts;

import org.policygraph.text.TextSpan;

import java.util.List;

/**
 * A measure and all that is known of it.
 *
 * @param themePosition position of its theme in the digest, from 1
 * @param position its position in the theme, from 1
 * @param span from its first clause to its last
 * @param clauses its clauses in order
 * @param citations its markers in order
 * @param audiences links to target groups, strongest basis first
 * @param responsibilities links to departments, strongest basis and best fit first
 * @param commitments what it promises in numbers
 * @param conditions numbers that must be met to be covered by it, which it promises to nobody
 * @param absences what it does not have, and why
 */
public record Measure(
        int themePosition,
        int position,
        TextSpan span,
        List<TextSpan> clauses,
        List<Citation> citations,
        List<Link> audiences,
        List<Link> responsibilities,
        List<Commitment> commitments,
        List<Commitment> conditions,
        List<Absence> absences) {

    /** Theme and measure: {@code 5.2}. */
    public String number() {
        return themePosition + "." + position;
    }
}
