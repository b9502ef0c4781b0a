package org.policygraph.http.log;

import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.policygraph.http.exchange.CorrelationId;
import org.policygraph.http.exchange.Paths;
import org.policygraph.http.operate.ClientAddress;
import org.policygraph.log.RequestScope;
import org.policygraph.log.StageTimer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * A line for each request that was answered, or refused before any handler saw it: method, path,
 * status, bytes of the body, milliseconds, address of the client, correlation id. What was asked
 * stands in no line: a quotation that somebody checks is nobody else's business. What asks all the
 * time, to see whether the server is well, is logged at DEBUG.
 */
public final class AccessLog implements RequestLog {
    private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);

    private final ClientAddress clients;

    /**
     * @param clients tells who asks, where proxies stand between
     */
    public AccessLog(ClientAddress clients) {
        this.clients = clients;
    }

    @Override
    public void log(Request request, Response response) {
        String path = request.getHttpURI().getPath();
        Level level = isWatching(path) ? Level.DEBUG : Level.INFO;
        if (!LOG.isEnabledForLevel(level)) return;
        try (var _ = RequestScope.open(CorrelationId.of(request))) {
            LOG.atLevel(level)
                    .addKeyValue("method", request.getMethod())
                    .addKeyValue("path", path)
                    .addKeyValue("status", response.getStatus())
                    .addKeyValue("bytes", Response.getContentBytesWritten(response))
                    .addKeyValue("ms", StageTimer.milliseconds(age(request)))
                    .addKeyValue("client", client(request))
                    .log("answered");
        }
    }

    private static boolean isWatching(String path) {
        return path != null && (path.startsWith(Paths.HEALTH) || path.equals(Paths.METRICS));
    }

    private static long age(Request request) {
        return System.nanoTime() - request.getBeginNanoTime();
    }

    private String client(Request request) {
        return clients.of(
                Request.getRemoteAddr(request),
                request.getHeaders().getValuesList("X-Forwarded-For"));
    }
}
