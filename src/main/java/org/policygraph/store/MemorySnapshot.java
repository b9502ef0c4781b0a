package org.policygraph.store;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.mem.GraphMemFast;
import org.apache.jena.sparql.graph.GraphReadOnly;
import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Graphs in memory: for each name a list of its triples and, once it is asked for, their union with
 * an index. A graph that says the same in the next version stays the same object there.
 */
public final class MemorySnapshot implements Snapshot {
    private static final Comparator<Node> BY_IRI = Comparator.comparing(Node::getURI);

    private final DatasetVersion version;
    private final SortedMap<Node, Kept> graphs;
    private volatile @Nullable Graph union;

    private MemorySnapshot(DatasetVersion version, SortedMap<Node, Kept> graphs) {
        this.version = version;
        this.graphs = Collections.unmodifiableSortedMap(graphs);
    }

    /** A list of triples, and the same behind a face that refuses writes. */
    private record Kept(String hash, TripleList triples, Graph face) {
        static Kept of(String hash, TripleList triples) {
            return new Kept(hash, triples, new GraphReadOnly(triples));
        }
    }

    /**
     * A graph that is kept somewhere else and never changes.
     *
     * @param hash its hash
     * @param read reads it, when it is first needed
     */
    public record Source(String hash, Supplier<Graph> read) {}

    /** Nothing at all. */
    public static MemorySnapshot empty() {
        return new MemorySnapshot(DatasetVersion.NONE, new TreeMap<>(BY_IRI));
    }

    /**
     * A snapshot of graphs that are kept somewhere else.
     *
     * @param graphs all its graphs by their names
     */
    public MemorySnapshot next(DatasetVersion next, Map<Node, Source> graphs) {
        SortedMap<Node, Kept> kept = new TreeMap<>(BY_IRI);
        graphs.forEach((name, source) -> kept.put(name, kept(name, source)));
        return new MemorySnapshot(next, kept);
    }

    private Kept kept(Node name, Source source) {
        Kept known = graphs.get(name);
        if (known != null && known.hash.equals(source.hash())) return known;
        return Kept.of(source.hash(), TripleList.later(source.read()));
    }

    /** The next version; the same object if nothing changes. */
    MemorySnapshot after(Commit commit) {
        if (!version.id().equals(commit.basedOn())) {
            throw new ConflictException(commit.basedOn(), version.id());
        }
        SortedMap<Node, Kept> next = new TreeMap<>(graphs);
        boolean changes = next.keySet().removeAll(commit.removed());
        for (var put : commit.put().entrySet()) {
            HashedGraph graph = put.getValue();
            if (graph.hash().equals(hash(put.getKey()))) continue;
            next.put(put.getKey(), Kept.of(graph.hash(), TripleList.of(graph.graph())));
            changes = true;
        }
        return changes ? new MemorySnapshot(commit.version(), next) : this;
    }

    /** The same without the union. */
    MemorySnapshot bare() {
        return new MemorySnapshot(version, graphs);
    }

    @Override
    public DatasetVersion version() {
        return version;
    }

    @Override
    public Graph union() {
        Graph made = union;
        return made != null ? made : makeUnion();
    }

    private synchronized Graph makeUnion() {
        Graph made = union;
        if (made != null) return made;
        Graph all = new GraphMemFast();
        graphs.values().forEach(kept -> kept.triples.triples().forEach(all::add));
        made = new GraphReadOnly(all);
        union = made;
        return made;
    }

    @Override
    public Set<Node> names() {
        return graphs.keySet();
    }

    @Override
    public Graph named(Node name) {
        Kept kept = graphs.get(name);
        return kept != null ? kept.face : new GraphReadOnly(new GraphMemFast());
    }

    @Override
    public @Nullable String hash(Node name) {
        Kept kept = graphs.get(name);
        return kept == null ? null : kept.hash;
    }
}
