package org.policygraph.mapping;

import java.util.List;

/**
 * {@code @key(fields:)} on a type, of the Apollo Federation specification v2: fields by whose
 * values other subgraphs name a record of the type.
 *
 * @param fields the selection as the schema writes it
 * @param parts one for each value that the selection asks for
 */
public record EntityKey(String fields, List<Part> parts) {
    public EntityKey {
        parts = List.copyOf(parts);
    }

    /**
     * One value of a key.
     *
     * @param way the fields from the record to the one that has the value; empty for itself
     * @param value the field that has it, of type ID, String or Int
     */
    public record Part(List<PropertyField> way, MappedField value) {
        public Part {
            way = List.copyOf(way);
        }
    }

    /** Whether it is the IRI of the record itself. */
    public boolean isIri() {
        return parts.size() == 1
                && parts.getFirst().way.isEmpty()
                && parts.getFirst().value instanceof IdentityField;
    }
}
