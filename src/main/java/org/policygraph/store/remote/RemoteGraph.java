package org.policygraph.store.remote;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.query.Query;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** The union of a version's graphs: every look into it is one query, answered whole. */
final class RemoteGraph extends GraphBase {
    private final Function<Query, Rows> engine;
    private final Set<Node> graphs;

    RemoteGraph(Function<Query, Rows> engine, Set<Node> graphs) {
        this.engine = engine;
        this.graphs = graphs;
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        return WrappedIterator.create(found(pattern).iterator());
    }

    private Set<Triple> found(Triple pattern) {
        Set<Triple> found = new LinkedHashSet<>();
        if (graphs.isEmpty() || !isAskable(pattern)) return found;
        Triple asked =
                Triple.create(
                        variable(pattern.getSubject(), QueryParts.SUBJECT),
                        variable(pattern.getPredicate(), QueryParts.PROPERTY),
                        variable(pattern.getObject(), QueryParts.OBJECT));
        Rows rows =
                engine.apply(
                        QueryParts.select(
                                QueryParts.inGraph(QueryParts.GRAPH, asked),
                                QueryParts.GRAPH,
                                QueryParts.SUBJECT,
                                QueryParts.PROPERTY,
                                QueryParts.OBJECT));
        for (Node[] row : rows.rows()) {
            if (!graphs.contains(row[0])) continue;
            found.add(
                    Triple.create(
                            Objects.requireNonNullElse(row[1], pattern.getSubject()),
                            Objects.requireNonNullElse(row[2], pattern.getPredicate()),
                            Objects.requireNonNullElse(row[3], pattern.getObject())));
        }
        return found;
    }

    private static boolean isAskable(Triple pattern) {
        return List.of(pattern.getSubject(), pattern.getPredicate(), pattern.getObject()).stream()
                .allMatch(each -> !each.isConcrete() || QueryParts.isAskable(each));
    }

    private static Node variable(Node asked, Node variable) {
        return asked.isConcrete() ? asked : variable;
    }
}
