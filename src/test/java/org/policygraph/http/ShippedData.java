package org.policygraph.http;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.mem.GraphMemFast;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.policygraph.store.Contents;
import org.policygraph.store.HashedGraph;
import org.policygraph.store.MemoryStore;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The graph that ships, in a store. */
public final class ShippedData {
    /** The base of its IRIs. */
    public static final String IRI_BASE = "https://w3id.org/policy-graph/id/";

    private static final Map<Node, HashedGraph> GRAPHS = Contents.hashed(read());
    private static final Graph UNION = store().snapshot().union();

    private ShippedData() {}

    /** A store of one's own, with graphs that all share. */
    public static MemoryStore store() {
        MemoryStore store = new MemoryStore();
        Contents.putHashed(store, GRAPHS);
        return store;
    }

    /** All its triples, which cannot be changed. */
    public static Graph union() {
        return UNION;
    }

    private static Map<Node, Graph> read() {
        Map<Node, Graph> graphs = new LinkedHashMap<>();
        RDFParser.source(Path.of("data/policy-graph.nq"))
                .lang(Lang.NQUADS)
                .parse(
                        new StreamRDFBase() {
                            @Override
                            public void quad(Quad quad) {
                                graphs.computeIfAbsent(quad.getGraph(), _ -> new GraphMemFast())
                                        .add(quad.asTriple());
                            }
                        });
        return graphs;
    }
}
