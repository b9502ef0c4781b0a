package org.policygraph.query.cite;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.mapping.LabelField;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.query.graph.EngineTerms;
import org.policygraph.query.graph.Entity;
import org.policygraph.query.graph.Records;

/** Reads the fields of records by the properties that the schema maps them to. */
record Values(SchemaMapping mapping) {
    /** The records that a field leads to. */
    Records records(String type, String field) {
        return Records.of(mapping, mapping.type(type).property(field));
    }

    /** The property that a field lives in. */
    Node property(String type, String field) {
        return EngineTerms.iri(mapping.type(type).property(field).iri());
    }

    /** The property of whose values a field has one by language. */
    String label(String type, String field) {
        if (mapping.type(type).fields().get(field) instanceof LabelField label) return label.iri();
        throw new IllegalStateException(type + "." + field + " is no label");
    }

    /** The record that a required field leads to. */
    static Entity one(Records records, Entity from) {
        Entity found = records.first(from);
        if (found != null) return found;
        throw new IllegalStateException(from + " leads to no " + records.target().name());
    }

    /** The value of a required field. */
    static String text(Entity record, Node property) {
        String found = optional(record, property);
        if (found != null) return found;
        throw new IllegalStateException(record + " has no " + property);
    }

    /** The value of a field, or null. */
    static @Nullable String optional(Entity record, Node property) {
        Node value = record.value(property);
        return value == null ? null : value.getLiteralLexicalForm();
    }
}
