package org.policygraph.query.graph;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.mem.GraphMemFast;
import org.apache.jena.vocabulary.RDF;
import org.policygraph.index.IndexPlan;
import org.policygraph.index.IndexedGraphs;
import org.policygraph.index.LinkPlan;
import org.policygraph.query.graph.Catalogue.Part;
import org.policygraph.store.remote.RemoteSnapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Fetches the graphs that are to be indexed, one at a time, and keeps of each what the catalogue is
 * made of. Only one graph is in memory as a whole, besides the vocabularies.
 */
final class CatalogueReader implements IndexedGraphs, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CatalogueReader.class);

    private final RemoteSnapshot snapshot;
    private final Node measureClass;
    private final Set<Node> kinds;
    private final Set<Node> vocabularies;
    private final Graph concepts = new GraphMemFast();
    private final Map<Node, Known> parts = new HashMap<>();
    private final Course course;
    private int fetched;

    /** What a graph gave, and the hash that it had. */
    record Known(String hash, Part part) {}

    /**
     * @param kinds the classes of the records of the catalogue
     * @param plan what is indexed, and by which properties vocabularies are told from other graphs
     * @param before what earlier versions gave
     * @param builds is told of each graph that is fetched
     */
    CatalogueReader(
            RemoteSnapshot snapshot,
            Set<Node> kinds,
            IndexPlan plan,
            Map<Node, Known> before,
            IndexBuilds builds) {
        this.snapshot = snapshot;
        this.kinds = kinds;
        this.measureClass = plan.measureClass();
        this.vocabularies =
                snapshot.graphsWith(plan.links().stream().map(LinkPlan::above).toList());
        for (Node name : snapshot.names()) {
            Known known = before.get(name);
            if (known != null && known.hash.equals(snapshot.hash(name))) {
                parts.put(name, known);
                if (isVocabulary(name)) known.part.triples().forEach(concepts::add);
            }
        }
        this.course = builds.fetching(snapshot.names().size() - parts.size());
    }

    @Override
    public boolean isVocabulary(Node name) {
        return vocabularies.contains(name);
    }

    @Override
    public Graph named(Node name) {
        Graph graph = snapshot.load(name);
        Part part = isVocabulary(name) ? whole(graph) : part(graph);
        if (isVocabulary(name)) part.triples().forEach(concepts::add);
        parts.put(name, new Known(Objects.requireNonNull(snapshot.hash(name)), part));
        fetched++;
        course.step();
        return graph;
    }

    /** The concepts that its links lead to, and the graphs named below it. */
    @Override
    public Graph around(Node name, Graph graph) {
        Graph all = new Union(graph, concepts);
        for (Node each : snapshot.names()) {
            if (Catalogue.above(each).equals(name)) all = new Union(all, snapshot.load(each));
        }
        return all;
    }

    private static Part whole(Graph graph) {
        return new Part(graph.find().toList(), Set.of(), false);
    }

    private Part part(Graph graph) {
        Set<Node> inCatalogue = new HashSet<>();
        for (Node kind : kinds) {
            graph.find(Node.ANY, RDF.type.asNode(), kind)
                    .forEach(triple -> inCatalogue.add(triple.getSubject()));
        }
        List<Triple> triples = new ArrayList<>();
        Set<Node> elsewhere = new HashSet<>();
        graph.find()
                .forEach(
                        triple -> {
                            if (inCatalogue.contains(triple.getSubject())) triples.add(triple);
                            else elsewhere.add(triple.getPredicate());
                        });
        boolean hasMeasures = graph.contains(Node.ANY, RDF.type.asNode(), measureClass);
        return new Part(triples, elsewhere, hasMeasures);
    }

    /** What the graphs gave, those of earlier versions included. */
    Map<Node, Known> parts() {
        return parts;
    }

    @Override
    public void close() {
        course.close();
        if (fetched > 0) LOG.info("fetched {} graphs of {}", fetched, snapshot.names().size());
    }
}
