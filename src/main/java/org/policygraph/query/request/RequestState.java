package org.policygraph.query.request;

import graphql.GraphQLContext;
import graphql.language.Field;
import graphql.schema.DataFetchingEnvironment;

import org.jspecify.annotations.Nullable;
import org.policygraph.query.error.GraphQlError;
import org.policygraph.query.graph.GraphView;
import org.policygraph.query.graph.PastViews;
import org.policygraph.query.graph.RequestContext;
import org.policygraph.query.limit.EngineSettings;
import org.policygraph.query.limit.QueryLimits;
import org.policygraph.store.History;

import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * What belongs to one request: its view of the data, its settings, its errors and its deadline. It
 * is the root object of the execution.
 */
public final class RequestState {
    private static final String KEY = RequestState.class.getName();

    private RequestContext reading;
    private final EngineSettings settings;
    private final Errors errors;
    private final History history;
    private final PastViews past;
    private final IdentityHashMap<Field, Object> once = new IdentityHashMap<>();
    private Runnable stop = () -> {};
    private @Nullable GraphQlError stopped;

    /** A request that reads a snapshot until its deadline. */
    public RequestState(
            RequestContext reading,
            EngineSettings settings,
            Errors errors,
            History history,
            PastViews past) {
        this.reading = reading;
        this.settings = settings;
        this.errors = errors;
        this.history = history;
        this.past = past;
    }

    public static RequestState of(DataFetchingEnvironment call) {
        return Objects.requireNonNull(call.<RequestState>getRoot());
    }

    public void into(GraphQLContext.Builder context) {
        context.of(KEY, this);
    }

    /** Goes on with what is held after an edit; what was worked out before counts no more. */
    public void moveOn(RequestContext now) {
        reading = now;
        once.clear();
    }

    /** The way into the snapshot. */
    public RequestContext reading() {
        return reading;
    }

    public GraphView view() {
        return reading.view();
    }

    /**
     * What the arguments of a field say, worked out once: they are the same for every record that
     * the field is asked of. A field has one kind of value for this.
     */
    @SuppressWarnings("unchecked") // each field keeps what its own resolver put there
    public <T> T once(Field field, Supplier<T> value) {
        Object known = once.get(field);
        if (known == null) {
            known = value.get();
            once.put(field, known);
        }
        return (T) known;
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

    /** What the snapshot was before it became what it is. */
    public History history() {
        return history;
    }

    /** The views of what the snapshot was before. */
    public PastViews past() {
        return past;
    }

    /** Says how to end the execution early. */
    public void onStop(Runnable end) {
        stop = end;
    }

    /** Ends the execution early: this error is then the answer. */
    public void stop(GraphQlError reason) {
        if (stopped == null) stopped = reason;
        stop.run();
    }

    /** Why the execution was ended early, or null. */
    public @Nullable GraphQlError stopped() {
        return stopped;
    }

    /** Ends the work once nobody waits for it any more. */
    public void checkDeadline() {
        reading.checkDeadline();
    }
}
