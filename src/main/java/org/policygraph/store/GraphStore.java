package org.policygraph.store;

import org.apache.jena.graph.Node;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A place that holds named graphs, in versions that never change once made. Every implementation
 * passes the same contract test.
 */
public interface GraphStore extends AutoCloseable {
    /**
     * The content as it is now. A snapshot never changes: a reader that holds one keeps reading it
     * while the content goes on. While the content is the same, so is the snapshot.
     *
     * @throws StoreUnavailableException if the store does not answer
     */
    Snapshot snapshot();

    /**
     * The content as it was in a version.
     *
     * @param version the id of a version
     * @return empty if there is no such version
     * @throws StoreUnavailableException if the store does not answer
     */
    Optional<Snapshot> snapshot(String version);

    /**
     * All versions, newest first. Where the same content came to be more than once, so does its id.
     *
     * @throws StoreUnavailableException if the store does not answer
     */
    List<DatasetVersion> versions();

    /**
     * Makes the next version at once: a reader sees all of the old or all of the new. A commit that
     * changes nothing makes no version.
     *
     * @param commit the change; its graphs are copied
     * @throws ConflictException if the version that it builds on is not current; nothing changes
     * @throws InexactStoreException if the store would hold a literal in another form than it was
     *     written in; nothing changes
     * @throws StoreUnavailableException if the store does not answer; the old content then stays
     */
    void commit(Commit commit);

    /**
     * Since when the place that keeps the data has not answered, so that the snapshot may be older
     * than what is there; empty while it answers.
     */
    default Optional<Instant> awaySince() {
        return Optional.empty();
    }

    /**
     * Has all that is kept looked at in the background, again and again, so that damage is known
     * before a reader comes upon it.
     */
    default void inspect() {}

    /** The names of those current graphs of which it is known that they cannot be read. */
    default Set<Node> damaged() {
        return Set.of();
    }

    /**
     * Has a listener told how the store fares from now on, in place of the one before. A store that
     * asks no engine tells of commits alone.
     */
    default void watch(StoreListener listener) {}

    /**
     * The folder of this machine where it is kept, so that what is derived from it may be kept
     * there as well; empty if it is in memory.
     */
    default Optional<Path> folder() {
        return Optional.empty();
    }

    /** Gives back what the store holds. Snapshots handed out before may stop answering. */
    @Override
    void close();
}
