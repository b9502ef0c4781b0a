package org.policygraph.store.remote;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.mem.GraphMemFast;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.graph.GraphReadOnly;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.DatasetVersion;
import org.policygraph.store.Snapshot;
import org.policygraph.store.ledger.LedgerState;
import org.policygraph.store.ledger.StoredGraph;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A version that an engine holds. Nothing of it is kept here but where its graphs lie. */
public final class RemoteSnapshot implements Snapshot {
    /** Nodes that one query may begin with; for more of them there is more than one. */
    static final int MOST_ROOTS = 10_000;

    /** Records that one answer may tell of, about; there are several rows for each. */
    private static final int MOST_RECORDS = 5_000;

    /**
     * Rows for old versions that are worth not naming graphs: so many times those that are used.
     */
    private static final int MOST_COPIES = 4;

    /** For a look at a graph that nobody gives a deadline for. */
    private static final Duration LOOK = Duration.ofSeconds(10);

    /** For a whole graph, page by page. */
    private static final Duration LOAD = Duration.ofMinutes(5);

    private final SparqlClient client;
    private final DatasetVersion version;
    private final SortedMap<Node, StoredGraph> graphs;
    private final Map<Node, Graph> faces;
    private final Set<Node> contents;
    private final Graph union;
    private final Looks looks = new Looks();
    private final Copies copies;
    private final UnnamedGraphs unnamed;

    private RemoteSnapshot(
            SparqlClient client,
            UnnamedGraphs unnamed,
            LedgerState state,
            Copies copies,
            Map<Node, Graph> known) {
        this.client = client;
        this.unnamed = unnamed;
        this.version = state.version();
        this.graphs = state.graphs();
        this.copies = copies;
        this.faces = new HashMap<>();
        Map<Node, Long> triples = new HashMap<>();
        for (StoredGraph each : graphs.values()) {
            faces.computeIfAbsent(
                    each.content(),
                    content -> known.getOrDefault(content, face(Map.of(content, each.triples()))));
            triples.put(each.content(), each.triples());
        }
        this.contents = Set.copyOf(faces.keySet());
        this.union = face(triples);
    }

    static RemoteSnapshot first(SparqlClient client, UnnamedGraphs unnamed, LedgerState state) {
        return new RemoteSnapshot(client, unnamed, state, Copies.in(state), Map.of());
    }

    /** Another version; a graph that says the same there stays the same object. */
    RemoteSnapshot next(LedgerState state) {
        return new RemoteSnapshot(client, unnamed, state, Copies.in(state), faces);
    }

    /** A version before this one; the engine holds no less for that. */
    RemoteSnapshot past(LedgerState state) {
        return new RemoteSnapshot(client, unnamed, state, copies, faces);
    }

    /** It is handed on to later versions, and so must not hold this one. */
    private Graph face(Map<Node, Long> of) {
        SparqlClient engine = client;
        return new GraphReadOnly(new RemoteGraph(query -> look(engine, query), of));
    }

    private static Rows look(SparqlClient engine, Query query) {
        return engine.select(query, RemoteCall.lasting(LOOK));
    }

    @Override
    public DatasetVersion version() {
        return version;
    }

    @Override
    public Graph union() {
        return union;
    }

    @Override
    public <T> T read(Function<Graph, T> work) {
        NotedGraph graph = new NotedGraph(contents, looks);
        RemoteCall call = RemoteCall.lasting(LOOK);
        while (true) {
            try {
                T answer = work.apply(graph);
                if (!graph.lacks()) return answer;
            } catch (RuntimeException e) { // as likely as not for what it lacked
                if (!graph.lacks()) throw e;
            }
            graph.fetch(query -> client.select(query, call));
        }
    }

    @Override
    public Set<Node> names() {
        return graphs.keySet();
    }

    /** The union of some of the graphs, looked into by another way to the engine. */
    public Graph union(Collection<Node> names, Function<Query, Rows> engine) {
        Map<Node, Long> triples = new HashMap<>();
        for (Node name : names) {
            StoredGraph stored = Objects.requireNonNull(graphs.get(name), "no such graph");
            triples.put(stored.content(), stored.triples());
        }
        return new GraphReadOnly(new RemoteGraph(engine, triples));
    }

    /** A graph of which nothing is here: every look into it is one query. */
    @Override
    public Graph named(Node name) {
        StoredGraph stored = graphs.get(name);
        return stored == null
                ? face(Map.of())
                : Objects.requireNonNull(faces.get(stored.content()));
    }

