package org.policygraph.http;

import org.eclipse.jetty.io.QuietException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.policygraph.http.endpoint.Endpoint;
import org.policygraph.http.endpoint.Endpoints;
import org.policygraph.http.exchange.HttpError;

/**
 * Looks at requests that have come: refuses those that waited too long or would not get a place in
 * time before any other work is done for them, since refusals must leave room for answers.
 */
final class OverloadHandler extends Handler.Wrapper {
    /** No fault that Jetty would log, line by line, while there is least time for that. */
    @SuppressWarnings("StaticAssignmentOfThrowable") // its trace says nothing, and takes long
    private static final Throwable OVERLOADED =
            new QuietException.RuntimeException(HttpError.overloaded());

    private final Endpoints endpoints;
    private final Lanes lanes;

    OverloadHandler(Endpoints endpoints, Lanes lanes) {
        this.endpoints = endpoints;
        this.lanes = lanes;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Arrival arrival = Arrival.current();
        Endpoint endpoint = endpoints.at(Request.getPathInContext(request));
        if (arrival != null) {
            arrival.isOfWatcher(endpoint != null && endpoint.isForOperators());
        }
        if (isTooMuch(arrival) && lanes.mayRefuse(request, endpoint)) {
            Response.writeError(request, response, callback, OVERLOADED);
            return true;
        }
        if (arrival != null) arrival.lookedAt();
        return super.handle(request, response, callback);
    }

    private boolean isTooMuch(@Nullable Arrival arrival) {
        return (arrival != null && arrival.isLate()) || lanes.areCrowded();
    }
}
