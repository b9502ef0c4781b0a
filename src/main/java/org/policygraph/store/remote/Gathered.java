package org.policygraph.store.remote;

import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.policygraph.store.remote.Reach.Edge;
import org.policygraph.store.remote.Reach.Step;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a version says of the nodes that were wanted, and of those that they lead to. A node that
 * nothing is said of is there as well, with nothing.
 */
public final class Gathered {
    private final Map<Node, List<Node>> said = new HashMap<>();
    private final Map<Node, Portion> portions = new LinkedHashMap<>();
    private final Map<Edge, List<Node>> edges = new HashMap<>();

    /** For each property that was gone against its direction: those that have each value. */
    private final Map<Node, Map<Node, List<Node>>> having = new HashMap<>();

    private record Statement(Node subject, Node property, Node value) {}

    Gathered() {}

    /** Takes the rows of a {@link ReachQuery} that stand in graphs of the version. */
    void add(Rows rows, Set<Node> graphs) {
        int graph = rows.place("g");
        int subject = rows.place("s");
        int property = rows.place("p");
        int object = rows.place("o");
        Set<Statement> known = HashSet.newHashSet(rows.rows().size());
        for (Node[] row : rows.rows()) {
            if (!graphs.contains(row[graph])) continue;
            var statement = new Statement(row[subject], row[property], row[object]);
            if (!known.add(statement)) continue;
            List<Node> pairs = said.computeIfAbsent(statement.subject, each -> new ArrayList<>());
            pairs.add(statement.property);
            pairs.add(statement.value);
        }
    }

    /** Walks what was wanted, so that what is not there is known not to be. */
    void complete(Wanted wanted) {
        for (Node root : wanted.nodes()) complete(root, wanted.reach());
    }

    private void complete(Node node, Reach reach) {
        if (!reach.portion().isNothing()) portions.merge(node, reach.portion(), Portion::and);
        for (Step step : reach.steps()) {
            List<Node> next =
                    step.isInverse()
                            ? edges.computeIfAbsent(step.from(node), this::subjects)
                            : values(node, step.property());
            for (Node each : next) {
                if (each.isURI()) complete(each, step.beyond());
            }
        }
    }

    private List<Node> values(Node node, Node property) {
        List<Node> pairs = said.getOrDefault(node, List.of());
        List<Node> found = new ArrayList<>();
        for (int at = 0; at < pairs.size(); at += 2) {
            if (pairs.get(at).equals(property)) found.add(pairs.get(at + 1));
        }
        return found;
    }

    private List<Node> subjects(Edge edge) {
        return having
                .computeIfAbsent(edge.property(), this::subjectsByValue)
                .getOrDefault(edge.value(), List.of())
                .stream()
                .filter(each -> edge.kind() == null || isOf(each, edge.kind()))
                .toList();
    }

    private Map<Node, List<Node>> subjectsByValue(Node property) {
        Map<Node, List<Node>> found = new HashMap<>();
        said.forEach(
                (subject, pairs) ->
                        values(subject, property)
                                .forEach(
                                        value ->
                                                found.computeIfAbsent(
                                                                value, each -> new ArrayList<>())
                                                        .add(subject)));
        return found;
    }

    private boolean isOf(Node node, Node kind) {
        return values(node, RDF.type.asNode()).contains(kind);
    }

    /** How much is known of each node that was read. */
    public Map<Node, Portion> portions() {
        return Collections.unmodifiableMap(portions);
    }

    /** What is said of a node, as much as is known: property, value, property, value … */
    public Node[] said(Node node) {
        Portion portion = portions.getOrDefault(node, Portion.NOTHING);
        List<Node> pairs = said.getOrDefault(node, List.of());
        List<Node> known = new ArrayList<>(pairs.size());
        for (int at = 0; at < pairs.size(); at += 2) {
            if (portion.has(pairs.get(at))) known.addAll(pairs.subList(at, at + 2));
        }
        return known.toArray(Node[]::new);
    }

    /** Where each edge leads that was gone against its direction. */
    public Map<Edge, List<Node>> edges() {
        return Collections.unmodifiableMap(edges);
    }
}
