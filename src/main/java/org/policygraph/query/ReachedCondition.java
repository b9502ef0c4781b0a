package org.policygraph.query;

import org.apache.jena.graph.Node;

import java.util.BitSet;
import java.util.List;

/** Measures whose property leads to one of some nodes. */
record ReachedCondition(Node property, List<Node> wanted) implements Condition {
    @Override
    public Selected select(RequestState request) {
        BitSet ranks = new BitSet();
        for (Node each : wanted) {
            request.checkDeadline();
            List<Node> found = request.view().facts().subjects(property, each);
            ranks.or(MeasureSelection.ranks(found, request));
        }
        return new Selected(ranks, Reasons.NONE);
    }
}
