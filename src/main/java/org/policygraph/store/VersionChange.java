package org.policygraph.store;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What one version changed. Only the graphs that differ are looked at, which rests on each node
 * being described in one graph.
 *
 * @param number place of the version in the order of versions, from 1
 * @param version the version
 * @param gone graphs of the version before that it removed or replaced, by their names
 * @param come graphs that it added or put in their place, by their names
 * @param matters which statements tell whether something has changed
 */
public record VersionChange(
        int number,
        DatasetVersion version,
        Map<Node, Graph> gone,
        Map<Node, Graph> come,
        Predicate<Triple> matters) {

    static VersionChange between(
            int number, Snapshot before, Snapshot after, Predicate<Triple> matters) {
        return new VersionChange(
                number, after.version(), missing(before, after), missing(after, before), matters);
    }

    /** The graphs of one that the other does not have. */
    private static Map<Node, Graph> missing(Snapshot one, Snapshot other) {
        SortedMap<Node, Graph> missing = new TreeMap<>(Comparator.comparing(Node::getURI));
        for (Node name : one.names()) {
            if (Objects.equals(one.hash(name), other.hash(name))) continue;
            missing.put(name, one.named(name));
        }
        return missing;
    }

    /** What became of each node that it changed, in the order of their IRIs. */
    public List<NodeChange> nodes() {
        SortedMap<Node, Set<Triple>> before = bySubject(gone);
        SortedMap<Node, Set<Triple>> after = bySubject(come);
        SortedSet<Node> nodes = new TreeSet<>(Comparator.comparing(Node::getURI));
        nodes.addAll(before.keySet());
        nodes.addAll(after.keySet());
        List<NodeChange> changes = new ArrayList<>();
        for (Node node : nodes) {
            Set<Triple> said = before.getOrDefault(node, Set.of());
            Set<Triple> says = after.getOrDefault(node, Set.of());
            if (!said.equals(says)) changes.add(change(node, said, says));
        }
        return changes;
    }

    private static NodeChange change(Node node, Set<Triple> said, Set<Triple> says) {
        if (says.isEmpty()) return new NodeChange(node, NodeChange.Kind.REMOVED, types(said));
        return new NodeChange(
                node,
                said.isEmpty() ? NodeChange.Kind.ADDED : NodeChange.Kind.CHANGED,
                types(says));
    }

    private static List<Node> types(Set<Triple> statements) {
        return statements.stream()
                .filter(each -> each.getPredicate().equals(RDF.type.asNode()))
                .map(Triple::getObject)
                .sorted(Comparator.comparing(Node::toString))
                .toList();
    }

    private SortedMap<Node, Set<Triple>> bySubject(Map<Node, Graph> graphs) {
        SortedMap<Node, Set<Triple>> subjects = new TreeMap<>(Comparator.comparing(Node::getURI));
        for (Graph graph : graphs.values()) {
            graph.find()
                    .filterKeep(matters)
                    .forEach(
                            triple ->
                                    subjects.computeIfAbsent(
                                                    triple.getSubject(), each -> new HashSet<>())
                                            .add(triple));
        }
        return subjects;
    }
}
