package org.policygraph.store.remote;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.apache.jena.vocabulary.RDF;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;

/**
 * One query for all that is wanted of some nodes: a union with one branch for each way that leads
 * to something. Each branch begins with the nodes; every step may lead into another graph. The
 * answer says in which graph each statement stands, since an engine holds those of other versions,
 * too.
 */
final class ReachQuery {
    private final ElementUnion branches = new ElementUnion();
    private final Deque<Reach.Step> way = new ArrayDeque<>();

    private ReachQuery() {}

    static Query of(Collection<Wanted> wanted) {
        ReachQuery query = new ReachQuery();
        for (Wanted each : wanted) query.add(each.roots(), each.reach());
        return QueryParts.select(
                query.branches,
                QueryParts.GRAPH,
                QueryParts.SUBJECT,
                QueryParts.PROPERTY,
                QueryParts.OBJECT);
    }

    private void add(Collection<Node> roots, Reach reach) {
        if (reach.isRead()) branches.addElement(branch(roots));
        for (Reach.Step step : reach.steps()) {
            way.addLast(step);
            add(roots, step.beyond());
            way.removeLast();
        }
    }

    private Element branch(Collection<Node> roots) {
        ElementGroup group = new ElementGroup();
        Var at = way.isEmpty() ? QueryParts.SUBJECT : Var.alloc("n0");
        group.addElement(QueryParts.values(at, roots));
        int steps = 0;
        for (Reach.Step step : way) {
            steps++;
            Var next = steps == way.size() ? QueryParts.SUBJECT : Var.alloc("n" + steps);
            Triple edge =
                    step.isInverse()
                            ? Triple.create(next, step.property(), at)
                            : Triple.create(at, step.property(), next);
            group.addElement(QueryParts.inGraph(Var.alloc("g" + steps), edge));
            if (step.kind() != null) {
                Triple kind = Triple.create(next, RDF.type.asNode(), step.kind());
                group.addElement(QueryParts.inGraph(Var.alloc("k" + steps), kind));
            }
            at = next;
        }
        Triple said = Triple.create(QueryParts.SUBJECT, QueryParts.PROPERTY, QueryParts.OBJECT);
        group.addElement(QueryParts.inGraph(QueryParts.GRAPH, said));
        return group;
    }
}
