package org.policygraph.query.graph;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.mapping.PropertyField;
import org.policygraph.mapping.SchemaMapping;

import java.util.ArrayList;
import java.util.List;

/**
 * The records that a property leads to, in the order of their type. What is not a record of the
 * field's type is none of its values, since several types of record may share a property.
 */
public final class Records {
    private final Node property;
    private final boolean inverse;
    private final RecordType target;

    private Records(Node property, boolean inverse, RecordType target) {
        this.property = property;
        this.inverse = inverse;
        this.target = target;
    }

    /** The records that a field leads to. */
    public static Records of(SchemaMapping mapping, PropertyField field) {
        RecordType target = RecordType.of(mapping.type(field.shape().type()));
        return new Records(Terms.iri(field.iri()), field.inverse(), target);
    }

    /** The type of the records. */
    public RecordType target() {
        return target;
    }

    /** The first of them; null if there is none. */
    public @Nullable Entity first(Entity record) {
        List<Node> nodes = nodes(record);
        return nodes.isEmpty() ? null : record.reading().entity(nodes.getFirst());
    }

    /** All of them. */
    public List<Entity> find(Entity record) {
        Reading reading = record.reading();
        List<Node> nodes = nodes(record);
        List<Entity> found = new ArrayList<>(nodes.size());
        for (Node node : nodes) found.add(reading.entity(node));
        return found;
    }

    private List<Node> nodes(Entity record) {
        return record.derived(this, () -> read(record));
    }

    private List<Node> read(Entity record) {
        Reading reading = record.reading();
        List<Node> nodes =
                inverse ? reading.subjects(property, record.node()) : record.values(property);
        List<Entity> found = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            Entity entity = reading.entity(node);
            if (entity.is(target)) found.add(entity);
        }
        return target.order().sorted(found).stream().map(Entity::node).toList();
    }
}
