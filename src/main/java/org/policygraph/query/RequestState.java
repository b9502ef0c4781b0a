package org.policygraph.query;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/**
 * What belongs to one request: its view of the data, its settings, its errors and its deadline. It
 * is the root object of the execution.
 */
final class RequestState {
    private static final String KEY = RequestState.class.getName();

    private final GraphView view;
    private final EngineSettings settings;
    private final Errors errors;
    private final long deadline;
    private Runnable stop = () -> {};
    private @Nullable AnswerError stopped;

    /**
     * @param deadline as {@link System#nanoTime} tells it
     */
    RequestState(GraphView view, EngineSettings settings, Errors errors, long deadline) {
        this.view = view;
        this.settings = settings;
        this.errors = errors;
        this.deadline = deadline;
    }

    static RequestState of(DataFetchingEnvironment call) {
        return Objects.requireNonNull(call.<RequestState>getRoot());
    }

    static RequestState of(GraphQLContext context) {
        return Objects.requireNonNull(context.<RequestState>get(KEY));
    }

    void into(GraphQLContext.Builder context) {
        context.of(KEY, this);
    }

    GraphView view() {
        return view;
    }

    EngineSettings settings() {
        return settings;
    }

    QueryLimits limits() {
        return settings.limits();
    }

    Errors errors() {
        return errors;
    }

    /** Says how to end the execution early. */
    void onStop(Runnable end) {
        stop = end;
    }

    /** Ends the execution early: this error is then the answer. */
    void stop(AnswerError reason) {
        if (stopped == null) stopped = reason;
        stop.run();
    }

    /** Why the execution was ended early, or null. */
    @Nullable AnswerError stopped() {
        return stopped;
    }

    /** Ends the work once nobody waits for it any more. */
    void checkDeadline() {
        if (System.nanoTime() - deadline <= 0) return;
        throw new QueryException(
                ErrorCode.TIMEOUT, "the deadline passed before the answer was complete");
    }
}
