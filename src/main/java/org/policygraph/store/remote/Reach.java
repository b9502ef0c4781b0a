package org.policygraph.store.remote;

import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is wanted of a node, and of the nodes that it leads to.
 *
 * @param portion what is wanted of what is said of the node itself
 * @param steps where to go from it
 */
public record Reach(Portion portion, List<Step> steps) {
    /** All that is said of the node, and nothing beyond. */
    public static final Reach RECORD = new Reach(Portion.WHOLE, List.of());

    /**
     * A property to follow.
     *
     * @param isInverse from the value to those that have it
     * @param kind only to those of this class; null for any
     * @param beyond what is wanted of those that it leads to; always what shows that it does
     */
    public record Step(Node property, boolean isInverse, @Nullable Node kind, Reach beyond) {
        public Step {
            Set<Node> shown = new HashSet<>();
            if (isInverse) shown.add(property);
            if (kind != null) shown.add(RDF.type.asNode());
            beyond = new Reach(beyond.portion.and(Portion.of(shown)), beyond.steps);
        }

        private Step whole() {
            return new Step(property, isInverse, kind, beyond.whole());
        }

        /** The edge that an inverse step takes from a node. */
        public Edge from(Node value) {
            return new Edge(property, value, kind);
        }
    }

    /**
     * A way to all that have a value.
     *
     * @param kind only to those of this class; null for any
     */
    public record Edge(Node property, Node value, @Nullable Node kind) {}

    /** At least what leads on is wanted, or where it leads would not be known. */
    public Reach {
        steps = List.copyOf(steps);
        Set<Node> onward = new HashSet<>();
        for (Step step : steps) if (!step.isInverse) onward.add(step.property);
        portion = portion.and(Portion.of(onward));
    }

    /** The same, with all that is said of each node of which something is wanted. */
    public Reach whole() {
        List<Step> all = steps.stream().map(Step::whole).toList();
        return new Reach(portion.isNothing() ? portion : Portion.WHOLE, all);
    }
}
