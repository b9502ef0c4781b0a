package org.policygraph.query.page;

import org.jspecify.annotations.Nullable;
import org.policygraph.index.BasisCount;
import org.policygraph.index.OrderKey;
import org.policygraph.query.graph.Entity;

import java.util.List;

/**
 * A page of a list, after the Relay cursor connections specification.
 *
 * @param order the order of the list
 * @param nodes the records of the page
 * @param extent what lies around it
 * @param reasons why a record is in the list
 */
public record Connection(
        ListOrder order, List<Entity> nodes, ListExtent extent, MatchReasons reasons)
        implements PageBounds {
    public Connection {
        nodes = List.copyOf(nodes);
    }

    /** One record of a page, with its cursor. */
    public record Edge(Connection connection, Entity node) {
        public String cursor() {
            return connection.cursor(node);
        }

        /** The basis that brings it into the list; null where that is no link. */
        public @Nullable String basis() {
            return connection.extent.basis(node);
        }

        public List<Match> matches() {
            return connection.reasons.of(node);
        }
    }

    /** The place of a page in a list that is held as a whole. */
    private record Cut(int from, int to, int total) implements ListExtent {
        @Override
        public boolean hasNext() {
            return to < total;
        }

        @Override
        public boolean hasPrevious() {
            return from > 0;
        }

        @Override
        public List<BasisCount> totalsByBasis() {
            return total == 0 ? List.of() : List.of(new BasisCount(null, total));
        }

        @Override
        public @Nullable String basis(Entity record) {
            return null;
        }
    }

    /** Cuts the page out of a list that is in this order. */
    public static Connection page(
            ListOrder order, List<Entity> all, PageRequest page, MatchReasons reasons) {
        OrderKey after = page.after();
        OrderKey before = page.before();
        int low = after == null ? 0 : position(all, order, after, true);
        int high = before == null ? all.size() : position(all, order, before, false);
        high = Math.max(low, high);
        Integer first = page.first();
        Integer last = page.last();
        int to = first == null ? high : Math.min(high, low + first);
        int from = last == null ? low : Math.max(low, high - last);
        Cut cut = new Cut(from, to, all.size());
        return new Connection(order, all.subList(from, to), cut, reasons);
    }

    /** How many of the list stand before a place, or with {@code through} at it too. */
    private static int position(
            List<Entity> all, ListOrder order, OrderKey place, boolean through) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            OrderKey key = order.key().apply(all.get(middle));
            int compared = order.comparator().compare(key, place);
            if (compared < 0 || (through && compared == 0)) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    public List<Edge> edges() {
        return nodes.stream().map(node -> new Edge(this, node)).toList();
    }

    /** The place of a record of the page. */
    public String cursor(Entity node) {
        return CursorCodec.encode(order.name(), order.key().apply(node));
    }

    @Override
    public boolean hasNextPage() {
        return extent.hasNext();
    }

    @Override
    public boolean hasPreviousPage() {
        return extent.hasPrevious();
    }

    @Override
    public @Nullable String startCursor() {
        return nodes.isEmpty() ? null : cursor(nodes.getFirst());
    }

    @Override
    public @Nullable String endCursor() {
        return nodes.isEmpty() ? null : cursor(nodes.getLast());
    }
}
