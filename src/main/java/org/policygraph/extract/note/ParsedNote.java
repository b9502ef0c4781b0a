package org.policygraph.extract.note;

import java.util.List;

/**
 * What stands in a note.
 *
 * @param mentions its bodies in order
 * @param open whether 等 leaves the list open
 * @param statesRule whether it says that the first body leads, here and in later notes
 * @param isLabelled whether a label stands before bodies
 * @param hasVerb whether a verb or 会同 says what they do
 */
record ParsedNote(
        List<Mention> mentions,
        boolean open,
        boolean statesRule,
        boolean isLabelled,
        boolean hasVerb) {
    /** The same with some of its bodies; others may be meant. */
    ParsedNote with(List<Mention> some) {
        return new ParsedNote(some, true, statesRule, isLabelled, hasVerb);
    }

    /** Whether a label says who leads. */
    boolean labelsLeader() {
        return isLabelled && mentions.stream().anyMatch(each -> each.claim() == Claim.LEADS);
    }
}
