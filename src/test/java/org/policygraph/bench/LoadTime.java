package org.policygraph.bench;

import org.apache.jena.graph.Graph;
import org.apache.jena.mem.GraphMemFast;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;
import org.policygraph.mapping.SchemaMapping;
import org.policygraph.query.GraphQlEngine;
import org.policygraph.query.graph.DeclaredTerms;
import org.policygraph.query.limit.EngineSettings;
import org.policygraph.query.limit.QueryLimits;
import org.policygraph.rdf.StrictReader;
import org.policygraph.store.MemoryStore;
import org.policygraph.vocab.Iris;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * How long a file takes to load, and what stays in memory: the product with its strict reading and
 * its index, beside Jena that only parses the same triples into one graph.
 */
final class LoadTime {
    private LoadTime() {}

    /**
     * What loading took.
     *
     * @param live MiB that are still in use after a collection
     */
    record Load(double seconds, double live) {}

    /** Loads in a process of its own. */
    static Load of(String who, Path file, String heap) throws IOException {
        List<String> command =
                JavaCommand.of(
                        List.of(heap), List.of(LoadTime.class.getName(), who, file.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        for (String line : said.lines().toList()) {
            String[] words = line.split(" ", -1);
            if (!words[0].equals("LOADED")) continue;
            return new Load(Double.parseDouble(words[1]), Double.parseDouble(words[2]));
        }
        throw new IOException(who + " did not load: " + said);
    }

    /**
     * Loads, and says how that went.
     *
     * @param args {@code product} or {@code jena}; the file
     */
    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[1]);
        long started = System.nanoTime();
        Object loaded = args[0].equals("product") ? product(file) : jena(file);
        double seconds = (System.nanoTime() - started) / 1e9;
        try {
            for (int i = 0; i < 3; i++) System.gc();
            Runtime runtime = Runtime.getRuntime();
            double live = (runtime.totalMemory() - runtime.freeMemory()) / 1048576.0;
            System.out.println("LOADED " + seconds + " " + live);
        } finally {
            Reference.reachabilityFence(loaded);
        }
    }

    private static Object product(Path file) throws Exception {
        MemoryStore store = new MemoryStore();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 20)) {
            store.replace(StrictReader.read(in, Lang.NQUADS, Iris.DEFAULT.dataset()).graphs());
        }
        String sdl = Files.readString(Path.of("schema.graphqls"));
        var mapping = SchemaMapping.read(sdl, DeclaredTerms.in(store.snapshot().union()));
        String nowhere = "http://localhost";
        var settings = new EngineSettings(Iris.DEFAULT.base(), nowhere, QueryLimits.DEFAULT);
        GraphQlEngine engine = new GraphQlEngine(mapping, store, settings);
        engine.prepare();
        return List.of(store, engine);
    }

    private static Object jena(Path file) {
        Graph graph = new GraphMemFast();
        RDFParser.source(file).lang(Lang.NQUADS).parse(FusekiPeer.union(StreamRDFLib.graph(graph)));
        return graph;
    }
}
