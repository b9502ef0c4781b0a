package org.policygraph.query.edit;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;

import org.apache.jena.graph.Node;
import org.policygraph.access.Caller;
import org.policygraph.edit.DeadlinePassedException;
import org.policygraph.edit.EditDeadline;
import org.policygraph.edit.EditResult;
import org.policygraph.edit.Editor;
import org.policygraph.edit.RefusedDecisionException;
import org.policygraph.query.error.QueryException;
import org.policygraph.query.graph.RequestContext;
import org.policygraph.query.request.RequestState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Objects;
import java.util.function.Supplier;

/** What one request changes. */
public final class RequestEdits {
    private static final Logger LOG = LoggerFactory.getLogger(RequestEdits.class);
    private static final String KEY = RequestEdits.class.getName();

    private final Editor editor;
    private final Caller caller;
    private final EditDeadline deadline;
    private final Supplier<RequestContext> now;

    /**
     * @param caller the author of the edits
     * @param now makes a way into what is held at the moment
     */
    RequestEdits(
            Editor editor, Caller caller, EditDeadline deadline, Supplier<RequestContext> now) {
        this.editor = editor;
        this.caller = caller;
        this.deadline = deadline;
        this.now = now;
    }

    /** An edit that is about one document. */
    @FunctionalInterface
    interface Edit {
        EditResult made(Editor editor, EditDeadline deadline);
    }

    /** A person's decision on something that one document says. */
    @FunctionalInterface
    interface Decision {
        EditResult made(Editor editor, EditDeadline deadline) throws RefusedDecisionException;
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

    /** Makes the edit of a field. From then on the request reads what is held after it. */
    EditPayload make(DataFetchingEnvironment call, Node document, Edit edit) {
        RequestState request = RequestState.of(call);
        EditResult result = edit.made(editor, deadline);
        if (result.isChange()) {
            LOG.info(
                    "{}: {} made the version {} by an edit of {}",
                    request.errors().correlationId(),
                    caller.name(),
                    result.version(),
                    document);
        }
        EditPayload payload = new EditPayload(result, document, now.get(), request.history());
        request.moveOn(payload.reading());
        return payload;
    }

    /** Takes a decision down; what it cannot decide is bad input. */
    EditPayload decide(DataFetchingEnvironment call, Node subject, Decision decision) {
        return make(
                call,
                subject,
                (within, until) -> {
                    try {
                        return decision.made(within, until);
                    } catch (RefusedDecisionException e) {
                        throw QueryException.badInput(String.valueOf(e.getMessage()));
                    } catch (DeadlinePassedException e) {
                        throw EditErrors.of(e);
                    }
                });
    }
}
