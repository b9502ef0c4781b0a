package org.policygraph.query.request;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;

import org.jspecify.annotations.Nullable;
import org.policygraph.query.error.AnswerError;
import org.policygraph.query.error.ErrorCode;
import org.policygraph.query.error.QueryException;
import org.policygraph.query.graph.GraphView;
import org.policygraph.query.limit.EngineSettings;
import org.policygraph.query.limit.QueryLimits;

import java.util.Objects;

/**
 * What belongs to one request: its view of the data, its settings, its errors and its deadline. It
 * is the root object of the execution.
 */
public final class RequestState {
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
    public RequestState(GraphView view, EngineSettings settings, Errors errors, long deadline) {
        this.view = view;
        this.settings = settings;
        this.errors = errors;
        this.deadline = deadline;
    }

    public static RequestState of(DataFetchingEnvironment call) {
        return Objects.requireNonNull(call.<RequestState>getRoot());
    }

    public static RequestState of(GraphQLContext context) {
        return Objects.requireNonNull(context.<RequestState>get(KEY));
    }

    public void into(GraphQLContext.Builder context) {
        context.of(KEY, this);
    }

    public GraphView view() {
        return view;
    }

    public EngineSettings settings() {
        return settings;
    }

    public QueryLimits limits() {
        return settings.limits();
    }

    public Errors errors() {
        return errors;
    }

    /** Says how to end the execution early. */
    public void onStop(Runnable end) {
        stop = end;
    }

    /** Ends the execution early: this error is then the answer. */
    public void stop(AnswerError reason) {
        if (stopped == null) stopped = reason;
        stop.run();
    }

    /** Why the execution was ended early, or null. */
    public @Nullable AnswerError stopped() {
        return stopped;
    }

    /** Ends the work once nobody waits for it any more. */
    public void checkDeadline() {
        if (System.nanoTime() - deadline <= 0) return;
        throw new QueryException(
                ErrorCode.TIMEOUT, "the deadline passed before the answer was complete");
    }
}
