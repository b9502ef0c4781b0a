package org.policygraph.query.count;

import org.apache.jena.graph.Node;
import org.policygraph.index.Tally;
import org.policygraph.query.graph.Reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The values of a dimension that are shown, each with its counts, in their natural order. */
final class Lines {
    private final Reading reading;
    private final Shares<Node> chosen;
    private final Shares<Node> held;
    private final List<Tally.Entry> entries = new ArrayList<>();
    private final Map<Node, Integer> places = new HashMap<>();

    private Lines(Reading reading, Shares<Node> chosen, Shares<Node> held) {
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
    static Lines of(
            List<Node> values,
            Tally tally,
            boolean zeros,
            Reading reading,
            Shares<Node> chosen,
            Shares<Node> held) {
        Map<Node, Tally.Entry> counted = byValue(tally);
        Lines lines = new Lines(reading, chosen, held);
        for (Node value : values) {
            reading.step();
            Tally.Entry entry = counted.get(value);
            if (entry != null) lines.add(entry);
            else if (zeros) lines.add(new Tally.Entry(value, 0, 0));
        }
        return lines;
    }

    private static Map<Node, Tally.Entry> byValue(Tally tally) {
        Map<Node, Tally.Entry> counted = HashMap.newHashMap(tally.values().size());
        for (Tally.Entry each : tally.values()) counted.put(each.value(), each);
        return counted;
    }

    private void add(Tally.Entry entry) {
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
    List<Line> lines() {
        return entries.stream().map(entry -> line(entry, 0, 0)).toList();
    }

    /**
     * The lines where others cross them.
     *
     * @param filled for each the number of its cells that hold a measure
     * @param only the measures that have no value of the other dimension
     */
    List<Line> lines(int[] filled, Tally only) {
        Map<Node, Tally.Entry> unknown = byValue(only);
        List<Line> lines = new ArrayList<>(entries.size());
        for (int at = 0; at < entries.size(); at++) {
            Tally.Entry entry = entries.get(at);
            Tally.Entry lacking = unknown.get(entry.value());
            lines.add(line(entry, filled[at], lacking == null ? 0 : lacking.rolledUp()));
        }
        return lines;
    }

    private Line line(Tally.Entry entry, int filled, int unknown) {
        Node value = entry.value();
        return new Line(
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
