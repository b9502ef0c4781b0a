package org.policygraph.http;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.policygraph.http.exchange.HttpError;

/**
 * Refuses requests that would not get a place in time before any other work is done for them: when
 * most have to be refused, that itself must leave room for the others.
 */
final class OverloadHandler extends Handler.Wrapper {
    private final Lanes lanes;

    OverloadHandler(Lanes lanes) {
        this.lanes = lanes;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!lanes.isCrowdedFor(request)) return super.handle(request, response, callback);
        Response.writeError(request, response, callback, HttpError.overloaded());
        return true;
    }
}
