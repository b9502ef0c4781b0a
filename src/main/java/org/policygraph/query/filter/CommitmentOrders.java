package org.policygraph.query.filter;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.index.OrderKey;
import org.policygraph.mapping.MappedType;
import org.policygraph.query.graph.EngineTerms;
import org.policygraph.query.graph.Entity;
import org.policygraph.query.graph.RecordType;
import org.policygraph.query.page.ListOrder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The orders of the enum CommitmentOrder: by one field, then in document order. A range stands by
 * its lower end among values that rise, and by its upper end among values that fall. What lacks the
 * field comes last, whichever way the order runs.
 */
public final class CommitmentOrders {
    private static final String DESCENDING = "_DESCENDING";
    private static final String ASCENDING = "_ASCENDING";
    private static final String VALUE = "baseValue";
    private static final String VALUE_MAX = "baseValueMax";

    private CommitmentOrders() {}

    /**
     * The order of a name.
     *
     * @param asked null for document order
     */
    static ListOrder of(RecordType type, @Nullable String asked) {
        By by = property(type.mapped(), asked);
        if (asked == null || by == null) return ListOrder.of(type);
        String field = fieldOf(asked);
        return new ListOrder(
                type.name() + " by " + asked,
                record -> key(record, by.properties, field, type),
                by.descending ? CommitmentOrders::descending : Comparator.naturalOrder());
    }

    /**
     * What an order sorts by before document order.
     *
     * @param properties the value of the first that there is, of what has one
     */
    public record By(List<Node> properties, boolean descending) {}

    /**
     * The property of an order.
     *
     * @param asked its name; null for document order
     * @return null for document order
     */
    public static @Nullable By property(MappedType type, @Nullable String asked) {
        if (asked == null || asked.equals("DOCUMENT")) return null;
        String field = fieldOf(asked);
        boolean descending = asked.endsWith(DESCENDING);
        boolean byUpperEnd = descending && field.equals(VALUE);
        List<String> fields = byUpperEnd ? List.of(VALUE_MAX, VALUE) : List.of(field);
        List<Node> properties =
                fields.stream().map(each -> EngineTerms.iri(type.property(each).iri())).toList();
        return new By(properties, descending);
    }

    private static String fieldOf(String asked) {
        String name = asked.replace(DESCENDING, "").replace(ASCENDING, "");
        return switch (name) {
            case "VALUE" -> VALUE;
            case "DEADLINE" -> "deadline";
            case "UNIT" -> "baseUnit";
            case "COMPARATOR" -> "comparator";
            default -> throw new IllegalStateException("no order is called " + asked);
        };
    }

    private static OrderKey key(
            Entity record, List<Node> properties, String field, RecordType type) {
        List<OrderKey.Part> parts = new ArrayList<>();
        Node value =
                properties.stream()
                        .map(record::value)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        parts.add(part(value, field));
        parts.addAll(type.order().key(record).parts());
        return new OrderKey(parts);
    }

    private static OrderKey.Part part(@Nullable Node value, String field) {
        if (value == null) return new OrderKey.Nothing();
        if (value.isURI()) return new OrderKey.Text(EngineTerms.localName(value.getURI()));
        String written = value.getLiteralLexicalForm();
        if (!field.equals(VALUE)) return new OrderKey.Text(written);
        return new OrderKey.Whole(sortable(Double.parseDouble(written.strip())));
    }

    /** A whole number that compares to others as the double does (IEEE 754 §5.10). */
    private static long sortable(double value) {
        long bits = Double.doubleToLongBits(value);
        return bits ^ ((bits >> 63) & Long.MAX_VALUE);
    }

    private static int descending(OrderKey one, OrderKey other) {
        OrderKey.Part first = one.parts().getFirst();
        OrderKey.Part second = other.parts().getFirst();
        int compared = first.compareTo(second);
        if (compared == 0) return one.compareTo(other);
        boolean lacking = first instanceof OrderKey.Nothing || second instanceof OrderKey.Nothing;
        return lacking ? compared : -compared;
    }
}
