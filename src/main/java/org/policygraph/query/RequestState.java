package org.policygraph.query;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;

import java.util.Objects;

/**
 * What belongs to one request: its view of the data, its settings, its correlation id and its
 * deadline. It is the root object of the execution.
 */
final class RequestState {
    private static final String KEY = RequestState.class.getName();

    private final GraphView view;
    private final EngineSettings settings;
    private final String correlationId;
    private final long deadline;

    /**
     * @param deadline as {@link System#nanoTime} tells it
     */
    RequestState(GraphView view, EngineSettings settings, String correlationId, long deadline) {
        this.view = view;
        this.settings = settings;
        this.correlationId = correlationId;
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

    String correlationId() {
        return correlationId;
    }

    boolean isLate() {
        return System.nanoTime() - deadline > 0;
    }

    /** Ends the work once nobody waits for it any more. */
    void checkDeadline() {
        if (isLate()) throw late();
    }

    static QueryException late() {
        return new QueryException(
                ErrorCode.TIMEOUT, "the deadline passed before the answer was complete");
    }
}
