package org.policygraph.bench;

import org.apache.jena.graph.Graph;
import org.apache.jena.mem.GraphMemFast;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;

import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.file.Path;
import java.util.List;

/** How long Jena alone takes to parse a file into one graph, and what of it stays in memory. */
final class JenaLoad {
    private JenaLoad() {}

    /**
     * What loading took.
     *
     * @param live MiB that are still in use after a collection
     */
    record Load(double seconds, double live) {}

    /** Loads in a process of its own. */
    static Load of(Path file, String heap) throws IOException {
        List<String> arguments = List.of(JenaLoad.class.getName(), file.toString());
        String said = Command.run(JavaCommand.of(List.of(heap), arguments));
        for (String line : said.lines().toList()) {
            String[] words = line.split(" ", -1);
            if (!words[0].equals("LOADED")) continue;
            return new Load(Double.parseDouble(words[1]), Double.parseDouble(words[2]));
        }
        throw new IOException("Jena did not load: " + said);
    }

    /**
     * Loads, and says how that went.
     *
     * @param args the file
     */
    public static void main(String[] args) throws IOException {
        long started = System.nanoTime();
        Graph graph = new GraphMemFast();
        RDFParser.source(args[0])
                .lang(Lang.NQUADS)
                .parse(FusekiPeer.union(StreamRDFLib.graph(graph)));
        double seconds = (System.nanoTime() - started) / 1e9;
        try {
            double live = ProcessFigures.live(ProcessHandle.current().pid());
            System.out.println("LOADED " + seconds + " " + live);
        } finally {
            Reference.reachabilityFence(graph);
        }
    }
}
