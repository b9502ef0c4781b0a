package org.policygraph.query.graph;

import org.apache.jena.graph.Node;
import org.policygraph.mapping.MappedType;
import org.policygraph.mapping.PropertyField;
import org.policygraph.mapping.SchemaMapping;

import java.util.List;

/**
 * The records that a property leads to, in the order of their type. What is not a record of the
 * field's type is none of its values, since several types of record may share a property.
 */
public record Records(Node property, boolean inverse, MappedType target) {
    public static Records of(SchemaMapping mapping, PropertyField field) {
        MappedType target = mapping.type(field.shape().type());
        return new Records(Terms.iri(field.iri()), field.inverse(), target);
    }

    public List<Node> find(Node record, GraphView view) {
        Facts facts = view.facts();
        List<Node> found =
                inverse ? facts.subjects(property, record) : facts.objects(record, property);
        if (found.isEmpty()) return found;
        return target.isSpan()
                ? found.stream().filter(each -> Spans.find(view, each) != null).toList()
                : view.index(target.name()).sorted(found);
    }
}
