package org.policygraph.query.graph;

import org.apache.jena.graph.Node;
import org.policygraph.mapping.MappedType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All records of one type in a snapshot, in their natural order. The place of a record in it is its
 * rank, from 0.
 */
public final class TypeIndex {
    private final List<Node> nodes;
    private final List<OrderKey> keys;
    private final Map<Node, Integer> ranks;

    private TypeIndex(List<Node> nodes, List<OrderKey> keys, Map<Node, Integer> ranks) {
        this.nodes = nodes;
        this.keys = keys;
        this.ranks = ranks;
    }

    private record Keyed(Node node, OrderKey key) {}

    static TypeIndex of(Facts facts, MappedType type) {
        List<Node> order = type.order().stream().map(Terms::iri).toList();
        List<Keyed> sorted =
                facts.subjects(Terms.TYPE, Terms.iri(type.classIri())).stream()
                        .filter(Node::isURI)
                        .distinct()
                        .map(node -> new Keyed(node, OrderKey.of(facts, node, order)))
                        .sorted(Comparator.comparing(Keyed::key))
                        .toList();
        Map<Node, Integer> ranks = HashMap.newHashMap(sorted.size());
        sorted.forEach(keyed -> ranks.put(keyed.node, ranks.size()));
        return new TypeIndex(
                sorted.stream().map(Keyed::node).toList(),
                sorted.stream().map(Keyed::key).toList(),
                ranks);
    }

    /** All records in order. */
    public List<Node> nodes() {
        return nodes;
    }

    public int size() {
        return nodes.size();
    }

    public Node node(int rank) {
        return nodes.get(rank);
    }

    public boolean has(Node node) {
        return ranks.containsKey(node);
    }

    /** The rank of a record, or -1 if it is not of the type. */
    public int rank(Node node) {
        return ranks.getOrDefault(node, -1);
    }

    /** The place of a record of the type. */
    public OrderKey key(Node node) {
        return keys.get(rank(node));
    }

    /** How many records come before a place, whether or not anything stands there. */
    public int before(OrderKey place) {
        int found = Collections.binarySearch(keys, place);
        return found >= 0 ? found : -found - 1;
    }

    /** How many records come before a place or stand at it. */
    public int through(OrderKey place) {
        int found = Collections.binarySearch(keys, place);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** Those of some nodes that are records of the type, each once, in order. */
    public List<Node> sorted(Collection<Node> some) {
        if (some.size() == 1) return some.stream().filter(this::has).toList();
        int[] found = some.stream().mapToInt(this::rank).filter(rank -> rank >= 0).toArray();
        Arrays.sort(found);
        List<Node> sorted = new ArrayList<>(found.length);
        int last = -1;
        for (int rank : found) {
            if (rank != last) sorted.add(nodes.get(rank));
            last = rank;
        }
        return sorted;
    }
}
