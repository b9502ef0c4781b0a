package org.policygraph.query.filter;

import graphql.schema.DataFetchingEnvironment;

import org.apache.jena.graph.Node;
import org.policygraph.query.graph.TypeIndex;
import org.policygraph.query.page.Connection;
import org.policygraph.query.page.PageRequest;
import org.policygraph.query.page.Reasons;
import org.policygraph.query.request.RequestState;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/** Measures that meet a condition, in document order. */
public final class MeasureSelection {
    /** The type of the contract whose records are filtered. */
    static final String MEASURE = "Measure";

    private MeasureSelection() {}

    public static TypeIndex index(RequestState request) {
        return request.view().index(MEASURE);
    }

    public static Connection page(
            Condition condition, DataFetchingEnvironment call, RequestState request) {
        TypeIndex index = index(request);
        PageRequest page = PageRequest.of(call, MEASURE, request.limits());
        if (condition == Condition.EVERY_MEASURE) {
            return Connection.page(MEASURE, index, index.nodes(), page, Reasons.NONE);
        }
        Condition.Selected selected = condition.select(request);
        List<Node> nodes = nodes(selected.ranks(), index);
        return Connection.page(MEASURE, index, nodes, page, selected.reasons());
    }

    static List<Node> nodes(BitSet ranks, TypeIndex index) {
        List<Node> nodes = new ArrayList<>(ranks.cardinality());
        ranks.stream().forEach(rank -> nodes.add(index.node(rank)));
        return nodes;
    }

    /** The ranks of those nodes that are measures. */
    static BitSet ranks(Collection<Node> nodes, RequestState request) {
        TypeIndex index = index(request);
        BitSet ranks = new BitSet();
        for (Node node : nodes) {
            int rank = index.rank(node);
            if (rank >= 0) ranks.set(rank);
        }
        return ranks;
    }
}
