package org.policygraph.query.resolve;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;

import org.jspecify.annotations.Nullable;
import org.policygraph.query.graph.Entity;

import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Answers a field from its object alone. Most fields are of this kind, and this spares graphql-java
 * the making of an environment for each.
 */
public final class PlainFetcher<S> implements LightDataFetcher<@Nullable Object> {
    private final Class<S> type;
    private final Function<S, @Nullable Object> part;

    private PlainFetcher(Class<S> type, Function<S, @Nullable Object> part) {
        this.type = type;
        this.part = part;
    }

    /** A field that is answered from an object of this type. */
    public static <S> PlainFetcher<S> of(Class<S> type, Function<S, @Nullable Object> part) {
        return new PlainFetcher<>(type, part);
    }

    /** A field of a record; keeps to the deadline. */
    static PlainFetcher<Entity> ofRecord(Function<Entity, @Nullable Object> part) {
        return new PlainFetcher<>(
                Entity.class,
                record -> {
                    record.reading().step();
                    return part.apply(record);
                });
    }

    @Override
    public @Nullable Object get(
            GraphQLFieldDefinition field,
            @Nullable Object source,
            Supplier<DataFetchingEnvironment> call) {
        return part.apply(type.cast(Objects.requireNonNull(source)));
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment call) {
        return part.apply(type.cast(Objects.requireNonNull(call.<Object>getSource())));
    }
}
