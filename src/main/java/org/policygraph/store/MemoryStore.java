package org.policygraph.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Keeps all versions in memory; a graph that says the same in two of them is kept once. */
public final class MemoryStore implements GraphStore {
    /** Without what was derived from them, newest first. */
    private final Deque<Snapshot> versions = new ArrayDeque<>();

    private final WatchedCommits commits = new WatchedCommits();
    private volatile Snapshot current;

    /** A store that has nothing. */
    public MemoryStore() {
        current = Snapshot.empty();
    }

    /** A store that begins with this. */
    public MemoryStore(Snapshot first) {
        versions.addFirst(first.bare());
        current = first;
    }

    @Override
    public Snapshot snapshot() {
        return current;
    }

    @Override
    public synchronized Optional<Snapshot> snapshot(String version) {
        if (current.version().id().equals(version)) return Optional.of(current);
        return versions.stream()
                .filter(each -> each.version().id().equals(version))
                .findFirst()
                .map(Snapshot::bare);
    }

    @Override
    public synchronized List<DatasetVersion> versions() {
        return versions.stream().map(Snapshot::version).toList();
    }

    @Override
    public void watch(StoreListener listener) {
        commits.tell(listener);
    }

    @Override
    public void commit(Commit commit) {
        commits.run(listener -> make(commit));
    }

    private synchronized void make(Commit commit) {
        Snapshot next = current.after(commit);
        if (next == current) return;
        versions.addFirst(next.bare());
        current = next;
    }

    @Override
    public synchronized void close() {
        versions.clear();
        current = Snapshot.empty();
    }
}
