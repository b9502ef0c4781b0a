package org.policygraph.query.graph;

import org.apache.jena.graph.Node;
import org.policygraph.index.OrderKey;
import org.policygraph.mapping.MappedType;
import org.policygraph.vocab.Iris;

import java.util.ArrayList;
import java.util.List;

/**
 * The natural order of the records of a type: its order properties, then the IRI, whose numbers
 * count as numbers.
 */
public final class RecordOrder {
    private final List<Node> properties;

    private RecordOrder(List<Node> properties) {
        this.properties = properties;
    }

    public static RecordOrder of(MappedType type) {
        return by(type.order());
    }

    /**
     * The order of what one record leads to: what puts that record in its own place is the same for
     * all of it, and is not looked at.
     */
    public static RecordOrder within(MappedType owner, MappedType type) {
        List<String> outer = owner.order();
        List<String> all = type.order();
        boolean isNested = all.size() > outer.size() && all.subList(0, outer.size()).equals(outer);
        return by(isNested ? all.subList(outer.size(), all.size()) : all);
    }

    private static RecordOrder by(List<String> properties) {
        return new RecordOrder(properties.stream().map(EngineTerms::iri).toList());
    }

    /** The properties that are looked at. */
    public List<Node> properties() {
        return properties;
    }

    /** The place of a record. */
    public OrderKey key(Entity record) {
        if (properties.isEmpty()) {
            return new OrderKey(List.of(new OrderKey.Text(Iris.ordered(record.iri()))));
        }
        return OrderKey.of(properties, record::values, record.node());
    }

    private static OrderKey.Part part(Entity record, Node property) {
        return OrderKey.least(record.values(property));
    }

    /** Puts records in order. */
    public List<Entity> sorted(List<Entity> records) {
        if (records.size() < 2) return records;
        List<Entity> sorted = new ArrayList<>(records);
        sorted.sort(this::compare);
        return sorted;
    }

    /** Property by property, since most siblings differ in one alone. */
    private int compare(Entity one, Entity other) {
        for (Node property : properties) {
            int compared = part(one, property).compareTo(part(other, property));
            if (compared != 0) return compared;
        }
        return Iris.ordered(one.iri()).compareTo(Iris.ordered(other.iri()));
    }
}
