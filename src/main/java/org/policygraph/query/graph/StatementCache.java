package org.policygraph.query.graph;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * The statements of records that were read lately. Every record has a pair of places; who comes
 * last takes the first of them, who was there the second, and who was there is forgotten. So it is
 * bounded, and needs no lock, since what is kept is immutable and a lost write costs one more look
 * into the graph. With one place each, the few records of a page that fall together would put each
 * other out for as long as the page is asked for.
 */
final class StatementCache {
    private static final int BITS = 16;

    /** Spreads hashes that differ in few bits, as those of neighbouring IRIs do (Knuth, §6.4). */
    private static final int SPREAD = 0x9E3779B9;

    private final @Nullable Statements[] kept = new @Nullable Statements[1 << BITS];

    @Nullable Statements find(Node subject) {
        int place = place(subject);
        Statements found = kept[place];
        if (found != null && found.subject().equals(subject)) return found;
        Statements other = kept[place ^ 1];
        return other != null && other.subject().equals(subject) ? other : null;
    }

    void keep(Statements statements) {
        int place = place(statements.subject());
        kept[place ^ 1] = kept[place];
        kept[place] = statements;
    }

    /** The first place of the pair; pairs of an even and an odd place share both. */
    private static int place(Node subject) {
        return (subject.hashCode() * SPREAD) >>> (Integer.SIZE - BITS);
    }
}
