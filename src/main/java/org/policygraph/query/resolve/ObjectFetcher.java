package org.policygraph.query.resolve;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.function.Supplier;

/**
 * Answers a field from its object alone: neither arguments nor the place in the query matter. Most
 * fields are of this kind.
 */
public interface ObjectFetcher extends LightDataFetcher<@Nullable Object> {
    /** The field of this object. */
    @Nullable Object of(Object source);

    @Override
    default @Nullable Object get(
            GraphQLFieldDefinition field,
            @Nullable Object source,
            Supplier<DataFetchingEnvironment> call) {
        return of(Objects.requireNonNull(source));
    }

    @Override
    default @Nullable Object get(DataFetchingEnvironment call) {
        return of(Objects.requireNonNull(call.<Object>getSource()));
    }
}
