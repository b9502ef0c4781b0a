package org.policygraph.edit;

import org.apache.jena.graph.Node;
import org.policygraph.log.StageTimer;
import org.policygraph.rdf.DatasetChange;
import org.policygraph.rdf.HeldDataset;
import org.policygraph.store.Commit;
import org.policygraph.store.ConflictException;
import org.policygraph.store.DatasetVersion;
import org.policygraph.store.Edit;
import org.policygraph.store.GraphStore;
import org.policygraph.store.HashedGraph;
import org.policygraph.store.Snapshot;
import org.policygraph.vocab.Iris;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.HashMap;
import java.util.Map;

/** Changes what a store holds: whole, or not at all. */
public final class StoreWriter {
    private static final Logger LOG = LoggerFactory.getLogger(StoreWriter.class);
    private static final int ATTEMPTS = 5;

    private final GraphStore store;
    private final Iris iris;

    /**
     * @param iris the base of the IRIs in the store
     */
    public StoreWriter(GraphStore store, Iris iris) {
        this.store = store;
        this.iris = iris;
    }

    /** What the store holds now. */
    Snapshot snapshot() {
        return store.snapshot();
    }

    /**
     * Works out a change from what a store holds.
     *
     * @param <X> thrown if the change cannot be made
     */
    @FunctionalInterface
    public interface Change<X extends Exception> {
        DatasetChange of(HeldDataset before) throws X;
    }

    /**
     * Makes a change. Where another writer comes first, it is worked out anew from what that one
     * has made.
     *
     * @param edit what the version is said to be made by
     * @throws X if the change cannot be made; nothing changes then
     * @throws org.policygraph.store.InexactStoreException if the store would hold something else
     *     than was written; nothing changes then
     * @throws ConflictException if others come first again and again; nothing changes then
     */
    public <X extends Exception> EditResult write(Change<X> change, Edit edit) throws X {
        for (int attempt = 1; ; attempt++) {
            StageTimer timer = StageTimer.start(LOG);
            Snapshot before = store.snapshot();
            DatasetChange made = change.of(HeldContent.of(before));
            if (made.isEmpty()) return EditResult.nothing(before);
            try {
                Commit commit = commit(before, made, edit);
                timer.end("check", "graphs", commit.put().size());
                store.commit(commit);
                timer.end("commit");
                return new EditResult(before, store.snapshot(), commit.version().id(), true);
            } catch (ConflictException e) {
                if (attempt == ATTEMPTS) throw e;
            }
        }
    }

    private Commit commit(Snapshot before, DatasetChange change, Edit edit) {
        Map<Node, HashedGraph> put = new HashMap<>();
        change.put()
                .forEach(
                        (name, graph) ->
                                put.put(name, new HashedGraph(change.hashes().of(name), graph)));
        String id = change.hashes().version(iris);
        DatasetVersion version = DatasetVersion.after(before.version(), id, edit);
        return new Commit(before.version().id(), version, put, change.removed());
    }
}
