package org.policygraph.store.ledger;

import org.apache.jena.graph.Node;
import org.policygraph.store.Commit;
import org.policygraph.store.StoreListener;
import org.policygraph.store.packed.GraphTerms;
import org.policygraph.store.packed.PackedGraph;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A place where versions last: a folder, or any SPARQL 1.1 engine. Graphs and versions are only
 * ever added, and any number of processes may read and write it.
 *
 * <p>Every method throws {@link org.policygraph.store.StoreUnavailableException} if the place does
 * not answer, and {@link org.policygraph.store.UnusableStoreException} if what it has is not what
 * was written.
 */
public interface Ledger extends AutoCloseable {
    /** Everything that it says now. */
    LedgerState read();

    /**
     * What came after a state; the same object if nothing did.
     *
     * @param known a state that came from here
     */
    LedgerState refreshed(LedgerState known);

    /**
     * Makes the next version.
     *
     * @param on the state that the commit builds on
     * @param listener is told of each graph that is written
     * @return the state after it; the same object if it changes nothing
     * @throws org.policygraph.store.ConflictException if another commit came first
     * @throws org.policygraph.store.InexactStoreException if the place gives back a literal in
     *     another form than it was written in; nothing of the commit is current then, and what was
     *     written of it is removed
     */
    LedgerState append(LedgerState on, Commit commit, StoreListener listener);

    /**
     * The content of a graph, held against its hash.
     *
     * @param name what it is the content of
     */
    PackedGraph content(Node name, StoredGraph stored);

    /** Finds out whether the content of a graph is as it was written, now and not before. */
    default void check(Node name, StoredGraph stored) {
        content(name, stored);
    }

    /** Which terms a graph has. */
    default GraphTerms terms(Node name, StoredGraph stored) {
        return content(name, stored).terms(name);
    }

    /** The folder of this machine where it is kept; empty if it is somewhere else. */
    default Optional<Path> folder() {
        return Optional.empty();
    }

    /** Has a listener told how the place is asked, where it is an engine. */
    default void watch(StoreListener listener) {}

    @Override
    void close();
}
