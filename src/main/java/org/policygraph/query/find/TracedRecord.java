package org.policygraph.query.find;

import org.jspecify.annotations.Nullable;
import org.policygraph.query.graph.Entity;
import org.policygraph.trace.hop.Hop;
import org.policygraph.trace.hop.Trace;

import java.util.List;

/**
 * A trace, with the records that its hops lead to.
 *
 * @param trace what was found
 * @param steps its hops in order
 */
public record TracedRecord(Trace trace, List<Step> steps) {
    public TracedRecord {
        steps = List.copyOf(steps);
    }

    /**
     * A hop.
     *
     * @param node the record that it leads to; null for none that has an address
     * @param span the characters that it rests on; null for none
     */
    public record Step(Hop hop, @Nullable Entity node, @Nullable Entity span) {}
}
