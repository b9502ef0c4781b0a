package org.policygraph.store.remote;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.Element;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Where a way begins, and in which graphs all of it lies. The graphs of each document have a
 * number, so that one branch of a query does for nodes of any number of documents: engines take
 * longer to read and plan a branch than to answer it.
 *
 * @param roots the nodes, each with the number of its place
 * @param places for each number the graphs; none at all where that is not known
 */
record Start(Map<Node, Integer> roots, List<List<Node>> places) {
    private static final Var PLACE = Var.alloc("d");

    /** Those whose graphs are known, and those whose graphs are not; neither if it has no node. */
    static List<Start> of(Map<Node, Set<Node>> roots, Function<Node, Node> contents) {
        Map<Set<Node>, Integer> numbers = new LinkedHashMap<>();
        Map<Node, Integer> placed = new LinkedHashMap<>();
        Map<Node, Integer> others = new LinkedHashMap<>();
        roots.forEach(
                (root, graphs) -> {
                    if (graphs.isEmpty()) others.put(root, 0);
                    else placed.put(root, numbers.computeIfAbsent(graphs, _ -> numbers.size()));
                });
        List<List<Node>> places = new ArrayList<>();
        numbers.keySet().forEach(graphs -> places.add(graphs.stream().map(contents).toList()));
        List<Start> starts = new ArrayList<>();
        if (!placed.isEmpty()) starts.add(new Start(placed, places));
        if (!others.isEmpty()) starts.add(new Start(others, List.of()));
        return starts;
    }

    boolean isPlaced() {
        return !places.isEmpty();
    }

    /** The nodes, with their places where there is more than one. */
    Element roots(Var at) {
        if (places.size() < 2) return QueryParts.values(at, roots.keySet());
        List<List<Node>> rows = new ArrayList<>();
        roots.forEach((root, place) -> rows.add(List.of(root, number(place))));
        return QueryParts.rows(List.of(at, PLACE), rows);
    }

    /** The graphs of the place. */
    Element graphs(Var graph) {
        if (places.size() == 1) return QueryParts.values(graph, places.getFirst());
        List<List<Node>> rows = new ArrayList<>();
        for (int place = 0; place < places.size(); place++) {
            Node number = number(place);
            Collection<Node> graphs = places.get(place);
            graphs.forEach(each -> rows.add(List.of(number, each)));
        }
        return QueryParts.rows(List.of(PLACE, graph), rows);
    }

    private static Node number(int place) {
        return NodeFactory.createLiteralDT(Integer.toString(place), XSDDatatype.XSDinteger);
    }
}
