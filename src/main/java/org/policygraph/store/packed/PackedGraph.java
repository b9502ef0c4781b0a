package org.policygraph.store.packed;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;

/** A graph of numbers in place of terms, in memory or in a file. */
public final class PackedGraph extends FixedGraph {
    private final PackedTriples triples;

    PackedGraph(PackedTriples triples) {
        this.triples = triples;
    }

    /**
     * A copy of a graph as it is now.
     *
     * @throws IllegalArgumentException if there is a blank node
     */
    public static PackedGraph of(Graph graph) {
        return graph instanceof PackedGraph packed ? packed : new GraphPacker(graph).packed();
    }

    @Override
    public GraphTerms terms(Node name) {
        return triples.summary(name);
    }

    /** About how many bytes of the heap it takes, once all of it was looked at. */
    public int weight() {
        return triples.weight();
    }

    Blocks.Out write(Blocks.Out out) {
        return triples.write(out);
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        return triples.find(pattern);
    }

    @Override
    protected int graphBaseSize() {
        return triples.size();
    }
}
