package org.policygraph.index.asked;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.index.MeasureOrder;
import org.policygraph.index.OrderKey;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The measures of a version in document order, as a list that is held as a whole. */
public final class ListedMeasures implements MeasureOrder {
    private final List<Listed> measures;
    private final Map<Node, Integer> ranks;

    /**
     * A measure.
     *
     * @param graph the name of the graph that it is in
     * @param place its place in document order
     */
    record Listed(Node measure, Node graph, OrderKey place) {}

    ListedMeasures(Collection<Listed> measures) {
        this.measures =
                measures.stream().sorted((one, other) -> one.place.compareTo(other.place)).toList();
        this.ranks = HashMap.newHashMap(measures.size());
        for (Listed each : this.measures) ranks.put(each.measure, ranks.size());
    }

    @Override
    public int size() {
        return measures.size();
    }

    @Override
    public Node measure(int rank) {
        return measures.get(rank).measure;
    }

    @Override
    public int rank(Node measure) {
        return ranks.getOrDefault(measure, -1);
    }

    @Override
    public @Nullable Node graph(Node measure) {
        Integer rank = ranks.get(measure);
        return rank == null ? null : measures.get(rank).graph;
    }

    @Override
    public int position(OrderKey place, boolean through) {
        int low = 0;
        int high = measures.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            int compared = measures.get(middle).place.compareTo(place);
            if (compared < 0 || (through && compared == 0)) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
