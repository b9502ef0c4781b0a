package org.policygraph.http;

import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

import java.time.Duration;

/** Lets a connection be silent after a request for longer than before its first one. */
final class KeepAlive extends Handler.Wrapper {
    private final long milliseconds;

    KeepAlive(Duration pause) {
        this.milliseconds = pause.toMillis();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Request.addCompletionListener(request, _ -> pause(request));
        return super.handle(request, response, callback);
    }

    /** A server that stops has told its connections to end soon: that must hold in the end. */
    private void pause(Request request) {
        var metaData = request.getConnectionMetaData();
        var connection = metaData.getConnection().getEndPoint();
        connection.setIdleTimeout(milliseconds);
        if (metaData.getConnector() instanceof AbstractConnector connector
                && connector.isShutdown()) {
            connection.setIdleTimeout(connector.getShutdownIdleTimeout());
        }
    }
}
