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
import org.jspecify.annotations.Nullable;
import org.policygraph.store.remote.Naming.Way;
import org.policygraph.store.remote.Reach.Step;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One query for all that is wanted of some nodes: a union with one branch for each way that leads
 * to something; ways that differ in nothing but a property share one. Each branch begins with the
 * nodes; every step may lead into another graph. The answer says in which graph each statement
 * stands, since an engine holds those of other versions, too.
 */
final class ReachQuery {
    /**
     * Properties that are looked up one by one; of more it is faster to read the whole record and
     * to leave out what is not wanted. A record that others lead to is a small one.
     */
    private static final int FEW = 4;

    private static final int FEW_OF_SMALL = 2;

    private final ElementUnion branches = new ElementUnion();
    private final Set<Node> named = new LinkedHashSet<>();
    private final Deque<Turn> way = new ArrayDeque<>();

    private ReachQuery() {}

    /**
     * Steps that differ in nothing but their property.
     *
     * @param kind of what they lead to; null for any
     */
    private record Turn(List<Node> properties, boolean isInverse, @Nullable Node kind) {}

    /** What steps must have in common to be one turn; of where they lead they want all together. */
    private record Likeness(boolean isInverse, @Nullable Node kind, List<Step> beyond) {}

    static Query of(Collection<Wanted> wanted, Naming naming) {
        ReachQuery made = new ReachQuery();
        for (Wanted each : wanted) {
            Start.of(each.roots(), naming).forEach(start -> made.add(each.reach(), start));
        }
        Query query =
                QueryParts.select(
                        made.branches,
                        QueryParts.GRAPH,
                        QueryParts.SUBJECT,
                        QueryParts.PROPERTY,
                        QueryParts.OBJECT);
        QueryParts.shorten(query, made.named);
        QueryParts.setBase(query, wanted.stream().flatMap(each -> each.nodes().stream()).toList());
        return query;
    }

    private void add(Reach reach, Start start) {
        if (!reach.portion().isNothing()) branches.addElement(branch(start, reach.portion()));
        Map<Likeness, List<Step>> turns = new LinkedHashMap<>();
        for (Step step : reach.steps()) {
            Likeness likeness = new Likeness(step.isInverse(), step.kind(), step.beyond().steps());
            turns.computeIfAbsent(likeness, _ -> new ArrayList<>()).add(step);
        }
        turns.forEach((alike, steps) -> turn(alike, steps, start));
    }

    private void turn(Likeness alike, List<Step> steps, Start start) {
        List<Node> properties = steps.stream().map(Step::property).toList();
        named.addAll(properties);
        Portion portion =
                steps.stream()
                        .map(each -> each.beyond().portion())
                        .reduce(Portion.NOTHING, Portion::and);
        way.addLast(new Turn(properties, alike.isInverse, alike.kind));
        add(new Reach(portion, alike.beyond), start);
        way.removeLast();
    }

    private Element branch(Start start, Portion portion) {
        ElementGroup group = new ElementGroup();
        Way told = start.way();
        Var at = way.isEmpty() ? QueryParts.SUBJECT : Var.alloc("n0");
        group.addElement(start.roots(at));
        int steps = 0;
        for (Turn turn : way) {
            if (turn.isInverse && steps > 0 && told != Way.ANYWHERE) {
                group = each(at, group);
                told = Way.ANYWHERE;
            }
            steps++;
            Var next = steps == way.size() ? QueryParts.SUBJECT : Var.alloc("n" + steps);
            if (told == Way.NAMED) group.addElement(start.graphs(Var.alloc("g" + steps)));
            Node property = property(turn, steps, group);
            Triple edge =
                    turn.isInverse
                            ? Triple.create(next, property, at)
                            : Triple.create(at, property, next);
            group.addElement(QueryParts.inGraph(Var.alloc("g" + steps), edge));
            if (turn.kind != null) {
                if (told == Way.NAMED) group.addElement(start.graphs(Var.alloc("k" + steps)));
                Triple kind = Triple.create(next, RDF.type.asNode(), turn.kind);
                group.addElement(QueryParts.inGraph(Var.alloc("k" + steps), kind));
            }
            if (told == Way.ANYWHERE) group = each(next, group);
            at = next;
        }
        if (told == Way.NAMED) group.addElement(start.graphs(QueryParts.GRAPH));
        Set<Node> wanted = portion.properties();
        named.addAll(wanted);
        int few = way.isEmpty() ? FEW : FEW_OF_SMALL;
        boolean isLookedUp = !wanted.isEmpty() && wanted.size() <= few;
        if (isLookedUp) group.addElement(QueryParts.values(QueryParts.PROPERTY, wanted));
        group.addElement(QueryParts.inGraph(QueryParts.GRAPH, QueryParts.ANYTHING));
        boolean isSifted = !portion.isWhole() && !isLookedUp;
        if (isSifted) group.addElement(QueryParts.among(QueryParts.PROPERTY, wanted));
        return group;
    }

    private static Node property(Turn turn, int step, ElementGroup group) {
        if (turn.properties.size() == 1) return turn.properties.getFirst();
        Var property = Var.alloc("p" + step);
        group.addElement(QueryParts.values(property, turn.properties));
        return property;
    }

    /**
     * Many may lead to the same node, many lead back to it from anywhere, and where the graphs are
     * not known each of its versions says so again: it is gone on from once, or the work would be
     * the product of all.
     */
    private static ElementGroup each(Var at, Element way) {
        Query once = QueryParts.select(way, at);
        once.setDistinct(true);
        ElementGroup group = new ElementGroup();
        group.addElement(new ElementSubQuery(once));
        return group;
    }
}
