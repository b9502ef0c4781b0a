package org.policygraph.store.remote;

import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConnectionFactory;

import java.net.URI;

/** A Fuseki in this process, over a dataset in memory with transactions. */
public final class Fuseki implements AutoCloseable {
    /** Jetty's own default; Fuseki allocates 5 MiB for every answer. */
    private static final int BUFFER = 32_768;

    private final FusekiServer server;

    /** Listens on a free port. */
    public Fuseki() {
        this(DatasetGraphFactory.createTxnMem(), 0);
    }

    /** Serves a dataset on a port. */
    public Fuseki(DatasetGraph dataset, int port) {
        server = FusekiServer.create().port(port).loopback(true).add("/ds", dataset).build();
        for (Connector connector : server.getJettyServer().getConnectors()) {
            connector
                    .getConnectionFactory(HttpConnectionFactory.class)
                    .getHttpConfiguration()
                    .setOutputBufferSize(BUFFER);
        }
        server.start();
    }

    public RemoteEndpoint endpoint() {
        return RemoteEndpoint.of(URI.create("http://127.0.0.1:" + server.getPort() + "/ds"));
    }

    @Override
    public void close() {
        server.stop();
    }
}
