package org.policygraph.query.graph;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * The statements of records that were read lately. Every record has one place, which the next that
 * falls there takes over: so it is bounded, and needs no lock, since what is kept is immutable and
 * a lost write costs one more look into the graph.
 */
final class StatementCache {
    private static final int PLACES = 1 << 15;

    private final @Nullable Statements[] kept = new @Nullable Statements[PLACES];

    @Nullable Statements find(Node subject) {
        Statements found = kept[place(subject)];
        return found != null && found.subject().equals(subject) ? found : null;
    }

    void keep(Statements statements) {
        kept[place(statements.subject())] = statements;
    }

    private static int place(Node subject) {
        int hash = subject.hashCode();
        return (hash ^ (hash >>> 15)) & (PLACES - 1);
    }
}
