package org.policygraph.query.page;

import org.apache.jena.graph.Node;
import org.policygraph.query.graph.OrderKey;
import org.policygraph.query.graph.TypeIndex;

import java.util.Collections;
import java.util.List;

/**
 * A page of a list, after the Relay cursor connections specification.
 *
 * @param type the type of the records
 * @param index all records of the type
 * @param all the whole list, in order
 * @param from the first of the page
 * @param to one past the last of the page
 * @param reasons why a record is in the list
 */
public record Connection(
        String type, TypeIndex index, List<Node> all, int from, int to, Reasons reasons) {
    /** One record of a page, with its cursor. */
    public record Edge(Connection connection, Node node) {
        public String cursor() {
            return connection.cursor(node);
        }

        public List<Match> matches() {
            return connection.reasons.of(node);
        }
    }

    /** Cuts the page out of a list that is in the order of the index. */
    public static Connection page(
            String type, TypeIndex index, List<Node> all, PageRequest page, Reasons reasons) {
        OrderKey after = page.after();
        OrderKey before = page.before();
        int low = after == null ? 0 : position(all, index, index.through(after));
        int high = before == null ? all.size() : position(all, index, index.before(before));
        high = Math.max(low, high);
        Integer first = page.first();
        Integer last = page.last();
        int to = first == null ? high : Math.min(high, low + first);
        int from = last == null ? low : Math.max(low, high - last);
        return new Connection(type, index, all, from, to, reasons);
    }

    /** How many of the list have a rank below this one. */
    private static int position(List<Node> all, TypeIndex index, int rank) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (index.rank(all.get(middle)) < rank) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    public List<Node> nodes() {
        return Collections.unmodifiableList(all.subList(from, to));
    }

    public List<Edge> edges() {
        return nodes().stream().map(node -> new Edge(this, node)).toList();
    }

    public String cursor(Node node) {
        return CursorCodec.encode(type, index.key(node));
    }

    public boolean hasNextPage() {
        return to < all.size();
    }

    public boolean hasPreviousPage() {
        return from > 0;
    }
}
