package org.policygraph.rdf.format;

import static org.policygraph.rdf.format.ExpandedJsonLd.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

import java.util.HashSet;
import java.util.Set;

/** The part of a JSON-LD context that a compacted document needs, in the context's own order. */
final class ContextSubset {
    private static final Set<String> ALWAYS = Set.of("@version", "id", "type");

    private final JsonObject context;
    private final Set<String> used = new HashSet<>(ALWAYS);

    ContextSubset(JsonObject context) {
        this.context = context;
    }

    JsonObject in(JsonObject document) {
        mark(document);
        JsonObjectBuilder needed = JSON.createObjectBuilder();
        context.forEach(
                (term, definition) -> {
                    if (used.contains(term)) needed.add(term, definition);
                });
        return needed.build();
    }

    private void mark(JsonValue value) {
        switch (value) {
            case JsonObject object ->
                    object.forEach(
                            (name, inner) -> {
                                mark(name);
                                mark(inner);
                            });
            case JsonArray array -> array.forEach(this::mark);
            case JsonString text -> mark(text.getString());
            default -> {}
        }
    }

    /** A term, or a name with a prefix; what the term's definition is made of is used with it. */
    private void mark(String name) {
        int colon = name.indexOf(':');
        String term = colon < 0 ? name : name.substring(0, colon);
        if (!context.containsKey(term) || !used.add(term)) return;
        JsonValue definition = context.get(term);
        if (definition != null) mark(definition);
    }
}
