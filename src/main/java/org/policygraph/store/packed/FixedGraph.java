package org.policygraph.store.packed;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.shared.DeleteDeniedException;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.NullIterator;

import java.util.List;

/** A graph that never changes, and says where its terms are found without being read whole. */
public abstract class FixedGraph extends GraphBase {
    /** The graph that says nothing. */
    public static final FixedGraph EMPTY = new Empty();

    /**
     * Which terms it has.
     *
     * @param name its name
     */
    public abstract GraphTerms terms(Node name);

    @Override
    public void clear() {
        throw new DeleteDeniedException("this graph never changes");
    }

    @Override
    public void remove(Node subject, Node predicate, Node object) {
        throw new DeleteDeniedException("this graph never changes");
    }

    private static final class Empty extends FixedGraph {
        @Override
        public GraphTerms terms(Node name) {
            return new GraphTerms("", List.of(), List.of());
        }

        @Override
        protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
            return NullIterator.instance();
        }
    }
}
