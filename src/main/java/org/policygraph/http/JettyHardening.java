package org.policygraph.http;

import io.javalin.config.JettyConfig;

import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;
import org.policygraph.http.endpoint.Endpoints;
import org.policygraph.http.error.JettyErrors;
import org.policygraph.http.log.AccessLog;
import org.policygraph.http.log.RequestIds;
import org.policygraph.http.setting.ServerSettings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.CompletableFuture;

/** How Jetty is told to read requests strictly, and to stop gently. */
final class JettyHardening {
    /** Platform threads for Jetty's own work; every request runs on a virtual thread. */
    private static final int PLATFORM_THREADS = 32;

    /**
     * Connections that may wait to be accepted. Of more than that the system drops the first
     * packet, and the client comes again after a second; the usual 50 are a burst of a few
     * milliseconds.
     */
    static final int WAITING = 1_024;

    private static final String REFERENCES = "org.eclipse.jetty.util.referencesPerCacheLine";

    private final ServerSettings settings;
    private final @Nullable ServerSocketChannel bound;
    private final Endpoints endpoints;
    private final Lanes lanes;
    private final CompletableFuture<@Nullable Void> opened;
    private final Runnable whenStopping;
    private final Runnable whenStopped;
    private final ConnectionReaper reaper;

    /**
     * @param bound where to listen; null to take what the settings say
     * @param endpoints what is served
     * @param lanes tell when a request would wait in vain
     * @param opened until when requests wait
     * @param whenStopping ends what would never finish by itself
     * @param whenStopped run after the last request
     */
    JettyHardening(
            ServerSettings settings,
            @Nullable ServerSocketChannel bound,
            Endpoints endpoints,
            Lanes lanes,
            CompletableFuture<@Nullable Void> opened,
            Runnable whenStopping,
            Runnable whenStopped) {
        this.endpoints = endpoints;
        this.lanes = lanes;
        this.opened = opened;
        this.settings = settings;
        this.bound = bound;
        this.whenStopping = whenStopping;
        this.whenStopped = whenStopped;
        this.reaper = new ConnectionReaper(settings.limits(), settings.clients().address());
    }

    void apply(JettyConfig jetty) {
        jetty.threadPool = threads();
        jetty.modifyHttpConfiguration(this::readStrictly);
        jetty.addConnector(this::connector);
        jetty.modifyServer(this::stopGently);
        jetty.modifyServletContextHandler(context -> context.setErrorHandler(errors()));
    }

    /**
     * Jetty would ask the platform's management how long a reference is, which loads all of that;
     * it only spaces fields by it.
     */
    private static void tellReferences() {
        if (System.getProperty(REFERENCES) == null) System.setProperty(REFERENCES, "16");
    }

    private static QueuedThreadPool threads() {
        tellReferences();
        QueuedThreadPool threads = new QueuedThreadPool(PLATFORM_THREADS);
        threads.setName("http");
        threads.setVirtualThreadsExecutor(new RequestThreads());
        return threads;
    }

    private void readStrictly(HttpConfiguration http) {
        http.setIdleTimeout(settings.limits().idle().toMillis());
        http.setRequestHeaderSize(settings.limits().maxHeadBytes());
        http.setUriCompliance(UriCompliance.RFC3986);
        http.setHttpCompliance(HttpCompliance.STRICT);
        http.setSendServerVersion(false);
        http.addCustomizer(new StrictRequests());
    }

    private ServerConnector connector(Server server, HttpConfiguration http) {
        ServerConnector connector = clients(server, new HttpConnectionFactory(http));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setAcceptQueueSize(WAITING);
        connector.setIdleTimeout(settings.limits().idle().toMillis());
        connector.addEventListener(reaper);
        if (bound != null) open(connector, bound);
        return connector;
    }

    private static ServerConnector clients(Server server, HttpConnectionFactory http) {
        return new ServerConnector(server, http) {
            @Override
            protected SocketChannelEndPoint newEndPoint(
                    SocketChannel channel, ManagedSelector selector, SelectionKey key) {
                SocketChannelEndPoint end =
                        new ClientEndPoint(channel, selector, key, getScheduler());
                end.setIdleTimeout(getIdleTimeout());
                return end;
            }
        };
    }

    private static void open(ServerConnector connector, ServerSocketChannel bound) {
        try {
            connector.open(bound);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JettyErrors errors() {
        return new JettyErrors(settings.pathPrefix());
    }

    private void stopGently(Server server) {
        server.setErrorHandler(errors());
        server.insertHandler(new OverloadHandler(endpoints, lanes));
        server.insertHandler(new GracefulHandler());
        server.insertHandler(reaper);
        server.addBean(new NetworkConnectionLimit(settings.limits().connections(), server));
        server.insertHandler(new OpeningHandler(opened));
        server.insertHandler(new RequestIds());
        server.setRequestLog(new AccessLog(settings.clients().address()));
        server.setStopTimeout(settings.limits().stop().toMillis());
        server.setStopAtShutdown(true);
        server.addEventListener(
                new LifeCycle.Listener() {
                    @Override
                    public void lifeCycleStopping(LifeCycle stopping) {
                        whenStopping.run();
                    }

                    @Override
                    public void lifeCycleStopped(LifeCycle stopped) {
                        whenStopped.run();
                    }
                });
    }
}
