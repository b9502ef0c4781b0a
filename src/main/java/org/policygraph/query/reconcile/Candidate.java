package org.policygraph.query.reconcile;

/**
 * A record as an answer to a question.
 *
 * @param match what it is and how it was found
 * @param score from 0 to 100, see {@link NameMatch#score()}; half of that for another type than
 *     those that were asked for
 * @param isMatch whether it is certain: the name is this record's, once folded, and no other's
 * @param namesakes how many candidates the name equals
 * @param ofType whether it is of a type that was asked for
 * @param conditions how many conditions were asked and are met
 */
public record Candidate(
        NameMatch match,
        double score,
        boolean isMatch,
        int namesakes,
        boolean ofType,
        int conditions) {}
