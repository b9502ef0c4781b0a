package org.policygraph.store;

import com.github.benmanes.caffeine.cache.Cache;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What one version changed. Only the graphs that differ are looked at, and those named below or
 * above them: a node is described nowhere else.
 *
 * @param number place of the version in the order of versions, from 1
 * @param version the version
 * @param gone those graphs as they were before, by their names
 * @param come those graphs as they are in it, by their names
 * @param wording the property that has the characters of a place in a text: what leads to a place
 *     is compared by them, since the same wording at another place has not changed
 * @param known what became of nodes, by the numbers of versions
 */
public record VersionChange(
        int number,
        DatasetVersion version,
        Map<Node, Graph> gone,
        Map<Node, Graph> come,
        Node wording,
        Cache<Integer, List<NodeChange>> known) {

    /** The graphs that differ between two versions, and those named below or above them. */
    static Set<Node> names(Snapshot before, Snapshot after) {
        Set<Node> names = Snapshot.differing(before.hashes(), after.hashes());
        for (Node name : List.copyOf(names)) {
            String iri = name.getURI();
            addBelow(iri, before, names);
            addBelow(iri, after, names);
            for (int end = iri.lastIndexOf('/'); end > 0; end = iri.lastIndexOf('/', end - 1)) {
                Node above = NodeFactory.createURI(iri.substring(0, end));
                if (before.hash(above) != null || after.hash(above) != null) names.add(above);
            }
        }
        return names;
    }

    private static void addBelow(String iri, Snapshot snapshot, Set<Node> names) {
        Node begin = NodeFactory.createURI(iri + "/");
        for (Node name : snapshot.hashes().tailMap(begin).keySet()) {
            if (!name.getURI().startsWith(begin.getURI())) return;
            names.add(name);
        }
    }

    /** What became of each node that it changed, in the order of their IRIs. */
    public List<NodeChange> nodes() {
        return known.get(number, _ -> found());
    }

    private List<NodeChange> found() {
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
        return List.copyOf(changes);
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
        Map<Node, Node> wordings = new HashMap<>();
        for (Graph graph : graphs.values()) {
            graph.find()
                    .forEach(
                            triple -> {
                                Node subject = triple.getSubject();
                                if (triple.getPredicate().equals(wording)) {
                                    wordings.put(subject, triple.getObject());
                                }
                                subjects.computeIfAbsent(subject, each -> new HashSet<>())
                                        .add(triple);
                            });
        }
        subjects.keySet().removeAll(wordings.keySet());
        subjects.replaceAll(
                (_, said) ->
                        said.stream()
                                .map(each -> compared(each, wordings))
                                .collect(Collectors.toUnmodifiableSet()));
        return subjects;
    }

    private static Triple compared(Triple triple, Map<Node, Node> wordings) {
        Node words = wordings.get(triple.getObject());
        return words == null
                ? triple
                : Triple.create(triple.getSubject(), triple.getPredicate(), words);
    }
}
