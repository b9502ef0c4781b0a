package org.policygraph.store;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.NiceIterator;
import org.apache.jena.util.iterator.NullIterator;
import org.jspecify.annotations.Nullable;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;

/**
 * The union of the named graphs of one version, each of which has an index of its own: nothing is
 * copied, and a version costs no more than what is new in it. Each statement is found once, however
 * many graphs make it. Immutable.
 */
final class UnionGraph extends GraphBase {
    private final Map<Node, Graph> graphs;
    private final TermDirectory directory;
    private volatile int size = -1;

    /**
     * @param graphs each with an index, by their names
     * @param directory has the terms of all of them
     */
    UnionGraph(Map<Node, Graph> graphs, TermDirectory directory) {
        this.graphs = graphs;
        this.directory = directory;
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        List<Node> names = directory.of(pattern);
        if (names == null) return new Distinct(pattern, graphs.values().iterator());
        if (names.size() == 1) return find(graphs.get(names.getFirst()), pattern);
        return names.isEmpty() ? NullIterator.instance() : new Distinct(pattern, present(names));
    }

    private static ExtendedIterator<Triple> find(@Nullable Graph graph, Triple pattern) {
        return graph == null ? NullIterator.instance() : graph.find(pattern);
    }

    private Iterator<Graph> present(List<Node> names) {
        return names.stream().map(graphs::get).filter(Objects::nonNull).iterator();
    }

    @Override
    protected boolean graphBaseContains(Triple pattern) {
        List<Node> names = directory.of(pattern);
        if (names == null) {
            return graphs.values().stream().anyMatch(each -> each.contains(pattern));
        }
        for (Node name : names) {
            Graph graph = graphs.get(name);
            if (graph != null && graph.contains(pattern)) return true;
        }
        return false;
    }

    /** Whether a graph is the first of those that make a statement. */
    private boolean isFirst(Graph graph, Triple statement) {
        List<Node> names = directory.ofSubject(statement.getSubject());
        if (names.size() == 1) return true;
        for (Node name : names) {
            Graph other = graphs.get(name);
            if (other == graph) return true;
            if (other != null && other.contains(statement)) return false;
        }
        return true;
    }

    @Override
    protected int graphBaseSize() {
        int known = size;
        if (known >= 0) return known;
        int counted = 0;
        var all = find();
        while (all.hasNext()) {
            all.next();
            counted++;
        }
        size = counted;
        return counted;
    }

    /** The statements of several graphs, each once. */
    private final class Distinct extends NiceIterator<Triple> {
        private final Triple pattern;
        private final Iterator<Graph> rest;
        private @Nullable Graph graph;
        private ExtendedIterator<Triple> found = NullIterator.instance();
        private @Nullable Triple next;

        Distinct(Triple pattern, Iterator<Graph> rest) {
            this.pattern = pattern;
            this.rest = rest;
        }

        @Override
        public boolean hasNext() {
            while (next == null) {
                if (found.hasNext()) {
                    Triple each = found.next();
                    if (isFirst(Objects.requireNonNull(graph), each)) next = each;
                } else if (rest.hasNext()) {
                    graph = rest.next();
                    found = graph.find(pattern);
                } else {
                    return false;
                }
            }
            return true;
        }

        @Override
        public Triple next() {
            if (!hasNext()) throw new NoSuchElementException();
            Triple each = Objects.requireNonNull(next);
            next = null;
            return each;
        }

        @Override
        public void close() {
            found.close();
        }
    }
}
