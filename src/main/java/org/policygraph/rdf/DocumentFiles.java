package org.policygraph.rdf;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The files of one document, as they were handed in.
 *
 * @param texts its texts, told apart by what is in them: a digest, the official text, or one of
 *     each
 * @param original the official text where it was handed in as such; null if it was not
 * @param alignment which paragraphs of the official text the markers of the digest number; null for
 *     none
 * @param acceptsOtherTitle whether the official text may bear another title than the digest gives
 */
public record DocumentFiles(
        List<InputText> texts,
        @Nullable InputText original,
        @Nullable InputText alignment,
        boolean acceptsOtherTitle) {
    /** Copies the list, which has at least one. */
    public DocumentFiles {
        texts = List.copyOf(texts);
    }

    /** Texts that are told apart by what is in them. */
    public static DocumentFiles of(List<InputText> texts) {
        return new DocumentFiles(texts, null, null, false);
    }

    /** A text alone. */
    public static DocumentFiles of(InputText text) {
        return of(List.of(text));
    }
}
