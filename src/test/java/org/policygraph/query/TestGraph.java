package org.policygraph.query;

import org.apache.jena.graph.Graph;
import org.apache.jena.mem.GraphMemFast;
import org.apache.jena.riot.RDFDataMgr;
import org.policygraph.mapping.OntologyTerms;
import org.policygraph.query.graph.DeclaredTerms;
import org.policygraph.query.graph.EngineTerms;
import org.policygraph.query.limit.EngineSettings;
import org.policygraph.query.limit.QueryLimits;
import org.policygraph.store.Contents;
import org.policygraph.store.GraphStore;
import org.policygraph.store.MemoryStore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The small graph of the tests in a store, and engines over it. */
final class TestGraph {
    static final String BASE = "https://w3id.org/policy-graph/id/";
    static final String PUBLIC_URL = "http://127.0.0.1:7070";

    private TestGraph() {}

    static String sdl() {
        try {
            return Files.readString(Path.of("schema.graphqls"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Graph ontology() {
        return RDFDataMgr.loadGraph("ontology/policy.ttl");
    }

    static OntologyTerms declaredTerms() {
        return DeclaredTerms.in(ontology());
    }

    static Graph graph() {
        Graph graph = new GraphMemFast();
        RDFDataMgr.read(graph, "src/test/resources/org/policygraph/query/graph.ttl");
        return graph;
    }

    static GraphStore store(Graph graph) {
        MemoryStore store = new MemoryStore();
        Contents.put(store, Map.of(EngineTerms.iri(BASE + "graph"), graph));
        return store;
    }

    static EngineSettings settings(QueryLimits limits) {
        return new EngineSettings(BASE, PUBLIC_URL, limits);
    }

    static GraphQlEngine engine(GraphStore store) {
        return GraphQlEngine.of(sdl(), declaredTerms(), store, settings(QueryLimits.DEFAULT));
    }

    /** The engine that all tests share which do not change the data. */
    static Ask ask() {
        return Shared.ASK;
    }

    private static final class Shared {
        static final Ask ASK = new Ask(engine(store(graph())));
    }
}
