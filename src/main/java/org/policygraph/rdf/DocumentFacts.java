package org.policygraph.rdf;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.DigestAlignment;
import org.policygraph.extract.facts.DigestFacts;
import org.policygraph.extract.facts.OfficialFacts;

/**
 * What was read of one document: a digest of it, its official text, or both.
 *
 * @param digest what its digest says; null if there is none
 * @param official what its official text says; null if there is none
 * @param alignment which paragraphs the markers of the digest stand for; null unless there are both
 * @param decisions what persons decided on that
 */
record DocumentFacts(
        @Nullable DigestFacts digest,
        @Nullable OfficialFacts official,
        @Nullable DigestAlignment alignment,
        AlignmentCurations decisions) {
    /** One text alone, on which nobody has decided anything. */
    static DocumentFacts ofOne(@Nullable DigestFacts digest, @Nullable OfficialFacts official) {
        return new DocumentFacts(digest, official, null, AlignmentCurations.NONE);
    }
}
