package org.policygraph.store.packed;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.jspecify.annotations.Nullable;

/** A graph of numbers in place of terms, sorted three ways. */
public final class PackedGraph extends FixedGraph {
    private final PackedTriples triples;
    private volatile @Nullable GraphTerms terms;

    PackedGraph(PackedTriples triples, @Nullable GraphTerms terms) {
        this.triples = triples;
        this.terms = terms;
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
    public GraphTerms terms() {
        GraphTerms known = terms;
        if (known != null) return known;
        GraphTerms made = triples.summary();
        terms = made;
        return made;
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
