package org.policygraph.edit;

import org.policygraph.rdf.GraphHashes;
import org.policygraph.rdf.HeldDataset;
import org.policygraph.store.Snapshot;

/** What a store holds, as one who changes it needs to know it. */
public final class HeldContent {
    private HeldContent() {}

    /** The hashes, and a way to read the graphs. */
    public static HeldDataset of(Snapshot snapshot) {
        return new HeldDataset(hashes(snapshot), snapshot::named);
    }

    /** The hash of each graph. */
    public static GraphHashes hashes(Snapshot snapshot) {
        return new GraphHashes(snapshot.hashes());
    }
}
