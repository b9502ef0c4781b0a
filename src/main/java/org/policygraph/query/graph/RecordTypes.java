package org.policygraph.query.graph;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.mapping.MappedType;
import org.policygraph.mapping.SchemaMapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The types of record of a schema, by name and by class. */
final class RecordTypes {
    private final SchemaMapping mapping;
    private final Map<String, RecordType> byName = new HashMap<>();
    private final Map<Node, RecordType> addressable = new HashMap<>();

    RecordTypes(SchemaMapping mapping) {
        this.mapping = mapping;
        for (MappedType each : mapping.types().values()) {
            RecordType type = RecordType.of(each);
            byName.put(each.name(), type);
            if (each.addressable()) addressable.putIfAbsent(type.classNode(), type);
        }
    }

    SchemaMapping mapping() {
        return mapping;
    }

    RecordType named(String name) {
        return Objects.requireNonNull(byName.get(name), name);
    }

    /** The type of the spans; null if the schema has none that can be addressed. */
    @Nullable RecordType span() {
        return addressable.values().stream().filter(RecordType::isSpan).findFirst().orElse(null);
    }

    /** The first type that one of these classes is of, spans excepted; null if there is none. */
    @Nullable RecordType addressable(List<Node> classes) {
        for (Node each : classes) {
            RecordType type = addressable.get(each);
            if (type != null && !type.isSpan()) return type;
        }
        return null;
    }
}
