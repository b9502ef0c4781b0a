package org.policygraph.http;

import io.javalin.config.JettyConfig;

import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.policygraph.http.error.JettyErrors;
import org.policygraph.http.log.AccessLog;
import org.policygraph.http.log.RequestIds;
import org.policygraph.http.setting.ServerSettings;

import java.util.concurrent.Executors;

/** How Jetty is told to read requests strictly, and to stop gently. */
final class JettyHardening {
    /** Platform threads for Jetty's own work; every request runs on a virtual thread. */
    private static final int PLATFORM_THREADS = 32;

    /**
     * Connections that may wait to be accepted. Of more than that the system drops the first
     * packet, and the client comes again after a second; the usual 50 are a burst of a few
     * milliseconds.
     */
    private static final int WAITING = 1_024;

    private final ServerSettings settings;
    private final Runnable whenStopping;

    /**
     * @param whenStopping ends what would never finish by itself
     */
    JettyHardening(ServerSettings settings, Runnable whenStopping) {
        this.settings = settings;
        this.whenStopping = whenStopping;
    }

    void apply(JettyConfig jetty) {
        jetty.threadPool = threads();
        jetty.modifyHttpConfiguration(this::readStrictly);
        jetty.addConnector(this::connector);
        jetty.modifyServer(this::stopGently);
        jetty.modifyServletContextHandler(context -> context.setErrorHandler(new JettyErrors()));
    }

    private static QueuedThreadPool threads() {
        QueuedThreadPool threads = new QueuedThreadPool(PLATFORM_THREADS);
        threads.setName("http");
        threads.setVirtualThreadsExecutor(
                Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("request-", 0).factory()));
        return threads;
    }

    private void readStrictly(HttpConfiguration http) {
        http.setIdleTimeout(settings.limits().idle().toMillis());
        http.setRequestHeaderSize(settings.limits().maxHeadBytes());
        http.setUriCompliance(UriCompliance.RFC3986);
        http.setHttpCompliance(HttpCompliance.STRICT);
        http.setSendServerVersion(false);
    }

    private ServerConnector connector(Server server, HttpConfiguration http) {
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setAcceptQueueSize(WAITING);
        connector.setIdleTimeout(settings.limits().idle().toMillis());
        return connector;
    }

    private void stopGently(Server server) {
        server.setErrorHandler(new JettyErrors());
        server.insertHandler(new GracefulHandler());
        server.insertHandler(new Pauses(settings.limits().pause()));
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
                });
    }
}
