package org.policygraph.query.resolve;

import org.jspecify.annotations.Nullable;
import org.policygraph.mapping.EntityKey;
import org.policygraph.mapping.FieldShape;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.query.error.QueryException;
import org.policygraph.query.graph.NameResolver;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A record as another subgraph names it: {@code _Any} of the Apollo Federation specification v2.
 *
 * @param type the name of its type
 * @param key the first key of the type of which all values are given
 * @param values the values, in the order of the key: String or Integer
 */
record EntityRepresentation(String type, EntityKey key, List<Object> values) {
    private static final String TYPE = "__typename";

    /**
     * Reads a representation.
     *
     * @throws QueryException if it names no type with keys, gives no key whole, or a value of
     *     another type
     */
    static EntityRepresentation read(Object written, SchemaMapping mapping) {
        if (!(written instanceof Map<?, ?> fields)) {
            throw QueryException.badInput(
                    "a representation must be an object with __typename and a key");
        }
        if (!(fields.get(TYPE) instanceof String type)) {
            throw QueryException.badInput("a representation must say its __typename, a string");
        }
        List<EntityKey> keys = mapping.keys().get(type);
        if (keys == null) throw unknown(type, mapping);
        for (EntityKey key : keys) {
            List<Object> values = values(fields, key);
            if (values.size() == key.parts().size())
                return new EntityRepresentation(type, key, values);
        }
        throw QueryException.badInput(
                "a representation of "
                        + type
                        + " must give all fields of one of its keys: "
                        + keys.stream()
                                .map(key -> "{ " + key.fields() + " }")
                                .collect(Collectors.joining(", ")));
    }

    private static QueryException unknown(String type, SchemaMapping mapping) {
        return QueryException.badInput(
                "no type “"
                        + NameResolver.echo(type)
                        + "” has keys; those that have: "
                        + String.join(", ", mapping.keys().keySet()));
    }

    /** The values of a key; fewer than it has parts where some are missing. */
    private static List<Object> values(Map<?, ?> fields, EntityKey key) {
        List<Object> values = new ArrayList<>();
        for (EntityKey.Part part : key.parts()) {
            Object value = value(fields, part);
            if (value != null) values.add(value);
        }
        return values;
    }

    private static @Nullable Object value(Map<?, ?> fields, EntityKey.Part part) {
        Object at = fields;
        for (String name : path(part)) {
            if (!(at instanceof Map<?, ?> object)) throw misfit(part, "objects and their fields");
            at = object.get(name);
            if (at == null) return null;
        }
        FieldShape shape = part.value().shape();
        if (!shape.type().equals("Int")) {
            if (at instanceof String text) return text;
            throw misfit(part, "a string");
        }
        Integer number = whole(at);
        if (number == null) throw misfit(part, "a whole number");
        return number;
    }

    private static @Nullable Integer whole(Object value) {
        return switch (value) {
            case Integer number -> number;
            case Long number when number == number.intValue() -> number.intValue();
            case BigInteger number when number.bitLength() < Integer.SIZE -> number.intValue();
            default -> null;
        };
    }

    private static List<String> path(EntityKey.Part part) {
        return Stream.concat(
                        part.way().stream().map(step -> step.name()),
                        Stream.of(part.value().name()))
                .toList();
    }

    private static QueryException misfit(EntityKey.Part part, String expected) {
        return QueryException.badInput(
                "in a representation " + String.join(".", path(part)) + " must be " + expected);
    }
}
