package org.policygraph.store;

import java.util.function.Consumer;

/** Tells who listens to a store how its commits end. */
public final class WatchedCommits {
    private volatile StoreListener listener = StoreListener.NONE;

    /** Has all commits from now on told to this listener, and to no other. */
    public void tell(StoreListener next) {
        listener = next;
    }

    /** Carries out a commit, which tells the listener itself what it writes. */
    public void run(Consumer<StoreListener> commit) {
        StoreListener listening = listener;
        long began = System.nanoTime();
        boolean isDone = false;
        try {
            commit.accept(listening);
            isDone = true;
        } finally {
            listening.committed(isDone, System.nanoTime() - began);
        }
    }
}
