package org.policygraph.store.packed;

import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.jspecify.annotations.Nullable;

import java.util.BitSet;

/** One named graph of a packed dataset, or the union of all; nobody changes it. */
final class PackedGraph extends GraphBase {
    private final PackedTriples triples;
    private final @Nullable BitSet members;

    /** The graph of all triples, or of the members. */
    PackedGraph(PackedTriples triples, @Nullable BitSet members) {
        this.triples = triples;
        this.members = members;
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        return triples.find(pattern, members);
    }

    @Override
    protected int graphBaseSize() {
        return members == null ? triples.size() : members.cardinality();
    }
}
