package org.policygraph.store.folder;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.store.Commit;
import org.policygraph.store.HashedGraph;
import org.policygraph.store.StoreListener;
import org.policygraph.store.StoreUnavailableException;
import org.policygraph.store.ledger.Ledger;
import org.policygraph.store.ledger.LedgerState;
import org.policygraph.store.ledger.StoredGraph;
import org.policygraph.store.packed.GraphTerms;
import org.policygraph.store.packed.PackedGraph;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * A ledger that is somewhere else, with its versions and the graphs that are current in a folder
 * here: reading goes on from there while the other is away. Past graphs that are not in the folder
 * are read from the other.
 */
public final class MirroredLedger implements Ledger {
    private static final Logger LOG = LoggerFactory.getLogger(MirroredLedger.class);

    private final Ledger origin;
    private final FolderLedger mirror;
    private StoreListener listener = StoreListener.NONE;

    /**
     * Both are closed with this.
     *
     * @param origin where the truth is
     * @param mirror a folder for this ledger alone
     */
    public MirroredLedger(Ledger origin, FolderLedger mirror) {
        this.origin = origin;
        this.mirror = mirror;
    }

    @Override
    public LedgerState read() {
        LedgerState known = mirror.read();
        try {
            return refreshed(known);
        } catch (StoreUnavailableException e) {
            if (known.manifests().isEmpty()) throw e;
            LOG.warn("the store does not answer; reading begins with what is in the folder", e);
            return known;
        }
    }

    @Override
    public LedgerState refreshed(LedgerState known) {
        LedgerState next = origin.refreshed(known);
        if (!Objects.equals(next.current(), known.current())) mirror(next, null);
        return next;
    }

    private void mirror(LedgerState state, @Nullable Commit commit) {
        mirror.follow(state, name -> content(state, name, commit), listener);
    }

    private PackedGraph content(LedgerState state, Node name, @Nullable Commit commit) {
        HashedGraph written = commit == null ? null : commit.put().get(name);
        if (written != null) return PackedGraph.of(written.graph());
        return origin.content(name, Objects.requireNonNull(state.graphs().get(name)));
    }

    @Override
    public LedgerState append(LedgerState on, Commit commit, StoreListener writing) {
        LedgerState made = origin.append(on, commit, writing);
        try {
            mirror(made, commit);
        } catch (StoreUnavailableException e) {
            // The version is made; what is not here is read there.
            LOG.warn("the folder cannot be written", e);
        }
        return made;
    }

    @Override
    public PackedGraph content(Node name, StoredGraph stored) {
        PackedGraph found = mirror.found(stored);
        return found != null ? found : origin.content(name, stored);
    }

    @Override
    public GraphTerms terms(Node name, StoredGraph stored) {
        return mirror.has(stored) ? mirror.terms(name, stored) : content(name, stored).terms(name);
    }

    @Override
    public Optional<Path> folder() {
        return mirror.folder();
    }

    @Override
    public void watch(StoreListener next) {
        listener = next;
        origin.watch(next);
    }

    @Override
    public void close() {
        origin.close();
        mirror.close();
    }
}
