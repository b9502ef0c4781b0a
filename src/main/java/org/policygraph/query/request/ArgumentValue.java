package org.policygraph.query.request;

import graphql.language.SourceLocation;
import graphql.language.Value;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLInputType;

import org.jspecify.annotations.Nullable;

/**
 * An argument of a field or directive as a document gives it.
 *
 * @param definition what the schema says of it
 * @param value null where it is missing and must be given
 * @param place where it stands, or that which lacks it
 */
record ArgumentValue(
        GraphQLArgument definition, @Nullable Value<?> value, @Nullable SourceLocation place) {
    String name() {
        return definition.getName();
    }

    GraphQLInputType type() {
        return definition.getType();
    }
}
