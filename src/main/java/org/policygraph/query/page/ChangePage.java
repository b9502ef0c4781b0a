package org.policygraph.query.page;

import org.jspecify.annotations.Nullable;
import org.policygraph.index.OrderKey;
import org.policygraph.query.graph.Entity;
import org.policygraph.store.NodeChange;
import org.policygraph.store.VersionChange;

import java.util.List;

/**
 * A page of what became of records: by version, and within a version by IRI.
 *
 * @param changes those of the page
 * @param hasPreviousPage whether there are more before
 * @param hasNextPage whether there are more after
 */
public record ChangePage(List<Change> changes, boolean hasPreviousPage, boolean hasNextPage)
        implements PageBounds {
    /** Tells the cursors of this list from those of others. */
    public static final String CURSORS = "Change";

    public ChangePage {
        changes = List.copyOf(changes);
    }

    /**
     * What became of one record.
     *
     * @param version the version that did it
     * @param node the record, and what was done to it
     * @param type the name of its type
     * @param record the record as it is now; null if it is not there any more
     */
    public record Change(
            VersionChange version, NodeChange node, String type, @Nullable Entity record) {
        public String cursor() {
            return CursorCodec.encode(CURSORS, place(version, node));
        }
    }

    /** Whether a version may have changes between the bounds of a page; it is not looked into. */
    public static boolean mayHold(VersionChange version, PageRequest page) {
        return (page.after() == null || version.number() >= number(page.after()))
                && (page.before() == null || version.number() <= number(page.before()));
    }

    private static long number(OrderKey place) {
        return place.parts().getFirst() instanceof OrderKey.Whole number ? number.value() : 0;
    }

    /** Whether a change lies between the bounds of a page. */
    public static boolean lies(VersionChange version, NodeChange node, PageRequest page) {
        OrderKey place = place(version, node);
        return (page.after() == null || place.compareTo(page.after()) > 0)
                && (page.before() == null || place.compareTo(page.before()) < 0);
    }

    private static OrderKey place(VersionChange version, NodeChange node) {
        return new OrderKey(
                List.of(
                        new OrderKey.Whole(version.number()),
                        new OrderKey.Text(node.node().getURI())));
    }

    @Override
    public @Nullable String startCursor() {
        return changes.isEmpty() ? null : changes.getFirst().cursor();
    }

    @Override
    public @Nullable String endCursor() {
        return changes.isEmpty() ? null : changes.getLast().cursor();
    }
}
