package org.policygraph.index.asked;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.policygraph.index.IndexPlan;
import org.policygraph.index.IndexedGraphs;
import org.policygraph.index.OrderKey;
import org.policygraph.index.asked.ListedMeasures.Listed;
import org.policygraph.store.Snapshot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Keeps the list of measures up with the store. Only graphs that changed are read. */
public final class Listing {
    private static final Node TYPE = RDF.type.asNode();

    private final IndexPlan plan;
    private Map<Node, Part> parts = Map.of();

    /** What one graph gives, and the hash that it had. */
    private record Part(String hash, List<Listed> measures, boolean isWhole) {}

    /**
     * The measures of a version.
     *
     * @param isWhole whether every graph has whole records: see {@link Wholeness}
     */
    public record Measures(ListedMeasures order, boolean isWhole) {}

    public Listing(IndexPlan plan) {
        this.plan = plan;
    }

    /** Brings the list up to a snapshot, for which every graph that changed is read once. */
    public synchronized Measures of(Snapshot snapshot, IndexedGraphs graphs) {
        Map<Node, Part> next = new HashMap<>();
        List<Node> names = new ArrayList<>(snapshot.names());
        names.sort(Comparator.comparing(name -> !graphs.isVocabulary(name)));
        for (Node name : names) {
            String hash = Objects.requireNonNull(snapshot.hash(name));
            Part known = parts.get(name);
            boolean isKnown = known != null && known.hash.equals(hash);
            next.put(name, isKnown ? known : part(name, hash, graphs.named(name)));
        }
        parts = next;
        Map<Node, Listed> all = new LinkedHashMap<>();
        next.values().forEach(part -> part.measures.forEach(each -> all.put(each.measure(), each)));
        boolean isWhole = next.values().stream().allMatch(Part::isWhole);
        return new Measures(new ListedMeasures(all.values()), isWhole);
    }

    private Part part(Node name, String hash, Graph graph) {
        List<Listed> measures =
                graph.find(Node.ANY, TYPE, plan.measureClass())
                        .mapWith(Triple::getSubject)
                        .filterKeep(Node::isURI)
                        .mapWith(each -> new Listed(each, name, place(each, graph)))
                        .toList();
        return new Part(hash, measures, new Wholeness(plan, graph).isWhole());
    }

    private OrderKey place(Node measure, Graph graph) {
        return OrderKey.of(
                plan.order(),
                property ->
                        graph.find(measure, property, Node.ANY).mapWith(Triple::getObject).toList(),
                measure);
    }
}
