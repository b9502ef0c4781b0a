package org.policygraph.http;

import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;
import org.policygraph.http.operate.ClientAddress;
import org.policygraph.http.setting.HttpLimits;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.concurrent.TimeUnit;

/**
 * Closes connections that wait for a request and only take room. A head that has begun must be
 * whole in time, though it may never be silent; of a client with too many connections the one goes
 * that has waited longest; and while there is no room for another, all go that nobody uses. What is
 * being answered has limits of its own. After a request a connection may be silent for longer than
 * before its first one.
 */
final class ConnectionReaper extends Handler.Wrapper implements Connection.Listener {
    /** Between two looks at heads that have begun, in milliseconds. */
    private static final long BETWEEN_LOOKS = 500;

    /** What was used so lately may be about to be used again, in nanoseconds. */
    private static final long UNUSED = TimeUnit.SECONDS.toNanos(1);

    private final HttpLimits limits;
    private final ClientAddress clients;
    private final Map<EndPoint, Waiting> open = new HashMap<>();
    private final Map<String, SequencedSet<Waiting>> waiting = new HashMap<>();
    private Scheduler.@Nullable Task next;

    /**
     * @param clients tells which addresses are proxies, behind which there are many clients
     */
    ConnectionReaper(HttpLimits limits, ClientAddress clients) {
        this.limits = limits;
        this.clients = clients;
    }

    /** A connection, since when it waits, and since when the head of a request is on its way. */
    private static final class Waiting {
        private final Connection connection;
        private final String client;
        private long since = System.nanoTime();
        private long answeredBytes;
        private long headBegan;

        Waiting(Connection connection, String client) {
            this.connection = connection;
            this.client = client;
        }

        /** Whether a head has been on its way for longer than it may be. */
        boolean isLate(long now, long longest) {
            if (connection.getBytesIn() == answeredBytes) return false;
            if (headBegan == 0) headBegan = now;
            return now - headBegan > longest;
        }
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        lookLater();
    }

    @Override
    protected synchronized void doStop() throws Exception {
        if (next != null) next.cancel();
        next = null;
        super.doStop();
    }

    private synchronized void lookLater() {
        next =
                getServer()
                        .getScheduler()
                        .schedule(this::look, BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        endangered().forEach(each -> each.connection.getEndPoint().close());
        if (isRunning() || isStarting()) lookLater();
    }

    private synchronized List<Waiting> endangered() {
        List<Waiting> found = new ArrayList<>();
        long now = System.nanoTime();
        boolean isCrowded = open.size() >= limits.connections();
        waiting.forEach(
                (client, all) -> {
                    int surplus =
                            clients.isProxy(client) ? 0 : all.size() - limits.connectionsOfClient();
                    for (Waiting each : all) {
                        boolean isTooMany = surplus-- > 0 || isCrowded;
                        boolean isSurplus = isTooMany && now - each.since > UNUSED;
                        if (isSurplus || each.isLate(now, limits.idle().toNanos())) found.add(each);
                    }
                });
        return found;
    }

    @Override
    public synchronized void onOpened(Connection connection) {
        String client = client(connection.getEndPoint());
        Waiting opened = new Waiting(connection, client);
        open.put(connection.getEndPoint(), opened);
        waiting.computeIfAbsent(client, _ -> new LinkedHashSet<>()).add(opened);
    }

    private static String client(EndPoint end) {
        return end.getRemoteSocketAddress() instanceof InetSocketAddress remote
                ? remote.getAddress().getHostAddress()
                : "";
    }

    @Override
    public synchronized void onClosed(Connection connection) {
        Waiting closed = open.remove(connection.getEndPoint());
        if (closed != null) leave(closed);
    }

    private void leave(Waiting connection) {
        waiting.computeIfPresent(
                connection.client,
                (_, all) -> {
                    all.remove(connection);
                    return all.isEmpty() ? null : all;
                });
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        begin(request);
        Request.addCompletionListener(request, _ -> end(request));
        return super.handle(request, response, callback);
    }

    private synchronized void begin(Request request) {
        Waiting connection = open.get(endPoint(request));
        if (connection != null) leave(connection);
    }

    private static EndPoint endPoint(Request request) {
        return request.getConnectionMetaData().getConnection().getEndPoint();
    }

    /** A server that stops has told its connections to end soon: that must hold in the end. */
    private void end(Request request) {
        EndPoint end = endPoint(request);
        waitAgain(end);
        end.setIdleTimeout(limits.pause().toMillis());
        if (request.getConnectionMetaData().getConnector() instanceof AbstractConnector connector
                && connector.isShutdown()) {
            end.setIdleTimeout(connector.getShutdownIdleTimeout());
        }
    }

    private synchronized void waitAgain(EndPoint end) {
        Waiting connection = open.get(end);
        if (connection == null) return;
        connection.answeredBytes = connection.connection.getBytesIn();
        connection.headBegan = 0;
        connection.since = System.nanoTime();
        waiting.computeIfAbsent(connection.client, _ -> new LinkedHashSet<>()).add(connection);
    }
}
