package org.policygraph.store.remote;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.Element;
import org.policygraph.store.remote.Naming.Way;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where ways begin, and in which graphs all of them lie. The graphs of each document have a number,
 * so that one branch of a query does for nodes of any number of documents: engines take longer to
 * read and plan a branch than to answer it.
 *
 * @param way how the right statements are told from those of other versions
 * @param roots the nodes, each with the number of its place
 * @param places for each number the graphs; none at all where they are not named
 */
record Start(Way way, Map<Node, Integer> roots, List<List<Node>> places) {
    private static final Var PLACE = Var.alloc("d");

    /** At most one for each way; none without a node. */
    static List<Start> of(Map<Node, Set<Node>> roots, Naming naming) {
        Map<Set<Node>, Integer> numbers = new LinkedHashMap<>();
        Map<Way, Map<Node, Integer>> byWay = new EnumMap<>(Way.class);
        roots.forEach(
                (root, graphs) -> {
                    Way way = naming.from(graphs);
                    int place = 0;
                    if (way == Way.NAMED) {
                        place = numbers.computeIfAbsent(graphs, _ -> numbers.size());
                    }
                    byWay.computeIfAbsent(way, _ -> new LinkedHashMap<>()).put(root, place);
                });
        List<List<Node>> places = new ArrayList<>();
        numbers.keySet()
                .forEach(graphs -> places.add(graphs.stream().map(naming.contents()).toList()));
        List<Start> starts = new ArrayList<>();
        byWay.forEach(
                (way, nodes) ->
                        starts.add(new Start(way, nodes, way == Way.NAMED ? places : List.of())));
        return starts;
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
