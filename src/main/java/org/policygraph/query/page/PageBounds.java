package org.policygraph.query.page;

import org.jspecify.annotations.Nullable;

/** The ends of a page: PageInfo of the Relay cursor connections specification. */
public interface PageBounds {
    /** Whether the list goes on after the page. */
    boolean hasNextPage();

    /** Whether the list has something before the page. */
    boolean hasPreviousPage();

    /** The cursor of the first record of the page; null if it has none. */
    @Nullable String startCursor();

    /** The cursor of the last record of the page; null if it has none. */
    @Nullable String endCursor();
}
