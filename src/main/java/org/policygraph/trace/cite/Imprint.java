package org.policygraph.trace.cite;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * What a digest prints under the title of its document. Who made the digest it does not say.
 *
 * @param iri the digest
 * @param source the source as printed; null if none is. It may be that of the document
 * @param date the day that is printed; null if none is. It may not be that of the document
 * @param printedDate the date's characters; null if there are none
 */
public record Imprint(
        String iri,
        @Nullable String source,
        @Nullable LocalDate date,
        @Nullable String printedDate) {}
