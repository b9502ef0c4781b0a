package org.policygraph.query.graph;

import org.jspecify.annotations.Nullable;

/**
 * Something that is worked out of a record once, and kept with the record for every later request.
 * It must rest on the snapshot alone, and must not lead back to the request that asked first: where
 * it consists of records, it is a {@link RecordList}.
 *
 * <p>Derivations are told apart by identity. There must be few of them for a type of record: one
 * for each compiled field, not one for each request.
 */
public final class Derivation<T> {
    private final Way<T> how;

    /** How it is worked out; null for nothing. */
    @FunctionalInterface
    public interface Way<T> {
        @Nullable T of(Entity record);
    }

    public Derivation(Way<T> how) {
        this.how = how;
    }

    /** What becomes of a record; null for nothing. */
    public @Nullable T of(Entity record) {
        return record.statements().derived(this, record);
    }

    @Nullable T workedOut(Entity record) {
        return how.of(record);
    }
}
