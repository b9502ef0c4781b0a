package org.policygraph.query;

import org.apache.jena.graph.Node;

import java.util.BitSet;
import java.util.List;

/** Measures to which one of some nodes leads by a property. */
record ReachingCondition(Node property, List<Node> from) implements Condition {
    @Override
    public Selected select(RequestState request) {
        BitSet ranks = new BitSet();
        for (Node each : from) {
            request.checkDeadline();
            List<Node> found = request.view().facts().objects(each, property);
            ranks.or(MeasureSelection.ranks(found, request));
        }
        return new Selected(ranks, Reasons.NONE);
    }
}
