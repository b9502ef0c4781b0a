package org.policygraph.store.ledger;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.Commit;
import org.policygraph.store.DatasetVersion;

import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one commit changed.
 *
 * @param number its place in the order of versions, from 1
 * @param version what it made current
 * @param changes the content of each graph that was put in, or null for one that was removed, by
 *     the names of the graphs
 */
public record Manifest(
        int number, DatasetVersion version, Map<Node, @Nullable StoredGraph> changes) {

    /** What a commit changes in a state; empty of changes if it changes nothing. */
    public static Manifest of(LedgerState on, Commit commit) {
        SortedMap<Node, @Nullable StoredGraph> changes =
                new TreeMap<>(Comparator.comparing(Node::getURI));
        commit.put()
                .forEach(
                        (name, graph) -> {
                            StoredGraph known = on.graphs().get(name);
                            if (known != null && known.hash().equals(graph.hash())) return;
                            changes.put(name, new StoredGraph(graph.hash(), graph.graph().size()));
                        });
        for (Node name : commit.removed()) {
            if (on.graphs().containsKey(name)) changes.put(name, null);
        }
        return new Manifest(on.manifests().size() + 1, commit.version(), changes);
    }
}
