package org.policygraph.store.ledger;

import org.apache.jena.graph.Node;
import org.policygraph.store.Commit;
import org.policygraph.store.DatasetVersion;
import org.policygraph.store.GraphStore;
import org.policygraph.store.MemorySnapshot;
import org.policygraph.store.MemorySnapshot.Elsewhere;
import org.policygraph.store.MemorySnapshot.Source;
import org.policygraph.store.Snapshot;
import org.policygraph.store.StoreListener;
import org.policygraph.store.StoreUnavailableException;
import org.policygraph.store.WatchedCommits;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Keeps versions in a ledger and answers from memory: a graph is read from its home when it is
 * first asked for, and then stays for as long as the current version has it.
 */
public final class LedgerStore implements GraphStore {
    private final LedgerHome home;
    private final Ledger ledger;
    private final WatchedCommits commits = new WatchedCommits();
    private LedgerState state = LedgerState.EMPTY;
    private volatile MemorySnapshot current = MemorySnapshot.empty();

    /**
     * Reads the ledger.
     *
     * @param home where it is kept; closed with the store
     * @param store the IRI of the store
     */
    public LedgerStore(LedgerHome home, String store) {
        this.home = home;
        this.ledger = new Ledger(home, store);
        become(ledger.read());
    }

    @Override
    public Snapshot snapshot() {
        return current;
    }

    @Override
    public synchronized Optional<Snapshot> snapshot(String version) {
        if (current.version().id().equals(version)) return Optional.of(current);
        return state.at(version).map(this::past);
    }

    @Override
    public synchronized List<DatasetVersion> versions() {
        return state.versions();
    }

    @Override
    public void watch(StoreListener listener) {
        commits.tell(listener);
    }

    @Override
    public void commit(Commit commit) {
        commits.run(listener -> make(commit, listener));
    }

    private synchronized void make(Commit commit, StoreListener listener) {
        try {
            become(ledger.refreshed(state));
            become(ledger.append(state, commit, listener));
        } catch (StoreUnavailableException e) {
            catchUp();
            throw e;
        }
    }

    /** What failed may have come to its end all the same. */
    private void catchUp() {
        try {
            become(ledger.refreshed(state));
        } catch (StoreUnavailableException e) {
            // Readers go on with what is here; the next commit asks again.
            return;
        }
    }

    private void become(LedgerState next) {
        if (Objects.equals(next.current(), state.current())) return;
        state = next;
        current = snapshot(next);
    }

    private MemorySnapshot snapshot(LedgerState of) {
        Map<Node, Source> graphs = new HashMap<>();
        of.graphs()
                .forEach(
                        (name, stored) ->
                                graphs.put(
                                        name,
                                        new Source(stored.hash(), () -> ledger.content(stored))));
        return current.next(of.version(), graphs);
    }

    /** Of what is past nothing stays in memory: there is ever more of it. */
    private MemorySnapshot past(LedgerState of) {
        Map<Node, Elsewhere> graphs = new HashMap<>();
        of.graphs()
                .forEach(
                        (name, stored) ->
                                graphs.put(
                                        name,
                                        new Elsewhere(stored.hash(), new HomeGraph(home, stored))));
        return current.past(of.version(), graphs);
    }

    @Override
    public synchronized void close() {
        home.close();
    }
}
