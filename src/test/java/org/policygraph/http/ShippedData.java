package org.policygraph.http;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.policygraph.store.Contents;
import org.policygraph.store.MemoryStore;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The graph that ships, in a store. */
public final class ShippedData {
    /** The base of its IRIs. */
    public static final String IRI_BASE = "https://w3id.org/policy-graph/id/";

    private ShippedData() {}

    public static MemoryStore store() {
        MemoryStore store = new MemoryStore();
        Contents.put(store, graphs());
        return store;
    }

    static Map<Node, Graph> graphs() {
        DatasetGraph read =
                RDFParser.source(Path.of("data/policy-graph.nq"))
                        .lang(Lang.NQUADS)
                        .toDatasetGraph();
        Map<Node, Graph> graphs = new LinkedHashMap<>();
        read.listGraphNodes().forEachRemaining(name -> graphs.put(name, read.getGraph(name)));
        return graphs;
    }
}
