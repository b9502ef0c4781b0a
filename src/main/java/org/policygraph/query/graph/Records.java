package org.policygraph.query.graph;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.mapping.MappedType;
import org.policygraph.mapping.PropertyField;
import org.policygraph.mapping.SchemaMapping;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The records that a property leads to, in the order of their type. What is not a record of the
 * field's type is none of its values, since several types of record may share a property.
 */
public final class Records {
    private final Node property;
    private final boolean inverse;
    private final RecordType target;
    private final RecordOrder order;
    private final RecordList reached = new RecordList(this::read);

    private Records(Node property, boolean inverse, RecordType target, RecordOrder order) {
        this.property = property;
        this.inverse = inverse;
        this.target = target;
        this.order = order;
    }

    /** The records that a field leads to. */
    public static Records of(SchemaMapping mapping, PropertyField field) {
        MappedType type = mapping.type(field.shape().type());
        RecordOrder order = RecordOrder.within(mapping.type(field.owner()), type);
        return new Records(
                EngineTerms.iri(field.iri()), field.inverse(), RecordType.of(type), order);
    }

    /** The type of the records. */
    public RecordType target() {
        return target;
    }

    /** The first of them; null if there is none. */
    public @Nullable Entity first(Entity record) {
        return reached.first(record);
    }

    /** All of them. */
    public List<Entity> find(Entity record) {
        return reached.of(record);
    }

    /** What all records of a list lead to, each once. */
    public RecordList behind(RecordList links) {
        return new RecordList(
                record -> {
                    Set<Entity> found = new LinkedHashSet<>();
                    for (Entity link : links.of(record)) found.addAll(find(link));
                    return List.copyOf(found);
                });
    }

    /** The same as a list that can be handed on. */
    public RecordList list() {
        return reached;
    }

    private List<Entity> read(Entity record) {
        RequestContext reading = record.reading();
        List<Node> nodes =
                inverse ? reading.subjects(property, record.node()) : record.values(property);
        List<Entity> found = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            Entity entity = reading.entity(node);
            if (entity.is(target)) found.add(entity);
        }
        return order.sorted(found);
    }
}
