package org.policygraph.store.remote;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.apache.jena.vocabulary.RDF;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * One query for all that is wanted of some nodes: a union with one branch for each way that leads
 * to something. Each branch begins with the nodes; every step may lead into another graph. The
 * answer says in which graph each statement stands, since an engine holds those of other versions,
 * too.
 */
final class ReachQuery {
    private static final Triple SAID =
            Triple.create(QueryParts.SUBJECT, QueryParts.PROPERTY, QueryParts.OBJECT);

    private final ElementUnion branches = new ElementUnion();
    private final Deque<Reach.Step> way = new ArrayDeque<>();

    private ReachQuery() {}

    /**
     * @param contents where the content of each named graph lies
     */
    static Query of(Collection<Wanted> wanted, Function<Node, Node> contents) {
        ReachQuery query = new ReachQuery();
        for (Wanted each : wanted) query.add(each, contents);
        return QueryParts.select(
                query.branches,
                QueryParts.GRAPH,
                QueryParts.SUBJECT,
                QueryParts.PROPERTY,
                QueryParts.OBJECT);
    }

    /**
     * @param graphs where all of the way lies; empty where that is not known
     */
    private record Start(Collection<Node> roots, Collection<Node> graphs) {}

    private void add(Wanted wanted, Function<Node, Node> contents) {
        Map<Set<Node>, List<Node>> placed = new LinkedHashMap<>();
        wanted.roots()
                .forEach(
                        (root, graphs) ->
                                placed.computeIfAbsent(graphs, each -> new ArrayList<>())
                                        .add(root));
        placed.forEach(
                (graphs, roots) ->
                        add(
                                wanted.reach(),
                                new Start(roots, graphs.stream().map(contents).toList())));
    }

    private void add(Reach reach, Start start) {
        if (reach.isRead()) branches.addElement(branch(start));
        for (Reach.Step step : reach.steps()) {
            way.addLast(step);
            add(step.beyond(), start);
            way.removeLast();
        }
    }

    private Element branch(Start start) {
        ElementGroup group = new ElementGroup();
        Collection<Node> graphs = start.graphs;
        Var at = way.isEmpty() ? QueryParts.SUBJECT : Var.alloc("n0");
        group.addElement(QueryParts.values(at, start.roots));
        int steps = 0;
        for (Reach.Step step : way) {
            if (step.isInverse() && steps > 0) {
                group = each(at, group);
                graphs = List.of();
            }
            steps++;
            Var next = steps == way.size() ? QueryParts.SUBJECT : Var.alloc("n" + steps);
            look(group, Var.alloc("g" + steps), graphs, edge(at, step, next));
            if (step.kind() != null) {
                Triple kind = Triple.create(next, RDF.type.asNode(), step.kind());
                look(group, Var.alloc("k" + steps), graphs, kind);
            }
            at = next;
        }
        look(group, QueryParts.GRAPH, graphs, SAID);
        return group;
    }

    /**
     * Many may lead to the same node, and many lead back to it from anywhere: it is gone on from
     * once, or the work would be the product of both.
     */
    private static ElementGroup each(Var at, Element way) {
        Query once = QueryParts.select(way, at);
        once.setDistinct(true);
        ElementGroup group = new ElementGroup();
        group.addElement(new ElementSubQuery(once));
        return group;
    }

    private static void look(
            ElementGroup group, Var graph, Collection<Node> graphs, Triple pattern) {
        if (!graphs.isEmpty()) group.addElement(QueryParts.values(graph, graphs));
        group.addElement(QueryParts.inGraph(graph, pattern));
    }

    private static Triple edge(Var at, Reach.Step step, Var next) {
        return step.isInverse()
                ? Triple.create(next, step.property(), at)
                : Triple.create(at, step.property(), next);
    }
}