    @Override
    public Graph load(Node name) {
        StoredGraph stored = graphs.get(name);
        if (stored == null) return new GraphMemFast();
        RemoteCall call = RemoteCall.lasting(LOAD);
        return StoredPages.read(stored, query -> client.select(query, call));
    }

    @Override
    public @Nullable String hash(Node name) {
        StoredGraph stored = graphs.get(name);
        return stored == null ? null : stored.hash();
    }

    /** The names of the graphs in which one of some properties is used. */
    public Set<Node> graphsWith(Collection<Node> properties) {
        Var graph = QueryParts.GRAPH;
        ElementGroup pattern = new ElementGroup();
        pattern.addElement(QueryParts.values(QueryParts.PROPERTY, properties));
        pattern.addElement(QueryParts.inGraph(graph, QueryParts.ANYTHING));
        Query query = QueryParts.select(pattern, graph);
        query.setDistinct(true);
        Set<Node> found = new HashSet<>();
        for (Node[] row : look(client, query).rows()) found.add(row[0]);
        return graphs.entrySet().stream()
                .filter(each -> found.contains(each.getValue().content()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a node can be asked for; of others this version says nothing. */
    public static boolean isAskable(Node node) {
        return QueryParts.isAskable(node) && node.isURI();
    }

    /**
     * Fetches all that is wanted in one round trip; in one for each 10,000 nodes where there are
     * more of them.
     *
     * @throws org.policygraph.store.StoreUnavailableException if the engine does not answer
     */
    public Gathered gather(Collection<Wanted> wanted, RemoteCall call) {
        Gathered gathered = new Gathered();
        int mostCopies = unnamed.areFound() ? MOST_COPIES : 0;
        for (List<Wanted> part : parts(wanted)) {
            Query query = ReachQuery.of(part, new Naming(this::content, copies, mostCopies));
            // The names of contents are most of the query, and reading it most of the engine's
            // work.
            query.setPrefix("c", beginning());
            gathered.add(client.select(query, call), contents);
        }
        wanted.forEach(gathered::complete);
        return gathered;
    }

    /**
     * The values that some lookups find, by their patterns, in one round trip; in one for each
     * 5,000 records where one of them has no bound.
     *
     * @param isTogether whether all statements that a lookup looks for stand in one graph
     * @param records of how many records one without a bound tells, about
     * @throws org.policygraph.store.StoreUnavailableException if the engine does not answer
     */
    public Map<Lookup.Pattern, List<Node[]>> find(
            Collection<Lookup> lookups, boolean isTogether, long records, RemoteCall call) {
        Map<Lookup.Pattern, List<Node[]>> found = new HashMap<>();
        List<Lookup> joined = Lookup.joined(lookups);
        boolean isBounded = joined.stream().allMatch(each -> each.among() != null);
        LookupQuery query = new LookupQuery(joined, isTogether);
        for (HashPage page : HashPage.of(isBounded ? 0 : records, MOST_RECORDS)) {
            query.add(client.selectOptional(query.query(page), call), contents, found);
        }
        return found;
    }

    /** What the names of all contents begin with. */
    private String beginning() {
        if (contents.isEmpty()) return "";
        String one = contents.iterator().next().getURI();
        return one.substring(0, one.lastIndexOf('/') + 1);
    }

    /** The name under which an engine keeps the content of a graph. */
    public Node content(Node name) {
        return Objects.requireNonNull(graphs.get(name), "no such graph").content();
    }

    private static List<List<Wanted>> parts(Collection<Wanted> wanted) {
        List<List<Wanted>> parts = new ArrayList<>();
        int room = 0;
        for (Wanted each : wanted) {
            List<Map.Entry<Node, Set<Node>>> rest = List.copyOf(each.roots().entrySet());
            while (!rest.isEmpty()) {
                if (room == 0) {
                    parts.add(new ArrayList<>());
                    room = MOST_ROOTS;
                }
                int taken = Math.min(room, rest.size());
                Map<Node, Set<Node>> roots = new HashMap<>();
                rest.subList(0, taken).forEach(root -> roots.put(root.getKey(), root.getValue()));
                parts.getLast().add(new Wanted(roots, each.reach()));
                rest = rest.subList(taken, rest.size());
                room -= taken;
            }
        }
        return parts;
    }
}
