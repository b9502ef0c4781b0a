package org.policygraph.index;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.lucene.index.LeafReaderContext;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Counts the measures of one version along axes: first how many have each set of values. */
final class Columns {
    private final List<LeafReaderContext> parts;
    private final ColumnReader reader;

    /** The tables of all measures. */
    private final Map<List<Dimension>, CrossTab> ofAll = new ConcurrentHashMap<>();

    Columns(List<LeafReaderContext> parts, ColumnReader reader) {
        this.parts = parts;
        this.reader = reader;
    }

    /** The sets of each part, in which a value has the same number. */
    private List<ValueSets> sets(Dimension dimension) {
        List<ValueSets> all =
                parts.stream().map(part -> reader.sets(part.reader(), dimension)).toList();
        if (all.size() == 1) return all;
        List<Node> values = new ArrayList<>();
        Map<Node, Integer> known = new HashMap<>();
        List<ValueSets> sets = new ArrayList<>();
        for (ValueSets part : all) {
            int[] numbers = new int[part.values().size()];
            for (int at = 0; at < numbers.length; at++) {
                numbers[at] = number(part.values().get(at), values, known);
            }
            sets.add(part.renumbered(values, numbers));
        }
        return sets;
    }

    private static List<Node> values(List<ValueSets> sets) {
        return sets.isEmpty() ? List.of() : sets.getFirst().values();
    }

    private static int number(Node value, List<Node> values, Map<Node, Integer> known) {
        Integer number = known.putIfAbsent(value, values.size());
        if (number == null) values.add(value);
        return number == null ? values.size() - 1 : number;
    }

    /**
     * Counts along an axis.
     *
     * @param chosen the entries that count
     */
    FacetCounts tally(BitSet chosen, Dimension dimension) {
        List<ValueSets> all = sets(dimension);
        FacetCounter counter = new FacetCounter(values(all));
        for (LeafReaderContext part : parts) {
            ValueSets sets = all.get(part.ord);
            counter.add(sets, counts(part, sets.ofEntry(), sets.size(), chosen));
        }
        return counter.counts();
    }

    /** How many of the chosen entries of a part have each number. */
    private static int[] counts(LeafReaderContext part, int[] ofEntry, int numbers, BitSet chosen) {
        int[] counts = new int[numbers];
        int end = part.docBase + ofEntry.length;
        int entry = chosen.nextSetBit(part.docBase);
        while (entry >= 0 && entry < end) {
            counts[ofEntry[entry - part.docBase]]++;
            entry = chosen.nextSetBit(entry + 1);
        }
        return counts;
    }

    /** The same of all measures; kept. */
    CrossTab matrixOfAll(BitSet all, Dimension rows, Dimension columns) {
        return ofAll.computeIfAbsent(List.of(rows, columns), _ -> matrix(all, rows, columns));
    }

    /** Counts along two axes; see {@link #tally(BitSet, Dimension)}. */
    CrossTab matrix(BitSet chosen, Dimension rows, Dimension columns) {
        if (rows instanceof Dimension.Bases bases
                && columns instanceof Dimension.Concepts concepts
                && isOwn(bases, concepts)) return byBasis(chosen, concepts, bases).turned();
        if (rows instanceof Dimension.Concepts concepts
                && columns instanceof Dimension.Bases bases
                && isOwn(bases, concepts)) return byBasis(chosen, concepts, bases);
        return crossed(chosen, rows, columns);
    }

    private static boolean isOwn(Dimension.Bases bases, Dimension.Concepts concepts) {
        return bases.links().equals(Set.of(concepts.link()));
    }

    /** The basis is that of the link to the concept, and not of any other link. */
    private CrossTab byBasis(BitSet chosen, Dimension.Concepts concepts, Dimension.Bases bases) {
        List<Node> rows = new ArrayList<>();
        List<Node> columns = new ArrayList<>();
        List<CrossTab.Cell> cells = new ArrayList<>();
        Map<Node, Integer> known = new HashMap<>();
        for (String basis : bases.among()) {
            Dimension onBasis = new Dimension.Concepts(concepts.link(), Set.of(basis));
            for (FacetCounts.Entry each : tally(chosen, onBasis).values()) {
                int row = number(each.value(), rows, known);
                int column = columns.size();
                cells.add(new CrossTab.Cell(row, column, each.direct(), each.rolledUp()));
            }
            columns.add(NodeFactory.createLiteralString(basis));
        }
        CrossTab all = crossed(chosen, concepts, bases);
        return new CrossTab(
                all.rows(), all.columns(), all.rowsOnly(), all.columnsOnly(), rows, columns, cells);
    }

    private CrossTab crossed(BitSet chosen, Dimension rows, Dimension columns) {
        List<ValueSets> ofRows = sets(rows);
        List<ValueSets> ofColumns = sets(columns);
        CrossCounter counter =
                new CrossCounter(values(ofRows), values(ofColumns), CrossCounter.MOST_IN_ARRAY);
        for (LeafReaderContext part : parts) {
            ValueSetPairs pairs = reader.pairs(part.reader(), rows, columns);
            int[] counts = counts(part, pairs.ofEntry(), pairs.rows().length, chosen);
            counter.add(ofRows.get(part.ord), ofColumns.get(part.ord), pairs, counts);
        }
        return counter.counts();
    }
}
