package org.policygraph.query;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.mem.GraphMemFast;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.policygraph.query.graph.DeclaredTerms;
import org.policygraph.query.limit.EngineSettings;
import org.policygraph.query.limit.QueryLimits;
import org.policygraph.store.Contents;
import org.policygraph.store.GraphStore;
import org.policygraph.store.MemoryStore;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The dataset of a file: an engine over it, and all its triples in one graph that no engine has
 * touched.
 */
record StoredFile(Ask ask, Graph union) {
    /** Reads a file of N-Quads. */
    static StoredFile read(Path file) {
        Map<Node, Graph> graphs = graphs(file);
        Graph union = new GraphMemFast();
        graphs.values().forEach(graph -> GraphUtil.addInto(union, graph));
        return new StoredFile(new Ask(engine(graphs)), union);
    }

    /** The graphs of a file of N-Quads. */
    static Map<Node, Graph> graphs(Path file) {
        Map<Node, Graph> graphs = new HashMap<>();
        RDFParser.source(file)
                .lang(Lang.NQUADS)
                .parse(
                        new StreamRDFBase() {
                            @Override
                            public void quad(Quad quad) {
                                graphs.computeIfAbsent(quad.getGraph(), name -> new GraphMemFast())
                                        .add(quad.asTriple());
                            }
                        });
        return graphs;
    }

    static GraphQlEngine engine(Map<Node, Graph> graphs) {
        MemoryStore store = new MemoryStore();
        Contents.put(store, graphs);
        return engine(store);
    }

    /** An engine over a store that holds the shipped ontology. */
    static GraphQlEngine engine(GraphStore store) {
        return GraphQlEngine.of(
                TestGraph.sdl(),
                DeclaredTerms.in(store.snapshot().union()),
                store,
                new EngineSettings(TestGraph.BASE, TestGraph.PUBLIC_URL, QueryLimits.DEFAULT));
    }
}
