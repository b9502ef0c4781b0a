package org.policygraph.store;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphReadOnly;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.packed.FixedGraph;
import org.policygraph.store.packed.PackedGraph;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One immutable state of a store. A graph that says the same in the next version is the same object
 * there, and the directory of their terms is one for all versions, so that a version costs what is
 * new in it. Whether a graph is in memory or is loaded when it is looked into is for the store to
 * say.
 */
public final class Snapshot {
    private static final Comparator<Node> BY_IRI = Comparator.comparing(Node::getURI);

    private final DatasetVersion version;
    private final SortedMap<Node, Kept> graphs;
    private final TermDirectory directory;
    private volatile @Nullable Graph union;

    private Snapshot(
            DatasetVersion version, SortedMap<Node, Kept> graphs, TermDirectory directory) {
        this.version = version;
        this.graphs = Collections.unmodifiableSortedMap(graphs);
        this.directory = directory;
    }

    /**
     * The content of a named graph, which never changes.
     *
     * @param hash its hash
     */
    public record Kept(String hash, FixedGraph graph) {}

    /** Nothing at all. */
    public static Snapshot empty() {
        return new Snapshot(DatasetVersion.NONE, new TreeMap<>(BY_IRI), new TermDirectory());
    }

    /**
     * Another version of the same store. What has the same name and hash here is the same object
     * there.
     *
     * @param other all its graphs by their names
     */
    public Snapshot version(DatasetVersion next, Map<Node, Kept> other) {
        SortedMap<Node, Kept> kept = new TreeMap<>(BY_IRI);
        other.forEach((name, graph) -> kept.put(name, shared(name, graph)));
        return with(next, kept);
    }

    private Kept shared(Node name, Kept other) {
        Kept known = graphs.get(name);
        return known != null && known.hash.equals(other.hash) ? known : other;
    }

    private Snapshot with(DatasetVersion next, SortedMap<Node, Kept> kept) {
        return new Snapshot(next, kept, directory.goingOn(kept.size()));
    }

    /** The next version, in memory; the same object if nothing changes. */
    Snapshot after(Commit commit) {
        if (!version.id().equals(commit.basedOn())) {
            throw new ConflictException(commit.basedOn(), version.id());
        }
        SortedMap<Node, Kept> next = new TreeMap<>(graphs);
        boolean changes = next.keySet().removeAll(commit.removed());
        for (var put : commit.put().entrySet()) {
            HashedGraph graph = put.getValue();
            if (graph.hash().equals(hash(put.getKey()))) continue;
            next.put(put.getKey(), new Kept(graph.hash(), PackedGraph.of(graph.graph())));
            changes = true;
        }
        return changes ? with(commit.version(), next) : this;
    }

    /** The same with one graph alone. */
    public Snapshot only(Node name) {
        Kept kept = graphs.get(name);
        return empty().version(version, kept == null ? Map.of() : Map.of(name, kept));
    }

    /** The same without what was derived from it. */
    Snapshot bare() {
        return new Snapshot(version, graphs, directory);
    }

    /** What it is a state of. */
    public DatasetVersion version() {
        return version;
    }

    /** The union of all named graphs: the default graph of every endpoint. */
    public Graph union() {
        Graph made = union;
        return made != null ? made : makeUnion();
    }

    private synchronized Graph makeUnion() {
        Graph known = union;
        if (known != null) return known;
        Map<Node, Graph> named = HashMap.newHashMap(graphs.size());
        graphs.forEach(
                (name, kept) -> {
                    directory.add(name, kept.hash, kept.graph);
                    named.put(name, kept.graph);
                });
        Graph made = new GraphReadOnly(new UnionGraph(named, directory));
        union = made;
        return made;
    }

    /** The names of the named graphs, in the order of their IRIs. */
    public Set<Node> names() {
        return graphs.keySet();
    }

    /** One named graph; empty if there is none of this name. */
    public Graph named(Node name) {
        Kept kept = graphs.get(name);
        return kept == null ? FixedGraph.EMPTY : kept.graph;
    }

    /** The hash of one named graph, as it was handed in; null if there is none of this name. */
    public @Nullable String hash(Node name) {
        Kept kept = graphs.get(name);
        return kept == null ? null : kept.hash;
    }

    /** How many statements its graphs make together; one of several graphs counts for each. */
    public long statements() {
        return graphs.values().stream().mapToLong(kept -> kept.graph.size()).sum();
    }
}
