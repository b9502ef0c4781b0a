package org.policygraph.store;

/** Tells who listens to a store how its commits end. */
public final class WatchedCommits {
    private volatile StoreListener listener = StoreListener.NONE;

    /** Has all commits from now on told to this listener, and to no other. */
    public void tell(StoreListener next) {
        listener = next;
    }

    /** Carries out a commit. */
    public void run(Runnable commit) {
        long began = System.nanoTime();
        boolean isDone = false;
        try {
            commit.run();
            isDone = true;
        } finally {
            listener.committed(isDone, System.nanoTime() - began);
        }
    }
}
