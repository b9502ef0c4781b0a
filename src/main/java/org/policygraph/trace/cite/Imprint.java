package org.policygraph.trace.cite;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * What a digest says of its own publication. It may differ from that of the document.
 *
 * @param iri the digest
 * @param publisher as printed; null if none is
 * @param date the day that is printed; null if none is
 * @param printedDate the date's characters; null if there are none
 */
public record Imprint(
        String iri,
        @Nullable String publisher,
        @Nullable LocalDate date,
        @Nullable String printedDate) {}
