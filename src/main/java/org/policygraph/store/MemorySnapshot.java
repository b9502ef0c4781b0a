package org.policygraph.store;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.mem.GraphMemFast;
import org.apache.jena.sparql.graph.GraphReadOnly;
import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Graphs in memory: for each name a list of its triples which, once their union is asked for, has
 * an index. A graph that says the same in the next version stays the same object there, with its
 * index, so that a version costs what is new in it.
 */
public final class MemorySnapshot implements Snapshot {
    private static final Comparator<Node> BY_IRI = Comparator.comparing(Node::getURI);

    /** So many times the triples that there are may have been there: then it is begun anew. */
    private static final long MOST_GROWN = 3;

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

    /**
     * The union, and what its graphs are found by.
     *
     * @param directory null where the union was there before
     */
    private record Union(@Nullable TermDirectory directory, Graph face) {}

    /** An earlier snapshot that has its union. */
    private record Earlier(TermDirectory directory, SortedMap<Node, Kept> graphs) {}

    /** A list of triples, and the same behind a face that refuses writes. */
    private record Kept(String hash, TripleList triples, Graph face) {
        static Kept of(String hash, TripleList triples) {
            return new Kept(hash, triples, new GraphReadOnly(triples));
        }

        /** The same without an index. */
        Kept bare() {
            return of(hash, triples.bare());
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
     * A snapshot of graphs that have an index, of which the union is there as well.
     *
     * @param graphs all its graphs by their names
     * @param union what they say; nobody changes it
     */
    public static MemorySnapshot of(
            DatasetVersion version, Map<Node, Elsewhere> graphs, Graph union) {
        SortedMap<Node, Kept> kept = new TreeMap<>(BY_IRI);
        graphs.forEach(
                (name, graph) ->
                        kept.put(name, Kept.of(graph.hash, TripleList.indexed(graph.graph))));
        MemorySnapshot made = new MemorySnapshot(version, kept, null);
        made.union = new Union(null, new GraphReadOnly(union));
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
        TermDirectory directory = made == null ? null : made.directory;
        return directory == null ? earlier : new Earlier(directory, graphs);
    }

    /**
     * The same without any index.
     *
     * @param other of which the graphs are taken that say the same
     */
    MemorySnapshot bare(MemorySnapshot other) {
        SortedMap<Node, Kept> bare = new TreeMap<>(BY_IRI);
        graphs.forEach(
                (name, kept) -> {
                    Kept known = other.graphs.get(name);
                    bare.put(name, known != null && kept.isSame(known) ? known : kept.bare());
                });
        return new MemorySnapshot(version, bare, null);
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
        Map<Node, Graph> indexed = HashMap.newHashMap(graphs.size());
        graphs.forEach((name, kept) -> indexed.put(name, kept.triples.index()));
        TermDirectory directory = directory(indexed);
        Union made = new Union(directory, new UnionGraph(indexed, directory));
        earlier = null;
        union = made;
        return made;
    }

    /** That of an earlier union with what is new, unless it has grown too far by edits. */
    private TermDirectory directory(Map<Node, Graph> indexed) {
        Earlier before = earlier;
        long triples = indexed.values().stream().mapToLong(Graph::size).sum();
        boolean isAnew = before == null || before.directory.triples() > MOST_GROWN * triples;
        TermDirectory directory = before == null || isAnew ? new TermDirectory() : before.directory;
        graphs.forEach(
                (name, kept) -> {
                    boolean isNew = isAnew || !kept.isSame(before.graphs.get(name));
                    if (isNew) directory.add(name, Objects.requireNonNull(indexed.get(name)));
                });
        return directory;
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
