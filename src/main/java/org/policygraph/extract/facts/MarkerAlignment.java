package org.policygraph.extract.facts;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/**
 * What is known of the paragraphs that a marker stands for.
 *
 * @param state how it is known
 * @param paragraphs the paragraphs in the order of the text; none unless proposed or confirmed
 * @param score share of the pairs of characters of all wordings of the marker that the paragraphs
 *     have, 0 to 1; null unless proposed
 * @param rejected paragraphs that it does not stand for, as a person found
 * @param checked by whom or where that was found which the state says; null where no person did
 */
public record MarkerAlignment(
        State state,
        List<DivisionParagraph> paragraphs,
        @Nullable BigDecimal score,
        List<DivisionParagraph> rejected,
        @Nullable String checked) {
    /** How it is known. */
    public enum State {
        /** Wording and paragraphs are alike. */
        PROPOSED,
        /** A person found that it stands for these. */
        CONFIRMED,
        /** A person found that it does not stand for what is like its wording. */
        REJECTED,
        /** No paragraph is like its wording. */
        UNALIGNED
    }
}
