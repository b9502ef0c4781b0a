package org.policygraph.store.ledger;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.Commit;
import org.policygraph.store.DatasetVersion;
import org.policygraph.store.FaultyStoreException;
import org.policygraph.store.GraphStore;
import org.policygraph.store.InexactStoreException;
import org.policygraph.store.MemorySnapshot;
import org.policygraph.store.MemorySnapshot.Elsewhere;
import org.policygraph.store.MemorySnapshot.Source;
import org.policygraph.store.Snapshot;
import org.policygraph.store.StoreListener;
import org.policygraph.store.StoreUnavailableException;
import org.policygraph.store.UnusableStoreException;
import org.policygraph.store.WatchedCommits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;

/**
 * Keeps versions in a ledger and answers from memory, wherever the ledger is: a graph is read from
 * its home when it is first asked for, and then stays for as long as the current version has it.
 *
 * <p>Where others write into the same home, it is looked again and again which version is current,
 * and the graphs that are other than before are read, and held against their hashes, before it is
 * shown. While the home does not answer, or with something else than was written, what was read
 * last goes on being current.
 */
public final class LedgerStore implements GraphStore {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerStore.class);

    private final LedgerHome home;
    private final Ledger ledger;
    private final @Nullable BiFunction<Node, Graph, String> hash;
    private final WatchedCommits commits = new WatchedCommits();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Current current = new Current(LedgerState.EMPTY, MemorySnapshot.empty());
    private Instant seen = Instant.now();
    private volatile @Nullable Instant awaySince;
    private @Nullable Class<?> fault;

    /** What the ledger says, and the same for readers. */
    private record Current(LedgerState state, MemorySnapshot snapshot) {}

    /**
     * Reads the ledger of a home that nobody else writes into.
     *
     * @param home where it is kept; closed with the store
     * @param store the IRI of the store
     */
    public LedgerStore(LedgerHome home, String store) {
        this(home, store, null);
    }

    private LedgerStore(
            LedgerHome home, String store, @Nullable BiFunction<Node, Graph, String> hash) {
        this.home = home;
        this.ledger = new Ledger(home, store);
        this.hash = hash;
        LedgerState state = ledger.read();
        this.current = new Current(state, snapshot(state));
    }

    /**
     * The same of a home that others may write into.
     *
     * @param interval how often it is looked whether they have
     * @param hash what the hash of a graph is by its name and content, for all that comes from
     *     there
     */
    public static LedgerStore following(
            LedgerHome home,
            String store,
            Duration interval,
            BiFunction<Node, Graph, String> hash) {
        LedgerStore following = new LedgerStore(home, store, hash);
        Thread.ofVirtual().name("store-follow").start(() -> following.follow(interval));
        return following;
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
        return now.state.at(version).map(past -> past(past, now.snapshot));
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
    public void watch(StoreListener listener) {
        commits.tell(listener);
        home.watch(listener);
    }

    @Override
    public void commit(Commit commit) {
        commits.run(listener -> make(commit, listener));
    }

    private synchronized void make(Commit commit, StoreListener listener) {
        try {
            catchUp();
            Current before = current;
            LedgerState made = ledger.append(before.state, commit, listener);
            current = new Current(made, before.snapshot.after(commit));
        } catch (StoreUnavailableException e) {
            if (hash == null) findOut();
            throw e;
        } catch (InexactStoreException e) {
            throw e;
        } catch (UnusableStoreException e) {
            throw new FaultyStoreException(e);
        }
    }

    /** What failed may have come to its end all the same. */
    private void findOut() {
        try {
            catchUp();
        } catch (StoreUnavailableException e) {
            // Readers go on with what is here; the next commit asks again.
            return;
        }
    }

    private void catchUp() {
        LedgerState next = ledger.refreshed(current.state);
        if (Objects.equals(next.current(), current.state.current())) return;
        MemorySnapshot made = snapshot(next);
        if (hash != null) made.load();
        current = new Current(next, made);
    }

    private MemorySnapshot snapshot(LedgerState of) {
        Map<Node, Source> graphs = new HashMap<>();
        of.graphs()
                .forEach(
                        (name, stored) ->
                                graphs.put(
                                        name,
                                        new Source(stored.hash(), () -> content(name, stored))));
        return current.snapshot.next(of.version(), graphs);
    }

    /** The content of a graph: a home that others write into may give back anything. */
    private Graph content(Node name, StoredGraph stored) {
        Graph content = ledger.content(stored);
        if (hash == null) return content;
        String found = isHashable(content) ? hash.apply(name, content) : "none";
        if (found.equals(stored.hash())) return content;
        throw new UnusableStoreException(
                "the store does not give back what was written: found content of "
                        + name
                        + " with the hash "
                        + found
                        + ", expected "
                        + stored.hash());
    }

    /** Nothing that was written has a blank node. */
    private static boolean isHashable(Graph graph) {
        return !graph.stream()
                .anyMatch(each -> each.getSubject().isBlank() || each.getObject().isBlank());
    }

    /** Of what is past nothing stays in memory: there is ever more of it. */
    private MemorySnapshot past(LedgerState of, MemorySnapshot now) {
        Map<Node, Elsewhere> graphs = new HashMap<>();
        of.graphs()
                .forEach(
                        (name, stored) ->
                                graphs.put(
                                        name,
                                        new Elsewhere(stored.hash(), new HomeGraph(home, stored))));
        return now.past(of.version(), graphs);
    }

    @Override
    public void close() {
        closed.countDown();
        home.close();
    }
}
