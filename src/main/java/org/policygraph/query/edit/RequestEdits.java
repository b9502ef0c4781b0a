package org.policygraph.query.edit;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.access.Caller;
import org.policygraph.edit.Deadline;
import org.policygraph.edit.Edited;
import org.policygraph.edit.Editor;
import org.policygraph.query.graph.Reading;
import org.policygraph.query.request.RequestState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * What one request changes. An execution may be begun anew where the data lie elsewhere; what was
 * changed by then stays, and is not changed again.
 */
public final class RequestEdits {
    private static final Logger LOG = LoggerFactory.getLogger(RequestEdits.class);
    private static final String KEY = RequestEdits.class.getName();

    private final Editor editor;
    private final Caller caller;
    private final Deadline deadline;
    private final Supplier<Reading> now;
    private final Map<String, Done> done = new LinkedHashMap<>();

    /**
     * @param caller the author of the edits
     * @param now makes a way into what is held at the moment
     */
    RequestEdits(Editor editor, Caller caller, Deadline deadline, Supplier<Reading> now) {
        this.editor = editor;
        this.caller = caller;
        this.deadline = deadline;
        this.now = now;
    }

    /** How a field has ended: one of the two is null. */
    private record Done(@Nullable EditPayload payload, @Nullable RuntimeException failure) {}

    /** An edit that is about one document. */
    @FunctionalInterface
    interface Edit {
        Edited made(Editor editor, Deadline deadline);
    }

    static RequestEdits of(DataFetchingEnvironment call) {
        return Objects.requireNonNull(call.getGraphQlContext().<RequestEdits>get(KEY));
    }

    public void into(GraphQLContext.Builder context) {
        context.of(KEY, this);
    }

    Editor editor() {
        return editor;
    }

    /** Who makes the edits. */
    Caller caller() {
        return caller;
    }

    /**
     * Makes the edit of a field, once however often the field is executed. From then on the request
     * reads what is held after it.
     */
    EditPayload once(DataFetchingEnvironment call, Node document, Edit edit) {
        RequestState request = RequestState.of(call);
        String field = call.getExecutionStepInfo().getResultKey();
        Done known = done.computeIfAbsent(field, key -> done(document, edit, request));
        if (known.failure != null) throw known.failure;
        EditPayload payload = Objects.requireNonNull(known.payload);
        request.moveOn(payload.reading());
        return payload;
    }

    private Done done(Node document, Edit edit, RequestState request) {
        try {
            Edited edited = edit.made(editor, deadline);
            if (edited.isChange()) {
                LOG.info(
                        "{}: {} made the version {} by an edit of {}",
                        request.errors().correlationId(),
                        caller.name(),
                        edited.version(),
                        document);
            }
            return new Done(new EditPayload(edited, document, now.get(), request.history()), null);
        } catch (RuntimeException e) {
            return new Done(null, e);
        }
    }

    /** Fetches what answers lack of what is held after an edit; whether they lacked anything. */
    public boolean fetched() {
        boolean isLacking = false;
        for (Done each : done.values()) {
            if (each.payload == null || !each.payload.reading().lacks()) continue;
            each.payload.reading().fetch();
            isLacking = true;
        }
        return isLacking;
    }
}
