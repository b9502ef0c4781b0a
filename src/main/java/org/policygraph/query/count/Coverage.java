package org.policygraph.query.count;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.index.BasisCount;
import org.policygraph.query.count.ValueCounts.Pair;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The counts of two dimensions.
 *
 * @param total all measures that were looked at
 * @param totals the same by basis, worked out when asked for
 * @param filled the cells that hold a measure, by row, then column
 * @param zeros whether {@link #cells} has the empty ones too
 * @param chosen the counts of cells on the bases asked for
 * @param held the counts of cells on all bases on which links hold
 */
public record Coverage(
        int total,
        Supplier<List<BasisCount>> totals,
        List<FacetLine> rows,
        List<FacetLine> columns,
        List<Cell> filled,
        boolean zeros,
        ValueCounts<Pair> chosen,
        ValueCounts<Pair> held) {
    public Coverage {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        filled = List.copyOf(filled);
    }

    /**
     * A row and a column.
     *
     * @param row place in the rows, from 0
     * @param column place in the columns, from 0
     * @param direct measures with exactly both values
     * @param rolledUp measures with them or ones below them
     */
    record Cell(int row, int column, int direct, int rolledUp) {
        /** One that is nowhere. */
        static final Cell NONE = new Cell(-1, -1, 0, 0);
    }

    /** A cell, and what can be asked of it. */
    public record Crossing(Coverage coverage, Cell cell) {
        private FacetLine row() {
            return coverage.rows.get(cell.row);
        }

        private FacetLine column() {
            return coverage.columns.get(cell.column);
        }

        private Pair pair() {
            Node row = row().value();
            Node column = column().value();
            return new Pair(row, column);
        }

        public int rowPlace() {
            return cell.row;
        }

        public int columnPlace() {
            return cell.column;
        }

        public int direct() {
            return cell.direct;
        }

        public int rolledUp() {
            return cell.rolledUp;
        }

        public List<BasisCount> directByBasis() {
            return coverage.chosen.direct(pair());
        }

        public List<BasisCount> rolledUpByBasis() {
            return coverage.chosen.rolledUp(pair());
        }

        /** Why no measure is counted; null where one is. */
        public @Nullable EmptyReason reason() {
            if (cell.rolledUp > 0) return null;
            if (!otherBases().isEmpty()) return EmptyReason.OTHER_BASIS;
            boolean isKnown = row().unknown() == 0 && column().unknown() == 0;
            return isKnown ? EmptyReason.NO_MEASURE : EmptyReason.NOT_KNOWN;
        }

        /** Where no measure is counted, those on bases that were not asked for. */
        public List<BasisCount> otherBases() {
            return cell.rolledUp > 0 ? List.of() : coverage.held.rolledUp(pair());
        }
    }

    /** The cells that hold a measure, or all, by row, then column. */
    public List<Crossing> cells() {
        return zeros ? all().toList() : filled.stream().map(this::crossing).toList();
    }

    /** Those of the cells that hold none. */
    public List<Crossing> empty() {
        return all().filter(each -> each.rolledUp() == 0).toList();
    }

    private Crossing crossing(Cell cell) {
        return new Crossing(this, cell);
    }

    private Stream<Crossing> all() {
        List<Crossing> all = new ArrayList<>(rows.size() * columns.size());
        int next = 0;
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columns.size(); column++) {
                Cell cell = next < filled.size() ? filled.get(next) : Cell.NONE;
                boolean isFilled = cell.row == row && cell.column == column;
                if (isFilled) next++;
                all.add(crossing(isFilled ? cell : new Cell(row, column, 0, 0)));
            }
        }
        return all.stream();
    }
}
