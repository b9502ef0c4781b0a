package org.policygraph.query.filter;

import org.apache.jena.graph.Node;
import org.policygraph.query.graph.Facts;
import org.policygraph.query.page.Reasons;
import org.policygraph.query.request.RequestState;

import java.util.BitSet;
import java.util.List;

/**
 * Measures that a property connects with one of some nodes.
 *
 * @param property the property
 * @param nodes the nodes, at least one of which must be connected
 * @param direction which end of the property the measure is
 */
record PropertyCondition(Node property, List<Node> nodes, Direction direction)
        implements Condition {
    /** Which end of a property the measure is. */
    enum Direction {
        /** The measure has the node as its value. */
        TO_NODE,
        /** The node has the measure as its value. */
        FROM_NODE
    }

    @Override
    public Selected select(RequestState request) {
        BitSet ranks = new BitSet();
        for (Node node : nodes) {
            request.checkDeadline();
            ranks.or(MeasureSelection.ranks(measures(request.view().facts(), node), request));
        }
        return new Selected(ranks, Reasons.NONE);
    }

    private List<Node> measures(Facts facts, Node node) {
        return switch (direction) {
            case TO_NODE -> facts.subjects(property, node);
            case FROM_NODE -> facts.objects(node, property);
        };
    }
}
