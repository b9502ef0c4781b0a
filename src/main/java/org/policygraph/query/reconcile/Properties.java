package org.policygraph.query.reconcile;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.mapping.FieldShape;
import org.policygraph.mapping.LabelField;
import org.policygraph.mapping.LabelsField;
import org.policygraph.mapping.MappedField;
import org.policygraph.mapping.MappedType;
import org.policygraph.mapping.PropertyField;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.mapping.ThroughField;
import org.policygraph.query.filter.Bases;
import org.policygraph.query.graph.EngineTerms;
import org.policygraph.query.graph.Entity;
import org.policygraph.query.graph.GraphView;
import org.policygraph.query.graph.RecordList;
import org.policygraph.query.graph.Records;
import org.policygraph.query.graph.ValueOrder;
import org.policygraph.vocab.Pol;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The properties of each type, from the schema: its values in RDF, and the records of a known type
 * that it leads to. What only others say of a record is none of its properties.
 */
final class Properties {
    /** What is shown apart: inferred, or held by a person not to be so. */
    private static final Set<String> APART = Set.of("IMPLIED", "REMIT", "REJECTED");

    private final GraphView view;
    private final SchemaMapping mapping;
    private final Map<EntityType, Map<String, Property>> byType = new EnumMap<>(EntityType.class);

    private Properties(GraphView view) {
        this.view = view;
        this.mapping = view.mapping();
        for (EntityType type : EntityType.values()) {
            Map<String, Property> found = new LinkedHashMap<>();
            MappedType mapped = mapping.type(type.id());
            for (MappedField field : mapped.fields().values()) {
                of(mapped, field).forEach(each -> found.put(each.id(), each));
            }
            byType.put(type, found);
        }
    }

    static Properties of(GraphView view) {
        return view.derived(Properties.class, () -> new Properties(view));
    }

    /** Those of a type by their ids, in the order of the schema. */
    Map<String, Property> of(EntityType type) {
        return Objects.requireNonNull(byType.get(type));
    }

    /** Those of all types by their ids; of several with the same id, the first. */
    Map<String, Property> all() {
        Map<String, Property> all = new LinkedHashMap<>();
        byType.values().forEach(each -> each.forEach(all::putIfAbsent));
        return all;
    }

    private List<Property> of(MappedType type, MappedField field) {
        return switch (field) {
            case PropertyField property -> plain(property);
            case LabelField label ->
                    label.fallback().stream().map(language -> label(label, language)).toList();
            case LabelsField labels -> List.of(labels(labels));
            case ThroughField through -> through(type, through);
            default -> List.of();
        };
    }

    private List<Property> plain(PropertyField field) {
        FieldShape shape = field.shape();
        if (field.inverse()) return List.of();
        String name = Caption.of(view, EngineTerms.iri(field.iri()));
        if (!shape.isRecord()) return List.of(literals(shape.name(), name, List.of(field.iri())));
        EntityType target = EntityType.of(shape.type());
        if (target == null) return List.of();
        Records records = Records.of(mapping, field);
        return List.of(records(shape.name(), name, target, false, records.list()));
    }

    private Property label(LabelField field, String language) {
        Node property = EngineTerms.iri(field.iri());
        return new Property(
                field.shape().name() + ":" + language,
                Caption.of(view, property) + " (" + language + ")",
                null,
                false,
                record -> texts(Caption.inLanguage(record, property, language)));
    }

    private static List<PropertyValue> texts(@Nullable String text) {
        return text == null ? List.of() : List.of(new PropertyValue.Text(text));
    }

    private Property labels(LabelsField field) {
        String name = Caption.of(view, EngineTerms.iri(field.iris().getFirst()));
        return literals(field.shape().name(), name, field.iris());
    }

    private static Property literals(String id, String name, List<String> iris) {
        List<Node> properties = iris.stream().map(EngineTerms::iri).toList();
        return new Property(id, name, null, false, record -> values(record, properties));
    }

    private static List<PropertyValue> values(Entity record, List<Node> properties) {
        List<PropertyValue> values = new ArrayList<>();
        for (Node property : properties) {
            ValueOrder.sorted(record.values(property)).forEach(node -> values.add(value(node)));
        }
        return values;
    }

    private static PropertyValue value(Node node) {
        if (node.isURI() && node.getURI().startsWith(Pol.NS)) {
            return new PropertyValue.Text(EngineTerms.localName(node.getURI()));
        }
        if (!node.isLiteral()) return new PropertyValue.Text(node.toString());
        return node.getLiteralValue() instanceof Integer number
                ? new PropertyValue.Whole(number)
                : new PropertyValue.Text(node.getLiteralLexicalForm());
    }

    /** One property for each basis. */
    private List<Property> through(MappedType type, ThroughField field) {
        MappedType link = mapping.type(field.linkType());
        EntityType target = EntityType.of(field.shape().type());
        if (link.link() == null || target == null) return List.of();
        PropertyField to = link.property(field.to());
        Records links = Records.of(mapping, type.property(field.links()));
        Records targets = Records.of(mapping, to);
        Node basis = EngineTerms.iri(link.linkShape().basis());
        List<Property> found = new ArrayList<>();
        for (String asked : Bases.ALL) {
            Set<String> bases = Set.of(asked);
            var kept = new RecordList(record -> Bases.kept(links.find(record), basis, bases));
            String id = field.shape().name() + ":" + asked;
            String name =
                    Caption.of(view, EngineTerms.iri(to.iri()))
                            + " · "
                            + Caption.of(view, Pol.term(asked));
            found.add(records(id, name, target, APART.contains(asked), targets.behind(kept)));
        }
        return found;
    }

    private static Property records(
            String id, String name, EntityType target, boolean inferred, RecordList list) {
        return new Property(
                id,
                name,
                target,
                inferred,
                record ->
                        list.of(record).stream()
                                .<PropertyValue>map(entity -> new TypedEntity(entity, target))
                                .toList());
    }
}
