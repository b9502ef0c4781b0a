package org.policygraph.store.remote;

import org.apache.jena.graph.Node;
import org.policygraph.store.ledger.LedgerState;
import org.policygraph.store.ledger.Manifest;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** How many contents an engine holds of each graph: the current one, and those of old versions. */
record Copies(Map<Node, Integer> byGraph) {
    static Copies in(LedgerState state) {
        Map<Node, Set<Node>> contents = new HashMap<>();
        for (Manifest manifest : state.manifests()) {
            manifest.changes()
                    .forEach(
                            (name, stored) -> {
                                if (stored == null) return;
                                contents.computeIfAbsent(name, _ -> new HashSet<>())
                                        .add(stored.content());
                            });
        }
        Map<Node, Integer> counts = new HashMap<>();
        contents.forEach((name, all) -> counts.put(name, all.size()));
        return new Copies(counts);
    }

    /** The most that there are of one of some graphs. */
    int most(Collection<Node> graphs) {
        return graphs.stream()
                .mapToInt(each -> Objects.requireNonNull(byGraph.get(each)))
                .max()
                .orElse(0);
    }
}
