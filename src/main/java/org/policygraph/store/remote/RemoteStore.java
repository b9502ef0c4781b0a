package org.policygraph.store.remote;

import org.jspecify.annotations.Nullable;
import org.policygraph.store.Commit;
import org.policygraph.store.DatasetVersion;
import org.policygraph.store.GraphStore;
import org.policygraph.store.Snapshot;
import org.policygraph.store.StoreListener;
import org.policygraph.store.StoreUnavailableException;
import org.policygraph.store.UnusableStoreException;
import org.policygraph.store.WatchedCommits;
import org.policygraph.store.ledger.Ledger;
import org.policygraph.store.ledger.LedgerState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A ledger in a SPARQL 1.1 engine, which any number of servers read and write side by side. Which
 * version is current is looked up again and again; nothing else is kept here. While the engine does
 * not answer the last version known stays current, so that what was fetched of it can be served.
 */
public final class RemoteStore implements GraphStore {
    private static final Logger LOG = LoggerFactory.getLogger(RemoteStore.class);

    private final SparqlClient client;
    private final Ledger ledger;
    private final UnnamedGraphs unnamed;
    private final Duration refresh;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final RemoteEndpoint endpoint;
    private final List<SparqlClient> others = new CopyOnWriteArrayList<>();
    private final WatchedCommits commits = new WatchedCommits();
    private LedgerState state;
    private volatile RemoteSnapshot current;
    private volatile @Nullable StoreUnavailableException failure;

    /**
     * Reads the ledger.
     *
     * @param store the IRI of the store
     * @param refresh how often to look whether another version is current
     * @throws StoreUnavailableException if the engine does not answer
     * @throws UnusableStoreException if the ledger is broken
     */
    public RemoteStore(
            RemoteEndpoint endpoint, RemoteLimits limits, String store, Duration refresh) {
        this.endpoint = endpoint;
        this.client = new SparqlClient(endpoint, limits);
        this.ledger = new Ledger(new SparqlHome(client), store);
        this.unnamed = new UnnamedGraphs(client, store);
        this.refresh = refresh;
        this.state = read();
        this.current = RemoteSnapshot.first(client, unnamed, state);
        Thread.ofVirtual().name("store-refresh").start(this::refreshAgainAndAgain);
    }

    /**
     * The IRIs of the stores that an engine has.
     *
     * @throws StoreUnavailableException if it does not answer
     */
    public static Set<String> stores(RemoteEndpoint endpoint, RemoteLimits limits) {
        try (SparqlHome home = new SparqlHome(new SparqlClient(endpoint, limits))) {
            return Ledger.stores(home);
        }
    }

    private LedgerState read() {
        try {
            return ledger.read();
        } catch (RuntimeException e) {
            client.close();
            throw e;
        }
    }

    private void refreshAgainAndAgain() {
        try {
            while (!closed.await(refresh.toNanos(), TimeUnit.NANOSECONDS)) {
                refresh();
                unnamed.tryOut(current.names().size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Looks whether another version is current. */
    private synchronized void refresh() {
        if (closed.getCount() == 0) return;
        try {
            become(ledger.refreshed(state));
            if (failure != null) LOG.info("the store answers again");
            failure = null;
        } catch (StoreUnavailableException e) {
            if (failure == null) LOG.warn("the store does not answer", e);
            failure = e;
        } catch (UnusableStoreException e) {
            if (failure == null) LOG.error("the store is broken", e);
            failure = new StoreUnavailableException("the store is broken", e);
        }
    }

    private void become(LedgerState next) {
        if (Objects.equals(next.current(), state.current())) return;
        current = current.next(next);
        state = next;
    }

    /**
     * Another way to the engine, within limits of its own: what fails there is no failure for
     * others. It ends with the store.
     */
    public SparqlClient client(RemoteLimits limits) {
        SparqlClient other = new SparqlClient(endpoint, limits);
        others.add(other);
        return other;
    }

    @Override
    public RemoteSnapshot snapshot() {
        return current;
    }

    @Override
    public synchronized Optional<Snapshot> snapshot(String version) {
        if (current.version().id().equals(version)) return Optional.of(current);
        return state.at(version).map(current::past);
    }

    @Override
    public synchronized List<DatasetVersion> versions() {
        return state.versions();
    }

    @Override
    public void watch(StoreListener listener) {
        commits.tell(listener);
        client.watch(listener);
    }

    @Override
    public void commit(Commit commit) {
        commits.run(listener -> make(commit, listener));
    }

    private synchronized void make(Commit commit, StoreListener listener) {
        become(ledger.refreshed(state));
        become(ledger.append(state, commit, listener));
    }

    @Override
    public void check() {
        StoreUnavailableException last = failure;
        if (last != null) throw new StoreUnavailableException("the store does not answer", last);
        if (client.isAsking()) return;
        throw new StoreUnavailableException("the engine failed and is left alone for now");
    }

    @Override
    public void close() {
        closed.countDown();
        client.close();
        others.forEach(SparqlClient::close);
    }
}
