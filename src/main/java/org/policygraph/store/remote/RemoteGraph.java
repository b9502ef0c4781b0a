package org.policygraph.store.remote;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The union of some graphs of an engine: every look into it is one query, answered whole. */
final class RemoteGraph extends GraphBase {
    private final Function<Query, Rows> engine;
    private final Set<Node> graphs;
    private final long triples;

    /**
     * @param graphs each with the number of its triples
     */
    RemoteGraph(Function<Query, Rows> engine, Map<Node, Long> graphs) {
        this.engine = engine;
        this.graphs = Set.copyOf(graphs.keySet());
        this.triples = graphs.values().stream().mapToLong(Long::longValue).sum();
    }

    /** As the ledger says; a triple of several graphs counts as often. */
    @Override
    protected int graphBaseSize() {
        return (int) Math.min(triples, Integer.MAX_VALUE);
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        return WrappedIterator.create(found(pattern).iterator());
    }

    private Set<Triple> found(Triple pattern) {
        Set<Triple> found = new LinkedHashSet<>();
        if (graphs.isEmpty() || !QueryParts.isAskable(pattern)) return found;
        Triple asked =
                Triple.create(
                        variable(pattern.getSubject(), QueryParts.SUBJECT),
                        variable(pattern.getPredicate(), QueryParts.PROPERTY),
                        variable(pattern.getObject(), QueryParts.OBJECT));
        Node graph = graphs.size() == 1 ? graphs.iterator().next() : QueryParts.GRAPH;
        Rows rows = engine.apply(query(graph, asked));
        for (Node[] row : rows.rows()) {
            if (!graphs.contains(value(rows, row, graph))) continue;
            found.add(
                    Triple.create(
                            value(rows, row, asked.getSubject()),
                            value(rows, row, asked.getPredicate()),
                            value(rows, row, asked.getObject())));
        }
        return found;
    }

    /** Only what the pattern leaves open is asked for: some engines refuse other variables. */
    private static Query query(Node graph, Triple asked) {
        Var[] open =
                Stream.of(graph, asked.getSubject(), asked.getPredicate(), asked.getObject())
                        .filter(Node::isVariable)
                        .map(Var::alloc)
                        .toArray(Var[]::new);
        Query query = QueryParts.select(QueryParts.inGraph(graph, asked), open);
        if (open.length == 0) query.setQueryResultStar(true);
        return query;
    }

    private static Node value(Rows rows, Node[] row, Node asked) {
        return asked.isVariable() ? row[rows.place(asked.getName())] : asked;
    }

    private static Node variable(Node asked, Node variable) {
        return asked.isConcrete() ? asked : variable;
    }
}
