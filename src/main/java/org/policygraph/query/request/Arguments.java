package org.policygraph.query.request;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * The arguments of a field, as they are coerced to the types of the schema.
 *
 * @param values by name; what is neither given nor has a default is absent
 */
public record Arguments(Map<String, Object> values) {
    /** The value of an argument, which has the Java type that the schema's type is coerced to. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the schema says the type
    public <T> @Nullable T get(String name) {
        return (T) values.get(name);
    }
}
