package org.policygraph.query;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.mem.GraphMemFast;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.policygraph.query.graph.DeclaredTerms;
import org.policygraph.query.limit.QueryLimits;
import org.policygraph.store.MemoryStore;

import java.util.HashMap;
import java.util.Map;

/** The shipped dataset in a store, and an engine over it. */
final class ShippedGraph {
    private ShippedGraph() {}

    static Ask ask() {
        MemoryStore store = new MemoryStore();
        store.replace(graphs());
        return new Ask(
                GraphQlEngine.of(
                        TestGraph.sdl(),
                        DeclaredTerms.in(store.snapshot().union()),
                        store,
                        TestGraph.settings(QueryLimits.DEFAULT)));
    }

    private static Map<Node, Graph> graphs() {
        Map<Node, Graph> graphs = new HashMap<>();
        RDFParser.source("data/policy-graph.nq")
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
}
