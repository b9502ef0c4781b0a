package org.policygraph.trace.cite;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Everything that a citation says. A document of which only a digest is held is cited through that
 * digest, and every form of the citation says so.
 *
 * @param iri the record that is cited
 * @param key a short name for it, unique in its dataset
 * @param work the document
 * @param digest the digest through which it is known; null if none is held
 * @param passage the place; null for the document as a whole
 * @param permalink where it can be read
 * @param version of the dataset; empty if it has none
 * @param accessed the day on which whoever cites has read it; null if they have not said: it is
 *     never taken from a clock
 */
public record Cited(
        String iri,
        String key,
        Work work,
        @Nullable Imprint digest,
        @Nullable Passage passage,
        String permalink,
        String version,
        @Nullable LocalDate accessed) {
    /** Digits of a version that are shown to people, as everywhere. */
    private static final int SHOWN = 12;

    /** The beginning of the version. */
    String shownVersion() {
        return version.substring(0, Math.min(SHOWN, version.length()));
    }
}
