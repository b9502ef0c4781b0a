package org.policygraph.http;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

import java.time.Duration;

/** Lets a connection be silent after a request for longer than before its first one. */
final class Pauses extends Handler.Wrapper {
    private final long milliseconds;

    Pauses(Duration pause) {
        this.milliseconds = pause.toMillis();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var connection = request.getConnectionMetaData().getConnection().getEndPoint();
        Request.addCompletionListener(request, _ -> connection.setIdleTimeout(milliseconds));
        return super.handle(request, response, callback);
    }
}
