package org.policygraph.query.graph;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.DatasetVersion;
import org.policygraph.store.Snapshot;

import java.util.Set;

/**
 * A snapshot of which one graph is looked at, as if it were all.
 *
 * @param name the name of the graph
 */
record OneGraph(Snapshot whole, Node name) implements Snapshot {
    @Override
    public DatasetVersion version() {
        return whole.version();
    }

    @Override
    public Graph union() {
        return whole.named(name);
    }

    @Override
    public Set<Node> names() {
        return whole.names().contains(name) ? Set.of(name) : Set.of();
    }

    @Override
    public Graph named(Node asked) {
        return whole.named(asked);
    }

    @Override
    public @Nullable String hash(Node asked) {
        return whole.hash(asked);
    }
}
