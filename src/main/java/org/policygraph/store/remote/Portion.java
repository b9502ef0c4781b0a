package org.policygraph.store.remote;

import org.apache.jena.graph.Node;

import java.util.HashSet;
import java.util.Set;

/**
 * How much is wanted, or known, of what is said of a node.
 *
 * @param isWhole whether all of it
 * @param properties else what is said with these alone
 */
public record Portion(boolean isWhole, Set<Node> properties) {
    public static final Portion NOTHING = new Portion(false, Set.of());
    public static final Portion WHOLE = new Portion(true, Set.of());

    public Portion {
        properties = Set.copyOf(properties);
    }

    /** What is said with some properties. */
    public static Portion of(Set<Node> properties) {
        return new Portion(false, properties);
    }

    public boolean isNothing() {
        return !isWhole && properties.isEmpty();
    }

    /** Whether all that is said with a property is in it. */
    public boolean has(Node property) {
        return isWhole || properties.contains(property);
    }

    /** Whether all of another is in it. */
    public boolean hasAll(Portion other) {
        return isWhole || (!other.isWhole && properties.containsAll(other.properties));
    }

    /** What is in one of the two. */
    public Portion and(Portion other) {
        if (hasAll(other)) return this;
        if (other.hasAll(this)) return other;
        Set<Node> both = new HashSet<>(properties);
        both.addAll(other.properties);
        return of(both);
    }
}
