package org.policygraph.query.page;

import org.jspecify.annotations.Nullable;
import org.policygraph.index.OrderKey;
import org.policygraph.query.error.QueryException;
import org.policygraph.query.limit.QueryLimits;

import java.util.Map;

/**
 * The paging arguments of a connection.
 *
 * @param first at most so many from the beginning; null for none given
 * @param last at most so many from the end; null for none given
 * @param after only what comes after this place; null for no bound
 * @param before only what comes before this place; null for no bound
 */
public record PageRequest(
        @Nullable Integer first,
        @Nullable Integer last,
        @Nullable OrderKey after,
        @Nullable OrderKey before) {
    /**
     * Reads and checks the arguments.
     *
     * @throws QueryException if they are negative, over the limit, contradictory or no cursors
     */
    public static PageRequest of(Map<String, Object> arguments, String type, QueryLimits limits) {
        Integer first = size(arguments, "first", limits.maxPageSize());
        Integer last = size(arguments, "last", limits.maxPageSize());
        if (first != null && last != null) {
            throw QueryException.badInput(
                    "first and last exclude each other; give one of them, from 0 to "
                            + limits.maxPageSize());
        }
        if (first == null && last == null) first = limits.defaultPageSize();
        return new PageRequest(
                first, last, place(arguments, "after", type), place(arguments, "before", type));
    }

    private static @Nullable Integer size(Map<String, Object> arguments, String name, int most) {
        Integer size = (Integer) arguments.get(name);
        if (size != null && (size < 0 || size > most)) {
            throw QueryException.badInput(name + " is " + size + ", and must be from 0 to " + most);
        }
        return size;
    }

    private static @Nullable OrderKey place(
            Map<String, Object> arguments, String name, String type) {
        String cursor = (String) arguments.get(name);
        return cursor == null ? null : CursorCodec.decode(name, type, cursor);
    }
}
