package org.policygraph.query.graph;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * The statements of records that were read lately. Every record has one place, which the next that
 * falls there takes over: so it is bounded, and needs no lock, since what is kept is immutable and
 * a lost write costs one more look into the graph.
 */
final class StatementCache {
    private static final int BITS = 16;

    /** Spreads hashes that differ in few bits, as those of neighbouring IRIs do (Knuth, §6.4). */
    private static final int SPREAD = 0x9E3779B9;

    private final @Nullable Statements[] kept = new @Nullable Statements[1 << BITS];

    @Nullable Statements find(Node subject) {
        Statements found = kept[place(subject)];
        return found != null && found.subject().equals(subject) ? found : null;
    }

    void keep(Statements statements) {
        kept[place(statements.subject())] = statements;
    }

    private static int place(Node subject) {
        return (subject.hashCode() * SPREAD) >>> (Integer.SIZE - BITS);
    }
}
