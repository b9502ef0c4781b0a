package org.policygraph.edit;

import org.apache.jena.graph.Node;
import org.policygraph.rdf.GraphHashes;
import org.policygraph.rdf.HeldDataset;
import org.policygraph.store.Snapshot;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** What a store holds, as one who changes it needs to know it. */
public final class HeldContent {
    private HeldContent() {}

    /** The hashes, and a way to read the graphs. */
    public static HeldDataset of(Snapshot snapshot) {
        return new HeldDataset(hashes(snapshot), snapshot::named);
    }

    /** The hash of each graph. */
    public static GraphHashes hashes(Snapshot snapshot) {
        Map<Node, String> hashes = new HashMap<>();
        for (Node name : snapshot.names()) {
            hashes.put(name, Objects.requireNonNull(snapshot.hash(name)));
        }
        return GraphHashes.of(hashes);
    }
}
