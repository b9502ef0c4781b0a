package org.policygraph.store;

import org.apache.jena.graph.Node;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * A change that makes the next version of a store's content. Graphs that are not named stay.
 *
 * @param basedOn the id of the version that it changes
 * @param version what the content is called afterwards
 * @param put graphs to add, or to put in place of those of the same name
 * @param removed names of graphs to remove
 */
public record Commit(
        String basedOn, DatasetVersion version, Map<Node, HashedGraph> put, Set<Node> removed) {
    /** Keeps what is handed in from changing. */
    public Commit {
        put = Map.copyOf(put);
        removed = Set.copyOf(removed);
    }

    /** The change after which a store holds these graphs and no others. */
    public static Commit whole(
            Snapshot before, DatasetVersion version, Map<Node, HashedGraph> graphs) {
        Map<Node, HashedGraph> put = new HashMap<>(graphs);
        put.entrySet().removeIf(each -> each.getValue().hash().equals(before.hash(each.getKey())));
        Set<Node> removed = new HashSet<>(before.names());
        removed.removeAll(graphs.keySet());
        return new Commit(before.version().id(), version, put, removed);
    }
}
