package org.policygraph.http.log;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.policygraph.http.exchange.CorrelationId;
import org.policygraph.log.RequestScope;

/** Gives each request its correlation id before anything else, for all that is logged of it. */
public final class RequestIds extends Handler.Wrapper {
    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        try (var _ = RequestScope.open(CorrelationId.give(request))) {
            return super.handle(request, response, callback);
        }
    }
}
