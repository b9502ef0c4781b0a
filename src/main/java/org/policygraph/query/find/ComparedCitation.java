package org.policygraph.query.find;

import org.jspecify.annotations.Nullable;
import org.policygraph.query.graph.Entity;
import org.policygraph.trace.DiffPart;
import org.policygraph.trace.FidelityVerdict;
import org.policygraph.trace.HedgeChange;
import org.policygraph.trace.OriginalElsewhere;
import org.policygraph.trace.PrintableVerdict;

import java.util.List;

/**
 * A citation whose wording was held against the official text.
 *
 * @param alignment what is known of the marker and its paragraph; null where there is no marker,
 *     since the wording is the official text's own
 * @param elsewhere where the official text is held, if not under the digest's id; else null
 * @param similarity 0 to 1; null where there is no paragraph to be held against
 */
public record ComparedCitation(
        FidelityVerdict verdict,
        @Nullable String alignment,
        @Nullable Double similarity,
        List<Part> diff,
        List<Hedge> hedges,
        @Nullable OriginalElsewhere elsewhere) {
    public ComparedCitation {
        diff = List.copyOf(diff);
        hedges = List.copyOf(hedges);
    }

    /**
     * The verdict in a sentence, which says where the alignment is no more than proposed, and which
     * hedges differ.
     */
    public PrintableVerdict sentence() {
        return new FidelitySentence(this);
    }

    /** A citation that cannot be compared. */
    static ComparedCitation without(FidelityVerdict verdict, String alignment) {
        return new ComparedCitation(verdict, alignment, null, List.of(), List.of(), null);
    }

    /** A citation of a document of which no official text is held under its id. */
    static ComparedCitation withoutOriginal(
            String alignment, @Nullable OriginalElsewhere elsewhere) {
        return new ComparedCitation(
                FidelityVerdict.SOURCE_NOT_HELD, alignment, null, List.of(), List.of(), elsewhere);
    }

    /** A citation of the official text by itself. */
    static ComparedCitation ofOwnWords() {
        return new ComparedCitation(
                FidelityVerdict.OWN_WORDS, null, 1.0, List.of(), List.of(), null);
    }

    /** A part of the difference; the spans are records of both texts. */
    public record Part(DiffPart.Kind kind, Entity inDigest, @Nullable Entity inOriginal) {}

    /** A hedge of one of the texts, and the wording of the other that goes without it. */
    public record Hedge(HedgeChange.Kind kind, String term, Entity span, Entity missingFrom) {}
}
