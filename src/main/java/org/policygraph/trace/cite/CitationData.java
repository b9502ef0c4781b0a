package org.policygraph.trace.cite;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * Everything that a citation says. Words of a digest are cited as the digest's: its author is not
 * known, and those who issued the document have not written them. A document, or words of its
 * original, is cited with its issuers; where no original is held, all that is known of it comes
 * from a digest, and every form of the citation says so.
 *
 * @param iri the record that is cited
 * @param key a short name for it, unique in its dataset
 * @param work the document
 * @param digest the digest that what is said here rests on; null if it rests on none
 * @param isOriginalHeld whether the official text is held
 * @param passage the place; null for the document as a whole
 * @param permalink where it can be read
 * @param version of the dataset; empty if it has none
 * @param accessed the day on which whoever cites has read it; null if they have not said: it is
 *     never taken from a clock
 */
public record CitationData(
        String iri,
        String key,
        Work work,
        @Nullable Imprint digest,
        boolean isOriginalHeld,
        @Nullable CitedPassage passage,
        String permalink,
        String version,
        @Nullable LocalDate accessed) {
    /** Digits of a version that are shown to people, as everywhere. */
    private static final int SHOWN = 12;

    /** The beginning of the version. */
    String shownVersion() {
        return version.substring(0, Math.min(SHOWN, version.length()));
    }

    /** Whether the digest is what is cited, and not the document. */
    boolean isOfDigest() {
        return passage instanceof CitedPassage.OfDigest;
    }

    /** Those responsible for what is cited; none where they are not known. */
    List<String> authors() {
        return isOfDigest() ? List.of() : work.issuers();
    }

    /** The title of what is cited. */
    String title() {
        return isOfDigest() ? work.digestTitle() : work.numbered();
    }
}
