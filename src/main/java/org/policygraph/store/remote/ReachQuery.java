package org.policygraph.store.remote;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.apache.jena.vocabulary.RDF;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

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

    private void add(Wanted wanted, Function<Node, Node> contents) {
        Map<Node, List<Node>> placed = new LinkedHashMap<>();
        wanted.roots()
                .forEach(
                        (root, graph) ->
                                placed.computeIfAbsent(graph, each -> new ArrayList<>()).add(root));
        placed.forEach(
                (graph, roots) -> {
                    boolean isAnywhere = graph.equals(Wanted.ANYWHERE);
                    add(
                            wanted.reach(),
                            isAnywhere
                                    ? () -> branch(roots)
                                    : () -> branch(roots, contents.apply(graph)));
                });
    }

    private void add(Reach reach, Supplier<Element> branch) {
        if (reach.isRead()) branches.addElement(branch.get());
        for (Reach.Step step : reach.steps()) {
            way.addLast(step);
            add(step.beyond(), branch);
            way.removeLast();
        }
    }

    /** All of the way lies in one graph. */
    private Element branch(Collection<Node> roots, Node graph) {
        Var at = way.isEmpty() ? QueryParts.SUBJECT : Var.alloc("n0");
        ElementGroup inGraph = new ElementGroup();
        inGraph.addElement(QueryParts.values(at, roots));
        ElementTriplesBlock triples = new ElementTriplesBlock();
        int steps = 0;
        for (Reach.Step step : way) {
            steps++;
            Var next = steps == way.size() ? QueryParts.SUBJECT : Var.alloc("n" + steps);
            triples.addTriple(edge(at, step, next));
            if (step.kind() != null) {
                triples.addTriple(Triple.create(next, RDF.type.asNode(), step.kind()));
            }
            at = next;
        }
        triples.addTriple(SAID);
        inGraph.addElement(triples);
        ElementGroup group = new ElementGroup();
        group.addElement(new ElementNamedGraph(graph, inGraph));
        group.addElement(QueryParts.values(QueryParts.GRAPH, List.of(graph)));
        return group;
    }

    private static Triple edge(Var at, Reach.Step step, Var next) {
        return step.isInverse()
                ? Triple.create(next, step.property(), at)
                : Triple.create(at, step.property(), next);
    }

    /** Every step may lead into another graph. */
    private Element branch(Collection<Node> roots) {
        ElementGroup group = new ElementGroup();
        Var at = way.isEmpty() ? QueryParts.SUBJECT : Var.alloc("n0");
        group.addElement(QueryParts.values(at, roots));
        int steps = 0;
        for (Reach.Step step : way) {
            steps++;
            Var next = steps == way.size() ? QueryParts.SUBJECT : Var.alloc("n" + steps);
            group.addElement(QueryParts.inGraph(Var.alloc("g" + steps), edge(at, step, next)));
            if (step.kind() != null) {
                Triple kind = Triple.create(next, RDF.type.asNode(), step.kind());
                group.addElement(QueryParts.inGraph(Var.alloc("k" + steps), kind));
            }
            at = next;
        }
        group.addElement(QueryParts.inGraph(QueryParts.GRAPH, SAID));
        return group;
    }
}
