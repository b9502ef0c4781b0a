package org.policygraph.query.resolve;

import org.jspecify.annotations.Nullable;
import org.policygraph.query.graph.Derivation;
import org.policygraph.query.graph.Entity;

import java.util.function.Function;

/** Answers a field by a function of its object. Most fields are of this kind. */
public final class PlainFetcher<S> implements ObjectFetcher {
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

    /** A field of a record that is worked out once. */
    static PlainFetcher<Entity> kept(Function<Entity, @Nullable Object> part) {
        return ofRecord(new Derivation<Object>(part::apply)::of);
    }

    @Override
    public @Nullable Object of(Object source) {
        return part.apply(type.cast(source));
    }
}
