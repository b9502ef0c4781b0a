package org.policygraph.query.filter;

import org.apache.jena.graph.Node;
import org.policygraph.query.page.Reasons;
import org.policygraph.query.request.RequestState;

import java.util.BitSet;
import java.util.List;

/** Measures to which one of some nodes leads by a property. */
public record ReachingCondition(Node property, List<Node> from) implements Condition {
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
