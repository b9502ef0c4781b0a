package org.policygraph.query.page;

import org.jspecify.annotations.Nullable;
import org.policygraph.index.BasisCount;
import org.policygraph.query.graph.Entity;

import java.util.List;

/** What lies around a page; each is found out only when asked. */
public interface ListExtent {
    /** Whether the list goes on after the page. */
    boolean hasNext();

    /** Whether the list has something before the page. */
    boolean hasPrevious();

    /** Length of the whole list. */
    int total();

    /** The same by the basis that brings a record into the list. */
    List<BasisCount> totalsByBasis();

    /** The basis that brings a record into the list; null where that is no link. */
    @Nullable String basis(Entity record);
}
