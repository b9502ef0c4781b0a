package org.policygraph.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How the servers of this class path are started: each in a process of its own, which chooses its
 * port.
 */
final class Servers {
    private static final String ANY_PORT = "0";
    private static final int KEPT_BYTES = 64 << 20;

    private final String heap;

    Servers(String heap) {
        this.heap = heap;
    }

    /**
     * The product as it is packaged, without its answer cache.
     *
     * @param options more options of the virtual machine
     * @param source the options that say what it serves; none for the shipped digest
     */
    Server product(List<String> source, String... options) throws IOException {
        return product("product", 0, source, options);
    }

    /** The same, which does not log requests. */
    Server silentProduct(List<String> source) throws IOException {
        List<String> arguments = new ArrayList<>(source);
        arguments.add("--no-access-log");
        return product("product without its log", 0, arguments);
    }

    /** The product over a Fuseki that keeps its ledger. */
    Server over(Server fuseki) throws IOException {
        return product("product over fuseki", 0, List.of("--store", "sparql:" + fuseki.url()));
    }

    /** The product with its answer cache. */
    Server warmProduct(Path corpus) throws IOException {
        return product("product warm", KEPT_BYTES, List.of("--source", corpus.toString()));
    }

    private Server product(String name, int cache, List<String> source, String... more)
            throws IOException {
        List<String> options = new ArrayList<>(List.of(heap));
        options.addAll(List.of(more));
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "org.policygraph.cli.Main",
                                "serve",
                                "--port",
                                ANY_PORT,
                                "--answer-cache",
                                String.valueOf(cache)));
        arguments.addAll(source);
        return Server.start(name, Server.Endpoint.GRAPHQL, JavaCommand.of(options, arguments));
    }

    Server records(Path corpus) throws IOException {
        return start("records", Server.Endpoint.GRAPHQL, RecordServer.class, corpus, "");
    }

    Server staticBytes(Path bytes) throws IOException {
        return start("static bytes", Server.Endpoint.GRAPHQL, StaticServer.class, bytes, "");
    }

    /**
     * Fuseki.
     *
     * @param kind as {@link FusekiPeer} takes it
     */
    Server fuseki(String kind, Path corpus) throws IOException {
        return start("fuseki " + kind, Server.Endpoint.SPARQL, FusekiPeer.class, corpus, kind);
    }

    /** Fuseki over a folder in which nothing is yet. */
    Server emptyFuseki(Path folder) throws IOException {
        return fuseki("empty tuned", folder);
    }

    private Server start(
            String name, Server.Endpoint endpoint, Class<?> type, Path file, String more)
            throws IOException {
        List<String> arguments = List.of(type.getName(), file.toString(), ANY_PORT, more);
        return Server.start(name, endpoint, JavaCommand.of(List.of(heap), arguments));
    }
}
