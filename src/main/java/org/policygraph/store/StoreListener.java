package org.policygraph.store;

/** Is told how a store fares, by any number of threads, and must not keep them waiting. */
public interface StoreListener {
    /** Listens to nothing. */
    StoreListener NONE = new StoreListener() {};

    /** What an engine is asked for. */
    enum Kind {
        QUERY,
        UPDATE
    }

    /** Whether an engine is asked. */
    enum Breaker {
        /** It is. */
        CLOSED,
        /** One request tries whether it answers again. */
        HALF_OPEN,
        /** It failed and is left alone. */
        OPEN
    }

    /**
     * A request was sent to an engine, and came back or did not.
     *
     * @param isAnswered whether the answer was whole and the right one
     * @param nanos how long that took, in nanoseconds
     */
    default void asked(Kind kind, boolean isAnswered, long nanos) {}

    /** Whether the engine is asked from now on. */
    default void breakerIs(Breaker state) {}

    /**
     * A commit writes graphs from now on, one after another.
     *
     * @param graphs how many
     */
    default void writes(int graphs) {}

    /** A commit has written one graph more; it is not current yet. */
    default void written() {}

    /**
     * A commit has ended.
     *
     * @param isDone whether its content is current; else nothing has changed
     * @param nanos how long that took, in nanoseconds
     */
    default void committed(boolean isDone, long nanos) {}
}
