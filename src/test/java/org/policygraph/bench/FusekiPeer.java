package org.policygraph.bench;

import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem.GraphMemFast;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConnectionFactory;

/** Fuseki over the union of a dataset's graphs, in one graph in memory. */
final class FusekiPeer {
    /** Jetty's own default; Fuseki allocates 5 MiB for every answer. */
    private static final int TUNED_BUFFER = 32_768;

    private FusekiPeer() {}

    /**
     * Serves until the process ends.
     *
     * @param args the file; the port; {@code stock} or {@code tuned}
     */
    public static void main(String[] args) {
        Graph union = new GraphMemFast();
        RDFParser.source(args[0])
                .lang(Lang.NQUADS)
                .checking(false)
                .parse(
                        new StreamRDFBase() {
                            @Override
                            public void quad(Quad quad) {
                                union.add(quad.asTriple());
                            }

                            @Override
                            public void triple(Triple triple) {
                                union.add(triple);
                            }
                        });
        FusekiServer server =
                FusekiServer.create()
                        .port(Integer.parseInt(args[1]))
                        .loopback(true)
                        .add("/ds", DatasetFactory.wrap(ModelFactory.createModelForGraph(union)))
                        .build();
        if (args[2].equals("tuned")) {
            for (Connector connector : server.getJettyServer().getConnectors()) {
                connector
                        .getConnectionFactory(HttpConnectionFactory.class)
                        .getHttpConfiguration()
                        .setOutputBufferSize(TUNED_BUFFER);
            }
        }
        server.start();
    }
}
