package org.policygraph.query.filter;

import org.apache.jena.graph.Node;
import org.policygraph.query.page.Reasons;
import org.policygraph.query.request.RequestState;

import java.util.BitSet;
import java.util.List;

/** Measures whose property leads to one of some nodes. */
public record ReachedCondition(Node property, List<Node> wanted) implements Condition {
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
