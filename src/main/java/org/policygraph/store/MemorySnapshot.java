package org.policygraph.store;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem.GraphMemFast;
import org.apache.jena.sparql.graph.GraphReadOnly;
import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
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
    private volatile @Nullable Union union;

    /** What the union is made from, until it is made; null to make it from nothing. */
    private @Nullable Earlier earlier;

    private MemorySnapshot(
            DatasetVersion version, SortedMap<Node, Kept> graphs, @Nullable Earlier earlier) {
        this.version = version;
        this.graphs = Collections.unmodifiableSortedMap(graphs);
        this.earlier = earlier;
    }

    /** All triples, and the same behind a face that refuses writes. */
    private record Union(Graph triples, Graph face) {
        static Union of(Graph triples) {
            return new Union(triples, new GraphReadOnly(triples));
        }

        /** The same triples, to be changed. */
        GraphMemFast copy() {
            if (triples instanceof GraphMemFast indexed) return indexed.copy();
            GraphMemFast copy = new GraphMemFast();
            GraphUtil.addInto(copy, triples);
            return copy;
        }
    }

    /** An earlier snapshot that has its union. */
    private record Earlier(Union union, SortedMap<Node, Kept> graphs) {}

    /** A list of triples, and the same behind a face that refuses writes. */
    private record Kept(String hash, TripleList triples, Graph face) {
        static Kept of(String hash, TripleList triples) {
            return new Kept(hash, triples, new GraphReadOnly(triples));
        }

        static Kept elsewhere(Elsewhere graph) {
            TripleList triples = TripleList.later(graph::graph);
            return new Kept(graph.hash, triples, new GraphReadOnly(graph.graph));
        }

        /** Whether a graph of the same name says the same. */
        boolean isSame(@Nullable Kept other) {
            return other != null && hash.equals(other.hash);
        }
    }

    /**
     * A graph that is kept somewhere else and never changes.
     *
     * @param hash its hash
     * @param read reads it, when it is first needed
     */
    public record Source(String hash, Supplier<Graph> read) {}

    /**
     * A graph that is somewhere else and never changes.
     *
     * @param graph looks there
     */
    public record Elsewhere(String hash, Graph graph) {}

    /** Nothing at all. */
    public static MemorySnapshot empty() {
        return new MemorySnapshot(DatasetVersion.NONE, new TreeMap<>(BY_IRI), null);
    }

    /**
     * A snapshot of graphs that are somewhere else, of which the union is there as well.
     *
     * @param graphs all its graphs by their names
     * @param union what they say; nobody changes it
     */
    public static MemorySnapshot of(
            DatasetVersion version, Map<Node, Elsewhere> graphs, Graph union) {
        SortedMap<Node, Kept> kept = new TreeMap<>(BY_IRI);
        graphs.forEach((name, elsewhere) -> kept.put(name, Kept.elsewhere(elsewhere)));
        MemorySnapshot made = new MemorySnapshot(version, kept, null);
        made.union = Union.of(union);
        return made;
    }

    /**
     * A snapshot of graphs that are kept somewhere else.
     *
     * @param graphs all its graphs by their names
     */
    public MemorySnapshot next(DatasetVersion next, Map<Node, Source> graphs) {
        SortedMap<Node, Kept> kept = new TreeMap<>(BY_IRI);
        graphs.forEach(
                (name, source) ->
                        kept.put(
                                name,
                                shared(name, Kept.of(source.hash, TripleList.later(source.read)))));
        return new MemorySnapshot(next, kept, toGoOnFrom());
    }

    private Kept shared(Node name, Kept other) {
        Kept known = graphs.get(name);
        return known != null && other.isSame(known) ? known : other;
    }

    /**
     * A snapshot of a version that is past. What says the same here is the same object; into
     * anything else each look is one where it is kept, until the union is asked for.
     *
     * @param graphs all its graphs by their names
     */
    public MemorySnapshot past(DatasetVersion version, Map<Node, Elsewhere> graphs) {
        SortedMap<Node, Kept> kept = new TreeMap<>(BY_IRI);
        graphs.forEach(
                (name, elsewhere) -> kept.put(name, shared(name, Kept.elsewhere(elsewhere))));
        return new MemorySnapshot(version, kept, toGoOnFrom());
    }

    /** Reads whatever was left until it is needed. */
    public void load() {
        graphs.values().forEach(kept -> kept.triples.triples());
    }

    /** The next version; the same object if nothing changes. */
    public MemorySnapshot after(Commit commit) {
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
        return changes ? new MemorySnapshot(commit.version(), next, toGoOnFrom()) : this;
    }

    private synchronized @Nullable Earlier toGoOnFrom() {
        Union made = union;
        return made == null ? earlier : new Earlier(made, graphs);
    }

    /** The same without the union. */
    MemorySnapshot bare() {
        return new MemorySnapshot(version, graphs, null);
    }

    @Override
    public DatasetVersion version() {
        return version;
    }

    @Override
    public Graph union() {
        Union made = union;
        return (made != null ? made : makeUnion()).face;
    }

    private synchronized Union makeUnion() {
        Union known = union;
        if (known != null) return known;
        Union made = Union.of(earlier == null ? fromNothing() : goingOnFrom(earlier));
        earlier = null;
        union = made;
        return made;
    }

    private GraphMemFast fromNothing() {
        GraphMemFast all = new GraphMemFast();
        graphs.values().forEach(kept -> kept.triples.triples().forEach(all::add));
        return all;
    }

    /**
     * A copy of an earlier union with what has changed since: to index all triples anew takes about
     * ten times as long. What a graph said that is gone stays if another graph says it as well.
     */
    private GraphMemFast goingOnFrom(Earlier before) {
        GraphMemFast all = before.union.copy();
        Set<Triple> gone = new HashSet<>();
        before.graphs.forEach(
                (name, kept) -> {
                    if (!kept.isSame(graphs.get(name))) gone.addAll(kept.triples.triples());
                });
        gone.forEach(all::delete);
        graphs.forEach(
                (name, kept) -> {
                    boolean isNew = !kept.isSame(before.graphs.get(name));
                    for (Triple each : kept.triples.triples()) {
                        if (isNew || gone.contains(each)) all.add(each);
                    }
                });
        return all;
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
