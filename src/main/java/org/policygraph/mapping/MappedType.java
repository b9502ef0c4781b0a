package org.policygraph.mapping;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;

/**
 * {@code @node(class:, order:)} on an object type: its records are the instances of an RDF class.
 *
 * @param name the type in the schema
 * @param classIri the class
 * @param order the properties whose values put the instances in their natural order; the IRI
 *     decides between equals
 * @param addressable whether it implements Node, so that a record is found by its IRI
 * @param link how it links, if it is a link
 * @param fields the fields by name, in the order of the schema
 */
public record MappedType(
        String name,
        String classIri,
        List<String> order,
        boolean addressable,
        @Nullable LinkShape link,
        Map<String, MappedField> fields) {
    static final String DIRECTIVE = "node";

    /**
     * A field of the type that lives in a property.
     *
     * @throws NoSuchElementException if there is no such field
     */
    public PropertyField property(String field) {
        if (fields.get(field) instanceof PropertyField property) return property;
        throw new NoSuchElementException(name + "." + field + " is no @property");
    }

    /** A field of the type that lives in a property, or null. */
    public @Nullable PropertyField findProperty(String field) {
        return fields.get(field) instanceof PropertyField property ? property : null;
    }

    /** How it links. Only for types with {@code @link}. */
    public LinkShape linkShape() {
        return Objects.requireNonNull(link, name);
    }

    /** Whether the records are spans of held texts, which exist without being in the graph. */
    public boolean isSpan() {
        return fields.values().stream()
                .anyMatch(field -> field instanceof SpanPartField part && part.of() == null);
    }
}
