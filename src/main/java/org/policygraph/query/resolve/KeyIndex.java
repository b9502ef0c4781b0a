package org.policygraph.query.resolve;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.mapping.EntityKey;
import org.policygraph.mapping.IdentityField;
import org.policygraph.mapping.PropertyField;
import org.policygraph.mapping.SlugField;
import org.policygraph.query.graph.EngineTerms;
import org.policygraph.query.graph.GraphLookups;
import org.policygraph.query.graph.GraphView;
import org.policygraph.query.graph.RecordType;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The records of a snapshot by the values of their keys. Each key is looked through once, when it
 * is first asked by: what a gateway asks then takes one look for each record, however many measures
 * a document has.
 */
final class KeyIndex {
    private final GraphView view;
    private final Map<Asked, Map<List<Object>, List<Node>>> known = new ConcurrentHashMap<>();

    /** A key of a type. */
    private record Asked(RecordType type, EntityKey key) {}

    private KeyIndex(GraphView view) {
        this.view = view;
    }

    static KeyIndex of(GraphView view) {
        return view.derived(KeyIndex.class, () -> new KeyIndex(view));
    }

    /** The records that have these values, one for each part of the key. */
    List<Node> find(RecordType type, EntityKey key, List<Object> values) {
        return known.computeIfAbsent(new Asked(type, key), this::read)
                .getOrDefault(values, List.of());
    }

    private Map<List<Object>, List<Node>> read(Asked asked) {
        Map<List<Object>, List<Node>> records = new HashMap<>();
        for (Node record : view.facts().subjects(EngineTerms.TYPE, asked.type.classNode())) {
            List<Object> values = values(record, asked.key);
            if (values.size() < asked.key.parts().size()) continue;
            records.computeIfAbsent(values, _ -> new ArrayList<>(1)).add(record);
        }
        return records;
    }

    private List<Object> values(Node record, EntityKey key) {
        List<Object> values = new ArrayList<>(key.parts().size());
        for (EntityKey.Part part : key.parts()) {
            Object value = value(record, part);
            if (value != null) values.add(value);
        }
        return values;
    }

    private @Nullable Object value(Node record, EntityKey.Part part) {
        GraphLookups facts = view.facts();
        Node at = record;
        for (PropertyField step : part.way()) {
            at = facts.object(at, EngineTerms.iri(step.iri()));
            if (at == null) return null;
        }
        if (!at.isURI()) return null;
        return switch (part.value()) {
            case IdentityField _ -> at.getURI();
            case SlugField _ -> EngineTerms.localName(at.getURI());
            case PropertyField property -> value(property, at);
            default -> throw new IllegalStateException(part + " was checked to have a value");
        };
    }

    private @Nullable Object value(PropertyField property, Node record) {
        Node value = view.facts().object(record, EngineTerms.iri(property.iri()));
        try {
            return value == null ? null : Literals.value(property.shape(), value);
        } catch (Literals.Misfit e) { // nobody can name it by that
            return null;
        }
    }
}
