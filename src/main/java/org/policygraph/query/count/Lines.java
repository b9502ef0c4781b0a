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
    private final List<Tally.Entry> entries = new ArrayList<>();
    private final Map<Node, Integer> places = new HashMap<>();

    private Lines(Reading reading) {
        this.reading = reading;
    }

    /**
     * @param values all that the dimension can have, in order
     * @param zeros whether to show values without a measure
     */
    static Lines of(List<Node> values, Tally tally, boolean zeros, Reading reading) {
        Map<Node, Tally.Entry> counted = HashMap.newHashMap(tally.values().size());
        for (Tally.Entry each : tally.values()) counted.put(each.value(), each);
        Lines lines = new Lines(reading);
        for (Node value : values) {
            reading.step();
            Tally.Entry entry = counted.get(value);
            if (entry != null) lines.add(entry);
            else if (zeros) lines.add(new Tally.Entry(value, 0, 0));
        }
        return lines;
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

    /**
     * The lines.
     *
     * @param filled for each the number of its cells that hold a measure
     */
    List<Line> lines(int[] filled) {
        List<Line> lines = new ArrayList<>(entries.size());
        for (int at = 0; at < entries.size(); at++) lines.add(line(entries.get(at), filled[at]));
        return lines;
    }

    private Line line(Tally.Entry entry, int filled) {
        Node value = entry.value();
        return value.isURI()
                ? new Line(reading.entity(value), null, entry.direct(), entry.rolledUp(), filled)
                : new Line(
                        null,
                        value.getLiteralLexicalForm(),
                        entry.direct(),
                        entry.rolledUp(),
                        filled);
    }
}
