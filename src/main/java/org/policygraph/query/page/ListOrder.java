package org.policygraph.query.page;

import org.policygraph.index.OrderKey;
import org.policygraph.query.graph.Entity;
import org.policygraph.query.graph.RecordType;

import java.util.Comparator;
import java.util.function.Function;

/**
 * The order of a list, and thereby what its cursors say.
 *
 * @param name tells the cursors of one list from those of another
 * @param key the place of a record
 * @param comparator which place comes first
 */
public record ListOrder(
        String name, Function<Entity, OrderKey> key, Comparator<OrderKey> comparator) {
    /** The natural order of a type. */
    public static ListOrder of(RecordType type) {
        return new ListOrder(type.name(), type.order()::key, Comparator.naturalOrder());
    }
}
