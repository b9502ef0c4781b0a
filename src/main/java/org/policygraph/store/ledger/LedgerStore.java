package org.policygraph.store.ledger;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.Commit;
import org.policygraph.store.DatasetVersion;
import org.policygraph.store.FaultyStoreException;
import org.policygraph.store.GraphStore;
import org.policygraph.store.HashedGraph;
import org.policygraph.store.InexactStoreException;
import org.policygraph.store.Snapshot;
import org.policygraph.store.Snapshot.Kept;
import org.policygraph.store.StoreListener;
import org.policygraph.store.StoreUnavailableException;
import org.policygraph.store.UnusableStoreException;
import org.policygraph.store.WatchedCommits;
import org.policygraph.store.packed.FixedGraph;
import org.policygraph.store.packed.PackedGraph;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Keeps versions in a ledger and answers from a snapshot of the current one. Of a ledger in a
 * folder, graphs are loaded when they are looked into, and no more stay than the heap can have. Of
 * any other, all graphs of the current version are in memory, and those of past ones are loaded.
 *
 * <p>Others may write into the same ledger, so it is looked again and again which version is
 * current. While the ledger does not answer, or with something else than was written, what was read
 * last goes on being current.
 */
public final class LedgerStore implements GraphStore {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerStore.class);

    private final Ledger ledger;
    private final boolean isInMemory;
    private final GraphCache graphs = new GraphCache();
    private final WatchedCommits commits = new WatchedCommits();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Current current = new Current(LedgerState.EMPTY, Snapshot.empty());
    private Instant seen = Instant.now();
    private final Inspection inspection;
    private volatile @Nullable Instant awaySince;
    private @Nullable Class<?> fault;

    /** What the ledger says, and the same for readers. */
    private record Current(LedgerState state, Snapshot snapshot) {}

    /**
     * Reads a ledger.
     *
     * @param ledger closed with the store
     * @param interval how often it is looked whether others have written
     */
    public LedgerStore(Ledger ledger, Duration interval) {
        this.ledger = ledger;
        this.isInMemory = ledger.folder().isEmpty();
        this.inspection = new Inspection(ledger, () -> current.state, closed);
        LedgerState state = ledger.read();
        this.current = new Current(state, snapshot(state, isInMemory, Map.of()));
        Thread.ofVirtual().name("store-follow").start(() -> follow(interval));
    }

    private void follow(Duration interval) {
        try {
            while (!closed.await(interval.toNanos(), TimeUnit.NANOSECONDS)) look();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void look() {
        if (closed.getCount() == 0) return;
        try {
            catchUp();
            if (awaySince != null) LOG.info("the store answers again");
            seen = Instant.now();
            awaySince = null;
            fault = null;
        } catch (RuntimeException e) {
            // Whatever an engine has answered, the next look comes; each kind of fault is told
            // once.
            if (e.getClass() != fault) LOG.warn("the store does not answer as it should", e);
            fault = e.getClass();
            awaySince = seen;
        }
    }

    @Override
    public Snapshot snapshot() {
        return current.snapshot;
    }

    @Override
    public Optional<Snapshot> snapshot(String version) {
        Current now = current;
        if (now.snapshot.version().id().equals(version)) return Optional.of(now.snapshot);
        return now.state.at(version).map(past -> snapshot(past, false, Map.of()));
    }

    @Override
    public List<DatasetVersion> versions() {
        return current.state.versions();
    }

    @Override
    public Optional<Instant> awaySince() {
        return Optional.ofNullable(awaySince);
    }

    @Override
    public void inspect() {
        if (isInMemory) return;
        Thread.ofPlatform().daemon().name("store-inspect").start(inspection::run);
    }

    @Override
    public Set<Node> damaged() {
        return inspection.damaged(current.state);
    }

    @Override
    public void watch(StoreListener listener) {
        commits.tell(listener);
        ledger.watch(listener);
    }

    @Override
    public void commit(Commit commit) {
        commits.run(listener -> make(commit, listener));
    }

    private synchronized void make(Commit commit, StoreListener listener) {
        try {
            catchUp();
            LedgerState made = ledger.append(current.state, commit, listener);
            if (!isCurrent(made)) show(made, snapshot(made, isInMemory, commit.put()));
        } catch (StoreUnavailableException e) {
            findOut(e);
            throw e;
        } catch (InexactStoreException e) {
            throw e;
        } catch (UnusableStoreException e) {
            throw new FaultyStoreException(e);
        }
    }

    /** What failed may have come to its end all the same. */
    private void findOut(StoreUnavailableException failure) {
        try {
            if (!isInMemory) catchUp();
        } catch (RuntimeException e) {
            // Readers go on with what is here; the next look or commit asks again.
            failure.addSuppressed(e);
        }
    }

    private boolean isCurrent(LedgerState state) {
        return Objects.equals(state.current(), current.state.current());
    }

    private void catchUp() {
        LedgerState next = ledger.refreshed(current.state);
        if (!isCurrent(next)) show(next, snapshot(next, isInMemory, Map.of()));
    }

    /** Where all is in memory, a version is shown once all of it is there. */
    private void show(LedgerState state, Snapshot snapshot) {
        if (isInMemory) {
            for (Node name : snapshot.names()) {
                if (snapshot.named(name) instanceof LazyGraph lazy) lazy.loaded();
            }
        }
        current = new Current(state, snapshot);
    }

    /**
     * A snapshot of a state.
     *
     * @param stays whether its graphs stay once they are loaded
     * @param written graphs that are at hand
     */
    private Snapshot snapshot(LedgerState of, boolean stays, Map<Node, HashedGraph> written) {
        Current now = current;
        Map<Node, Kept> put = new HashMap<>();
        List<Node> removed = new ArrayList<>();
        for (Node name : Snapshot.differing(now.state.graphs(), of.graphs())) {
            StoredGraph stored = of.graphs().get(name);
            if (stored == null) {
                removed.add(name);
                continue;
            }
            HashedGraph known = stays ? written.get(name) : null;
            FixedGraph graph =
                    known == null ? lazy(name, stored, stays) : PackedGraph.of(known.graph());
            put.put(name, new Kept(stored.hash(), graph));
        }
        return now.snapshot.version(of.version(), put, removed);
    }

    private FixedGraph lazy(Node name, StoredGraph stored, boolean stays) {
        return new LazyGraph(
                stored,
                stays ? () -> ledger.content(name, stored) : () -> graphs.of(name, stored, ledger),
                () -> ledger.terms(name, stored),
                stays);
    }

    @Override
    public Optional<Path> folder() {
        return ledger.folder();
    }

    @Override
    public void close() {
        closed.countDown();
        ledger.close();
    }
}
