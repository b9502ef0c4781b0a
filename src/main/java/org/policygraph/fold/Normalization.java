package org.policygraph.fold;

import java.util.EnumSet;
import java.util.Set;

/** A difference between characters that a comparison overlooks. */
public enum Normalization {
    /** Width, compatibility forms, radicals for characters, and characters without a glyph. */
    WIDTH,
    /** White space of any kind. */
    SPACE,
    /** Punctuation that gives no figure its sense: see {@link Punctuation}. */
    PUNCTUATION,
    /** Capital and small letters. */
    CASE,
    /** Traditional and simplified Chinese characters. */
    SCRIPT;

    /** What a search overlooks. */
    public static final Set<Normalization> OF_SEARCH = Set.copyOf(EnumSet.of(WIDTH, CASE, SCRIPT));
}
