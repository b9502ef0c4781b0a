package org.policygraph.query.resolve;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;

import org.jspecify.annotations.Nullable;
import org.policygraph.query.graph.Entity;
import org.policygraph.query.request.RequestState;

import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Answers a field from its object and its arguments, and nothing else of its place in the query.
 * Arguments are the same for every object that a field is asked of, so they are read once.
 *
 * @param <S> the type of the objects
 * @param <A> what the arguments say
 */
public final class ArgumentFetcher<S, A> implements DataFetcher<@Nullable Object> {
    private final Class<S> type;
    private final Function<Map<String, Object>, A> arguments;
    private final BiFunction<S, A, @Nullable Object> answer;

    private ArgumentFetcher(
            Class<S> type,
            Function<Map<String, Object>, A> arguments,
            BiFunction<S, A, @Nullable Object> answer) {
        this.type = type;
        this.arguments = arguments;
        this.answer = answer;
    }

    /** A field of objects of this type. */
    static <S, A> ArgumentFetcher<S, A> of(
            Class<S> type,
            Function<Map<String, Object>, A> arguments,
            BiFunction<S, A, @Nullable Object> answer) {
        return new ArgumentFetcher<>(type, arguments, answer);
    }

    /** A field of records; keeps to the deadline. */
    static <A> ArgumentFetcher<Entity, A> ofRecord(
            Function<Map<String, Object>, A> arguments,
            BiFunction<Entity, A, @Nullable Object> answer) {
        return of(
                Entity.class,
                arguments,
                (record, asked) -> {
                    record.reading().step();
                    return answer.apply(record, asked);
                });
    }

    /**
     * How the field of any object is answered.
     *
     * @param given the arguments by name, as graphql-java coerces them
     * @throws org.policygraph.query.error.QueryException if they ask for what cannot be
     */
    public Function<Object, @Nullable Object> with(Map<String, Object> given) {
        A asked = arguments.apply(given);
        return source -> answer.apply(type.cast(source), asked);
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment call) {
        RequestState request = RequestState.of(call);
        Function<Object, @Nullable Object> field =
                request.once(call.getField(), () -> with(call.getArguments()));
        return field.apply(Objects.requireNonNull(call.<Object>getSource()));
    }
}
