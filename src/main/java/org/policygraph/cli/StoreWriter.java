package org.policygraph.cli;

import org.apache.jena.graph.Node;
import org.policygraph.rdf.DatasetChange;
import org.policygraph.rdf.HeldDataset;
import org.policygraph.rdf.RefusedException;
import org.policygraph.store.Commit;
import org.policygraph.store.ConflictException;
import org.policygraph.store.DatasetVersion;
import org.policygraph.store.HashedGraph;
import org.policygraph.store.Snapshot;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Changes what a store holds: whole, or not at all. */
final class StoreWriter {
    private static final int ATTEMPTS = 5;

    private final OpenStore open;

    StoreWriter(OpenStore open) {
        this.open = open;
    }

    /** Works out a change from what a store holds. */
    interface Change {
        DatasetChange of(HeldDataset before) throws RefusedException;
    }

    /**
     * Makes a change. Where another writer comes first, it is worked out anew from what that one
     * has made.
     *
     * @return whether anything has changed
     */
    boolean write(Change change) throws RefusedException {
        for (int attempt = 1; ; attempt++) {
            Snapshot before = open.store().snapshot();
            DatasetChange made = change.of(OpenStore.held(before));
            if (made.isEmpty()) return false;
            try {
                open.store().commit(commit(before, made));
                return true;
            } catch (ConflictException e) {
                if (attempt == ATTEMPTS) throw e;
            }
        }
    }

    private Commit commit(Snapshot before, DatasetChange change) {
        Map<Node, HashedGraph> put = new HashMap<>();
        change.put()
                .forEach(
                        (name, graph) ->
                                put.put(name, new HashedGraph(change.hashes().of(name), graph)));
        String id = change.hashes().version(open.iris());
        DatasetVersion version = new DatasetVersion(id, Instant.now());
        return new Commit(before.version().id(), version, put, change.removed());
    }
}
