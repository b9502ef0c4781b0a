package org.policygraph.query.page;

/** What lies around a page; each is found out only when asked. */
public interface Extent {
    /** Whether the list goes on after the page. */
    boolean hasNext();

    /** Whether the list has something before the page. */
    boolean hasPrevious();

    /** How many of the list stand before the page. */
    int before();

    /** Length of the whole list. */
    int total();
}
