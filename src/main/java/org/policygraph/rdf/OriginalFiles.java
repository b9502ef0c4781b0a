package org.policygraph.rdf;

import org.jspecify.annotations.Nullable;

/** The files of the official text of a document, as they were handed in. */
public final class OriginalFiles {
    private final byte[] text;
    private final byte @Nullable [] alignment;
    private final boolean acceptsOtherTitle;

    /**
     * @param text the bytes of the text
     * @param alignment the bytes of the file that confirms which paragraphs the markers number;
     *     null for none
     * @param acceptsOtherTitle whether the text may bear another title than the digest gives
     */
    public OriginalFiles(byte[] text, byte @Nullable [] alignment, boolean acceptsOtherTitle) {
        this.text = text;
        this.alignment = alignment;
        this.acceptsOtherTitle = acceptsOtherTitle;
    }

    boolean acceptsOtherTitle() {
        return acceptsOtherTitle;
    }

    byte[] text() {
        return text;
    }

    byte @Nullable [] alignment() {
        return alignment;
    }
}
