package org.policygraph.query.page;

/** What lies around a page; each is found out only when asked. */
public interface Extent {
    /** Whether the list goes on after the page. */
    boolean hasNext();

    /** Whether the list has something before the page. */
    boolean hasPrevious();

    /** Length of the whole list. */
    int total();
}
