package org.policygraph.trace.cite;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A document as a citation names it.
 *
 * @param iri the document
 * @param printed its whole title
 * @param issuers the bodies that are responsible for it, as printed
 * @param title its title, without the issuers where those stand before it
 * @param number its number (文号); null where no official text is held, or it bears none
 * @param date the date of the official text; null likewise
 * @param changes held documents that say that they end or amend it, and its own stated end if that
 *     has passed
 */
public record Work(
        String iri,
        String printed,
        List<String> issuers,
        String title,
        @Nullable String number,
        @Nullable OfficialDate date,
        List<Change> changes) {
    /**
     * A document that ends or amends another, or that states an end of itself which has passed.
     *
     * @param from the day to come from which it does, null where it has; of what has passed what is
     *     stated, in ISO 8601: 2030-12-31, 2026-01-01/P5Y, P5Y
     */
    public record Change(
            Effect effect,
            String iri,
            String title,
            @Nullable String number,
            @Nullable String from) {}

    /** What a document does to another. */
    public enum Effect {
        REPEALS,
        AMENDS,
        /** Of the document itself: by the calendar its stated end has passed. */
        EXPIRES
    }

    /** What stands between the issuers of one document where they are printed in a row. */
    private static final Pattern BETWEEN = Pattern.compile("[\\s、，,]+");

    public Work {
        issuers = List.copyOf(issuers);
        changes = List.copyOf(changes);
    }

    /** A document of which no official text is held. */
    public Work(String iri, String printed, List<String> issuers, String title) {
        this(iri, printed, issuers, title, null, null, List.of());
    }

    /** The same document, as its official text numbers and dates it. */
    public Work as(@Nullable String officialNumber, @Nullable OfficialDate officialDate) {
        return new Work(iri, printed, issuers, title, officialNumber, officialDate, changes);
    }

    /** The same document, as these end or amend it. */
    public Work changedBy(List<Change> made) {
        return new Work(iri, printed, issuers, title, number, date, made);
    }

    /** The title with the number, as documents are named in Chinese. */
    String numbered() {
        return number == null ? title : title + "（" + number + "）";
    }

    /**
     * The document of a title that begins with its issuers, as Chinese titles do. They are named
     * once, as those responsible: so GB/T 7714-2015 does in the second example of 4.6.2.
     *
     * @param iri the document
     * @param title the whole title as printed
     * @param issuers the issuers as printed; null if there are none
     */
    public static Work titled(String iri, String title, @Nullable String issuers) {
        if (issuers == null || issuers.isBlank()) return new Work(iri, title, List.of(), title);
        String rest = title.startsWith(issuers) ? title.substring(issuers.length()).strip() : "";
        List<String> named = List.of(BETWEEN.split(issuers.strip()));
        return new Work(iri, title, named, rest.isEmpty() ? title : rest);
    }

    /**
     * What to call a digest of the document, since no digest has a title of its own: the one that
     * it prints is the document's. A title inside of a title has single marks (GB/T 15834-2011,
     * 4.15).
     */
    String digestTitle() {
        return "《" + printed.replace('《', '〈').replace('》', '〉') + "》的摘要";
    }
}
