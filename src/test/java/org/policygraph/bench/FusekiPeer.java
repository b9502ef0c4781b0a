package org.policygraph.bench;

import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.graph.Graph;
import org.apache.jena.mem.GraphMemFast;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConnectionFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Fuseki over the union of a dataset's graphs, in one graph in memory or on disk; or over nothing
 * yet, for the product to keep its graphs in.
 */
final class FusekiPeer {
    /** Jetty's own default; Fuseki allocates 5 MiB for every answer. */
    private static final int TUNED_BUFFER = 32_768;

    private FusekiPeer() {}

    /**
     * Serves until the process ends.
     *
     * @param args the file; the port; {@code stock} or {@code tuned}, after {@code tdb2} for a
     *     store on disk. With {@code empty tuned} the file is a folder, which is emptied for a
     *     store on disk
     */
    public static void main(String[] args) throws IOException {
        DatasetGraph dataset =
                switch (args[2].split(" ", 2)[0]) {
                    case "empty" -> empty(Path.of(args[0]));
                    case "tdb2" -> disk(args[0]);
                    default -> memory(args[0]);
                };
        FusekiServer server =
                FusekiServer.create()
                        .port(Integer.parseInt(args[1]))
                        .loopback(true)
                        .add("/ds", dataset)
                        .build();
        if (args[2].endsWith("tuned")) {
            for (Connector connector : server.getJettyServer().getConnectors()) {
                connector
                        .getConnectionFactory(HttpConnectionFactory.class)
                        .getHttpConfiguration()
                        .setOutputBufferSize(TUNED_BUFFER);
            }
        }
        server.start();
    }

    private static DatasetGraph empty(Path folder) throws IOException {
        Folders.delete(folder);
        Files.createDirectories(folder);
        return DatabaseMgr.connectDatasetGraph(folder.toString());
    }

    private static DatasetGraph memory(String file) {
        Graph union = new GraphMemFast();
        read(file, StreamRDFLib.graph(union));
        return DatasetGraphFactory.wrap(union);
    }

    /** Loads once; a directory beside the file is used again if it was loaded whole. */
    private static DatasetGraph disk(String file) throws IOException {
        Path folder = Path.of(file.replace(".nq", ".tdb2"));
        Path whole = Path.of(folder + ".whole");
        if (Files.exists(whole)) return DatabaseMgr.connectDatasetGraph(folder.toString());
        Folders.delete(folder);
        Files.createDirectories(folder);
        DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(folder.toString());
        DataLoader loader = LoaderFactory.parallelLoader(dataset, (format, args) -> {});
        loader.startBulk();
        read(file, loader.streamRDF());
        loader.finishBulk();
        Files.createFile(whole);
        return dataset;
    }

    private static void read(String file, StreamRDF into) {
        RDFParser.source(file).lang(Lang.NQUADS).checking(false).parse(union(into));
    }

    /** Takes quads for triples of one graph. */
    static StreamRDF union(StreamRDF into) {
        return new StreamRDFWrapper(into) {
            @Override
            public void quad(Quad quad) {
                into.triple(quad.asTriple());
            }
        };
    }
}
