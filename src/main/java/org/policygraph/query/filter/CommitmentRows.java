package org.policygraph.query.filter;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.index.OrderKey;
import org.policygraph.mapping.MappedType;
import org.policygraph.query.graph.EngineTerms;
import org.policygraph.query.graph.Entity;
import org.policygraph.query.graph.GraphView;
import org.policygraph.query.graph.RequestContext;
import org.policygraph.query.page.ListOrder;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the commitments of a snapshot are filtered by, side by side, so that one pass over all takes
 * no look into the graph. Every order is made when first asked for.
 */
final class CommitmentRows {
    private final List<Row> rows;
    private final Map<String, List<Row>> ordered = new ConcurrentHashMap<>();

    /**
     * One commitment.
     *
     * @param measure the measure that makes it; null if the data name none
     * @param document the document of that measure
     * @param unit as printed: 万套
     * @param baseUnit that of the base value: 套
     * @param baseValueMax the upper end of a range, whose lower end is the base value
     */
    record Row(
            Node node,
            @Nullable Node measure,
            @Nullable Node document,
            @Nullable String basis,
            @Nullable String nature,
            @Nullable String comparator,
            @Nullable String unit,
            @Nullable String baseUnit,
            @Nullable BigDecimal baseValue,
            @Nullable BigDecimal baseValueMax,
            boolean hasDuration,
            boolean hasDeadline) {
        /** The upper end of a range; any other value is its own. */
        @Nullable BigDecimal greatest() {
            return baseValueMax == null ? baseValue : baseValueMax;
        }
    }

    private CommitmentRows(List<Row> rows) {
        this.rows = rows;
    }

    static CommitmentRows of(GraphView view, MappedType type) {
        return view.derived(
                CommitmentRows.class,
                Set.of(type.name()),
                () -> new CommitmentRows(new Reader(view, type).rows()));
    }

    /** All rows in an order. */
    List<Row> in(ListOrder order, RequestContext reading) {
        List<Row> known = ordered.get(order.name());
        return known != null
                ? known
                : ordered.computeIfAbsent(order.name(), name -> sorted(order, reading));
    }

    private List<Row> sorted(ListOrder order, RequestContext reading) {
        List<Row> sorted = new ArrayList<>(rows);
        var keys = HashMap.<Node, OrderKey>newHashMap(rows.size());
        for (Row row : rows) keys.put(row.node, order.key().apply(reading.entity(row.node)));
        sorted.sort(
                (one, other) ->
                        order.comparator().compare(keys.get(one.node), keys.get(other.node)));
        return List.copyOf(sorted);
    }

    /** Reads the rows from the graph. */
    private record Reader(GraphView view, MappedType type) {
        List<Row> rows() {
            RequestContext reading = new RequestContext(view, Long.MAX_VALUE);
            return view.list(type.name()).nodes().stream()
                    .map(node -> row(reading.entity(node), reading))
                    .toList();
        }

        private Row row(Entity commitment, RequestContext reading) {
            Node measure = value(commitment, "measure");
            return new Row(
                    commitment.node(),
                    measure,
                    document(commitment, measure, reading),
                    written(value(commitment, "basis")),
                    written(value(commitment, "nature")),
                    written(value(commitment, "comparator")),
                    written(value(commitment, "unit")),
                    written(value(commitment, "baseUnit")),
                    number(value(commitment, "baseValue")),
                    number(value(commitment, "baseValueMax")),
                    value(commitment, "duration") != null,
                    value(commitment, "deadline") != null);
        }

        /** A commitment mostly has its measure's document at hand, to be put in order by. */
        private @Nullable Node document(
                Entity commitment, @Nullable Node measure, RequestContext reading) {
            Node property = EngineTerms.iri(measureType().property("document").iri());
            Node own = commitment.value(property);
            return own != null || measure == null ? own : reading.entity(measure).value(property);
        }

        private MappedType measureType() {
            return view.mapping().type(type.property("measure").shape().type());
        }

        private @Nullable Node value(Entity commitment, String field) {
            return commitment.value(EngineTerms.iri(type.property(field).iri()));
        }

        private static @Nullable BigDecimal number(@Nullable Node value) {
            return value == null ? null : new BigDecimal(value.getLiteralLexicalForm().strip());
        }

        private static @Nullable String written(@Nullable Node value) {
            if (value == null) return null;
            return value.isURI()
                    ? EngineTerms.localName(value.getURI())
                    : value.getLiteralLexicalForm();
        }
    }
}
