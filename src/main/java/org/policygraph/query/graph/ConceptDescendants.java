package org.policygraph.query.graph;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A concept and all below it, breadth first, so that the way down to each is the shortest. A cycle
 * in the tree does no harm.
 */
public final class ConceptDescendants {
    /** Each concept, and the one above it on the way down; the top is above itself. */
    private final Map<Node, Node> above = new LinkedHashMap<>();

    private ConceptDescendants() {}

    private record Asked(Node top, @Nullable Node upwards) {}

    /** The trees that were asked for. */
    private record Known(Map<Asked, ConceptDescendants> trees) {}

    /**
     * The concept and all below it.
     *
     * @param upwards the property from a concept to the one above it; null to stay with the concept
     */
    public static ConceptDescendants of(RequestContext reading, Node top, @Nullable Node upwards) {
        return reading.view()
                .derived(Known.class, () -> new Known(new ConcurrentHashMap<>()))
                .trees
                .computeIfAbsent(new Asked(top, upwards), _ -> found(reading, top, upwards));
    }

    private static ConceptDescendants found(
            RequestContext reading, Node top, @Nullable Node upwards) {
        ConceptDescendants found = new ConceptDescendants();
        found.above.put(top, top);
        if (upwards == null) return found;
        Deque<Node> waiting = new ArrayDeque<>(List.of(top));
        while (!waiting.isEmpty()) {
            Node concept = waiting.remove();
            for (Node below : ValueOrder.sorted(reading.index().below(upwards, concept))) {
                if (found.above.putIfAbsent(below, concept) == null) waiting.add(below);
            }
        }
        return found;
    }

    public boolean has(Node concept) {
        return above.containsKey(concept);
    }

    /** From the top down to a concept, both included. */
    public List<Node> path(Node concept) {
        List<Node> path = new ArrayList<>();
        Node at = concept;
        Node next = above.get(at);
        while (next != null && !next.equals(at)) {
            path.add(at);
            at = next;
            next = above.get(at);
        }
        path.add(at);
        return path.reversed();
    }
}
