package org.policygraph.query.count;

import org.apache.jena.graph.Node;
import org.policygraph.index.FacetCounts;
import org.policygraph.query.graph.RequestContext;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The values of a dimension that are shown, each with its counts, in their natural order. */
final class FacetLines {
    private final RequestContext reading;
    private final ValueCounts<Node> chosen;
    private final ValueCounts<Node> held;
    private final List<FacetCounts.Entry> entries = new ArrayList<>();
    private final Map<Node, Integer> places = new HashMap<>();

    private FacetLines(RequestContext reading, ValueCounts<Node> chosen, ValueCounts<Node> held) {
        this.reading = reading;
        this.chosen = chosen;
        this.held = held;
    }

    /**
     * @param values all that the dimension can have, in order
     * @param zeros whether to show values without a measure
     * @param chosen the counts on the bases asked for
     * @param held the counts on all bases on which links hold
     */
    static FacetLines of(
            List<Node> values,
            FacetCounts tally,
            boolean zeros,
            RequestContext reading,
            ValueCounts<Node> chosen,
            ValueCounts<Node> held) {
        Map<Node, FacetCounts.Entry> counted = byValue(tally);
        FacetLines lines = new FacetLines(reading, chosen, held);
        for (Node value : values) {
            reading.step();
            FacetCounts.Entry entry = counted.get(value);
            if (entry != null) lines.add(entry);
            else if (zeros) lines.add(new FacetCounts.Entry(value, 0, 0));
        }
        return lines;
    }

    private static Map<Node, FacetCounts.Entry> byValue(FacetCounts tally) {
        Map<Node, FacetCounts.Entry> counted = HashMap.newHashMap(tally.values().size());
        for (FacetCounts.Entry each : tally.values()) counted.put(each.value(), each);
        return counted;
    }

    private void add(FacetCounts.Entry entry) {
        places.put(entry.value(), entries.size());
        entries.add(entry);
    }

    int size() {
        return entries.size();
    }

    /** The place of a value; -1 if it is not shown. */
    int place(Node value) {
        return places.getOrDefault(value, -1);
    }

    /** The lines where nothing crosses them. */
    List<FacetLine> lines() {
        return entries.stream().map(entry -> line(entry, 0, 0)).toList();
    }

    /**
     * The lines where others cross them.
     *
     * @param filled for each the number of its cells that hold a measure
     * @param only the measures that have no value of the other dimension
     */
    List<FacetLine> lines(int[] filled, FacetCounts only) {
        Map<Node, FacetCounts.Entry> unknown = byValue(only);
        List<FacetLine> lines = new ArrayList<>(entries.size());
        for (int at = 0; at < entries.size(); at++) {
            FacetCounts.Entry entry = entries.get(at);
            FacetCounts.Entry lacking = unknown.get(entry.value());
            lines.add(line(entry, filled[at], lacking == null ? 0 : lacking.rolledUp()));
        }
        return lines;
    }

    private FacetLine line(FacetCounts.Entry entry, int filled, int unknown) {
        Node value = entry.value();
        return new FacetLine(
                value,
                value.isURI() ? reading.entity(value) : null,
                entry.direct(),
                entry.rolledUp(),
                filled,
                unknown,
                chosen,
                held);
    }
}
