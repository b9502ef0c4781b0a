package org.policygraph.store;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphReadOnly;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.packed.FixedGraph;
import org.policygraph.store.packed.PackedGraph;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
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
    private final SortedMap<Node, String> hashes;
    private final TermDirectory directory;
    private volatile @Nullable Graph union;

    private Snapshot(
            DatasetVersion version,
            SortedMap<Node, Kept> graphs,
            SortedMap<Node, String> hashes,
            TermDirectory directory) {
        this.version = version;
        this.graphs = Collections.unmodifiableSortedMap(graphs);
        this.hashes = Collections.unmodifiableSortedMap(hashes);
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
        return new Snapshot(
                DatasetVersion.NONE,
                new TreeMap<>(BY_IRI),
                new TreeMap<>(BY_IRI),
                new TermDirectory());
    }

    /**
     * Another version of the same store, which costs what is other in it. What has the same name
     * and hash here is the same object there.
     *
     * @param put graphs that are new or other than here, by their names
     * @param removed names of graphs that it does not have
     */
    public Snapshot version(DatasetVersion next, Map<Node, Kept> put, Collection<Node> removed) {
        // A sorted map is copied without a single comparison.
        SortedMap<Node, Kept> kept = new TreeMap<>(graphs);
        SortedMap<Node, String> named = new TreeMap<>(hashes);
        for (Node name : removed) {
            kept.remove(name);
            named.remove(name);
        }
        put.forEach(
                (name, graph) -> {
                    if (graph.hash.equals(named.put(name, graph.hash))) return;
                    kept.put(name, graph);
                });
        return new Snapshot(next, kept, named, directory.goingOn(kept.size()));
    }

    /** The next version, in memory; the same object if nothing changes. */
    Snapshot after(Commit commit) {
        if (!version.id().equals(commit.basedOn())) {
            throw new ConflictException(commit.basedOn(), version.id());
        }
        Map<Node, Kept> put = new HashMap<>();
        commit.put()
                .forEach(
                        (name, graph) -> {
                            if (graph.hash().equals(hash(name))) return;
                            put.put(name, new Kept(graph.hash(), PackedGraph.of(graph.graph())));
                        });
        List<Node> removed = commit.removed().stream().filter(graphs::containsKey).toList();
        boolean isSame = put.isEmpty() && removed.isEmpty();
        return isSame ? this : version(commit.version(), put, removed);
    }

    /** The same with one graph alone. */
    public Snapshot only(Node name) {
        Kept kept = graphs.get(name);
        return empty().version(version, kept == null ? Map.of() : Map.of(name, kept), Set.of());
    }

    /** The same without what was derived from it. */
    Snapshot bare() {
        return new Snapshot(version, graphs, hashes, directory);
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
        return hashes.get(name);
    }

    /** The hash of each named graph, in the order of their IRIs; never changes. */
    public SortedMap<Node, String> hashes() {
        return hashes;
    }

    /**
     * The names of which two versions do not say the same.
     *
     * @param some what one says of its graphs, in the order of their IRIs
     * @param others what the other says of its own, likewise
     */
    public static <T> Set<Node> differing(SortedMap<Node, T> some, SortedMap<Node, T> others) {
        Set<Node> differing = new HashSet<>();
        Iterator<Map.Entry<Node, T>> left = some.entrySet().iterator();
        Iterator<Map.Entry<Node, T>> right = others.entrySet().iterator();
        Map.Entry<Node, T> one = next(left);
        Map.Entry<Node, T> other = next(right);
        while (one != null && other != null) {
            int order = one.getKey().getURI().compareTo(other.getKey().getURI());
            if (order != 0 || !one.getValue().equals(other.getValue())) {
                differing.add(order <= 0 ? one.getKey() : other.getKey());
            }
            if (order <= 0) one = next(left);
            if (order >= 0) other = next(right);
        }
        for (; one != null; one = next(left)) differing.add(one.getKey());
        for (; other != null; other = next(right)) differing.add(other.getKey());
        return differing;
    }

    private static <T> @Nullable T next(Iterator<T> from) {
        return from.hasNext() ? from.next() : null;
    }

    /** How many statements its graphs make together; one of several graphs counts for each. */
    public long statements() {
        return graphs.values().stream().mapToLong(kept -> kept.graph.size()).sum();
    }
}
