package org.policygraph.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What became of things over the versions of a store. Which graphs a version changed is found once;
 * the graphs are read only when somebody looks into them, and then do not stay, since there are
 * ever more versions.
 */
public final class History {
    /**
     * Nodes that were changed, of all versions that are known by them; one takes some 300 bytes.
     */
    private static final long MOST_NODES = 50_000;

    private final Cache<Integer, List<NodeChange>> nodes =
            Caffeine.newBuilder()
                    .maximumWeight(MOST_NODES)
                    .weigher((Integer number, List<NodeChange> changed) -> 1 + changed.size())
                    .executor(Runnable::run)
                    .build();

    /**
     * Past versions that somebody is looking into, by their ids: to find out where the graphs of
     * one lie takes the longer, the more versions there are.
     */
    private final Cache<String, Snapshot> snapshots =
            Caffeine.newBuilder().weakValues().executor(Runnable::run).build();

    private final GraphStore store;
    private final Node wording;
    private List<VersionChange> known = List.of();

    /**
     * A history that follows a store.
     *
     * @param wording the property that has the characters of a place in a text
     */
    public History(GraphStore store, Node wording) {
        this.store = store;
        this.wording = wording;
    }

    /**
     * Where a node was described for the last time.
     *
     * @param until the version that left it out
     * @param graph the graph that described it before
     */
    public record LastSeen(DatasetVersion until, Graph graph) {}

    /** What each version changed, from the first to the current one. */
    public synchronized List<VersionChange> changes() {
        List<DatasetVersion> versions = store.versions().reversed();
        if (versions.size() == known.size()) return known;
        List<VersionChange> all = new ArrayList<>(known);
        Snapshot before = known.isEmpty() ? Snapshot.empty() : snapshot(known.getLast().version());
        for (DatasetVersion version : versions.subList(known.size(), versions.size())) {
            Snapshot after = snapshot(version);
            all.add(change(all.size() + 1, version, before, after));
            before = after;
        }
        known = List.copyOf(all);
        return known;
    }

    /** Where the same content came to be more than once, a snapshot of it tells but one time. */
    private VersionChange change(
            int number, DatasetVersion version, Snapshot before, Snapshot after) {
        Set<Node> names = VersionChange.names(before, after);
        return new VersionChange(
                number, version, passing(before, names), passing(after, names), wording, nodes);
    }

    private Map<Node, Graph> passing(Snapshot snapshot, Set<Node> names) {
        DatasetVersion version = snapshot.version();
        SortedMap<Node, Graph> named = new TreeMap<>(Comparator.comparing(Node::getURI));
        for (Node name : names) {
            if (snapshot.hash(name) == null) continue;
            named.put(name, new StreamedGraph(() -> snapshot(version).named(name)));
        }
        return named;
    }

    private Snapshot snapshot(DatasetVersion version) {
        return snapshots.get(version.id(), id -> store.snapshot(id).orElseThrow());
    }

    /**
     * What came after a version, from the oldest on.
     *
     * @param version the id of a version
     * @return empty if there is no such version
     */
    public Optional<List<VersionChange>> since(String version) {
        List<VersionChange> all = changes();
        for (int last = all.size(); last > 0; last--) {
            if (all.get(last - 1).version().id().equals(version)) {
                return Optional.of(all.subList(last, all.size()));
            }
        }
        return Optional.empty();
    }

    /**
     * Where a node was described that no graph describes any more.
     *
     * @param node the node
     * @param graphs the names of the graphs that may have described it
     */
    public Optional<LastSeen> lastSeen(Node node, Predicate<Node> graphs) {
        for (VersionChange change : changes().reversed()) {
            for (var gone : change.gone().entrySet()) {
                if (!graphs.test(gone.getKey())) continue;
                if (gone.getValue().contains(node, Node.ANY, Node.ANY)) {
                    return Optional.of(new LastSeen(change.version(), gone.getValue()));
                }
            }
        }
        return Optional.empty();
    }
}
