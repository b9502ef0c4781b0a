package org.policygraph.index;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts measures along axes. The columns are read from the index when first needed, and then kept;
 * so are the counts over everything.
 */
final class Columns {
    private final IndexReader reader;
    private final Ranks ranks;
    private final Map<Axis, Column> columns = new ConcurrentHashMap<>();
    private final Map<List<Axis>, Matrix> matrices = new ConcurrentHashMap<>();

    Columns(IndexReader reader, Ranks ranks) {
        this.reader = reader;
        this.ranks = ranks;
    }

    /**
     * Counts along an axis.
     *
     * @param chosen the ranks that meet {@code where}; null for all
     */
    Tally tally(Criterion where, @Nullable BitSet chosen, Axis axis) {
        return tally(chosen, column(axis));
    }

    private Tally tally(@Nullable BitSet chosen, Column column) {
        int[] direct = new int[column.values().size()];
        int[] rolledUp = new int[direct.length];
        for (int rank = next(chosen, 0); rank >= 0; rank = next(chosen, rank + 1)) {
            count(column.direct(), rank, direct);
            count(column.rolledUp(), rank, rolledUp);
        }
        List<Tally.Entry> entries = new ArrayList<>();
        for (int value = 0; value < direct.length; value++) {
            if (rolledUp[value] == 0) continue;
            Node node = column.values().get(value);
            entries.add(new Tally.Entry(node, direct[value], rolledUp[value]));
        }
        return new Tally(chosen == null ? ranks.size() : chosen.cardinality(), entries);
    }

    private int next(@Nullable BitSet chosen, int from) {
        if (chosen != null) return chosen.nextSetBit(from);
        return from < ranks.size() ? from : -1;
    }

    private static void count(Column.Rows rows, int rank, int[] counts) {
        int end = rows.start(rank + 1);
        for (int at = rows.start(rank); at < end; at++) counts[rows.value(at)]++;
    }

    /** Counts along two axes; see {@link #tally}. */
    Matrix matrix(Criterion where, @Nullable BitSet chosen, Axis rows, Axis columns) {
        if (chosen != null) return counted(chosen, rows, columns);
        List<Axis> axes = List.of(rows, columns);
        Matrix known = matrices.get(axes);
        return known != null
                ? known
                : matrices.computeIfAbsent(axes, each -> counted(null, rows, columns));
    }

    private Matrix counted(@Nullable BitSet chosen, Axis rows, Axis columns) {
        if (rows instanceof Axis.Concepts concepts && columns instanceof Axis.Bases bases) {
            if (bases.links().equals(Set.of(concepts.link())))
                return byBasis(chosen, concepts, bases);
        }
        if (rows instanceof Axis.Bases bases && columns instanceof Axis.Concepts concepts) {
            if (bases.links().equals(Set.of(concepts.link()))) {
                return turned(byBasis(chosen, concepts, bases));
            }
        }
        return crossed(chosen, column(rows), column(columns));
    }

    /** The basis is that of the link to the concept, and not of any other link. */
    private Matrix byBasis(@Nullable BitSet chosen, Axis.Concepts concepts, Axis.Bases bases) {
        List<Matrix.Cell> cells = new ArrayList<>();
        for (String basis : bases.among()) {
            Node column = NodeFactory.createLiteralString(basis);
            var ofBasis = new Axis.Concepts(concepts.link(), Set.of(basis));
            for (Tally.Entry each : tally(chosen, column(ofBasis)).values()) {
                cells.add(new Matrix.Cell(each.value(), column, each.direct(), each.rolledUp()));
            }
        }
        return new Matrix(tally(chosen, column(concepts)), tally(chosen, column(bases)), cells);
    }

    private static Matrix turned(Matrix matrix) {
        List<Matrix.Cell> cells = matrix.cells().stream().map(Matrix.Cell::turned).toList();
        Tally rows = matrix.columns();
        Tally columns = matrix.rows();
        return new Matrix(rows, columns, cells);
    }

    private Matrix crossed(@Nullable BitSet chosen, Column rows, Column columns) {
        long width = columns.values().size();
        long size = rows.values().size() * width;
        CellCounts direct = counts(chosen, rows.direct(), columns.direct(), width, size);
        CellCounts rolledUp = counts(chosen, rows.rolledUp(), columns.rolledUp(), width, size);
        List<Matrix.Cell> cells = new ArrayList<>();
        rolledUp.cells()
                .forEach(
                        cell -> {
                            Node row = rows.values().get((int) (cell / width));
                            Node column = columns.values().get((int) (cell % width));
                            int exact = direct.get(cell);
                            cells.add(new Matrix.Cell(row, column, exact, rolledUp.get(cell)));
                        });
        return new Matrix(tally(chosen, rows), tally(chosen, columns), cells);
    }

    private CellCounts counts(
            @Nullable BitSet chosen, Column.Rows rows, Column.Rows columns, long width, long size) {
        CellCounts counts = CellCounts.of(size);
        for (int rank = next(chosen, 0); rank >= 0; rank = next(chosen, rank + 1)) {
            int from = columns.start(rank);
            int to = columns.start(rank + 1);
            for (int row = rows.start(rank); row < rows.start(rank + 1); row++) {
                long base = rows.value(row) * width;
                for (int at = from; at < to; at++) counts.add(base + columns.value(at));
            }
        }
        return counts;
    }

    private Column column(Axis axis) {
        Column known = columns.get(axis);
        return known != null ? known : columns.computeIfAbsent(axis, this::read);
    }

    private Column read(Axis axis) {
        try {
            return switch (axis) {
                case Axis.Themes _ -> nodes(Fields.THEME);
                case Axis.Paragraphs _ -> nodes(Fields.PARAGRAPH);
                case Axis.Documents _ -> nodes(Fields.DOCUMENT);
                case Axis.Bases bases -> {
                    Pairs pairs = new Pairs();
                    for (String link : bases.links()) addBases(pairs, link, bases.among());
                    Column.Rows rows = pairs.rows();
                    yield new Column(pairs.values, rows, rows);
                }
                case Axis.Concepts concepts -> concepts(concepts);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Column nodes(String kind) throws IOException {
        Pairs pairs = new Pairs();
        pairs.addAll(kind + Fields.PART, NodeFactory::createURI);
        Column.Rows rows = pairs.rows();
        return new Column(pairs.values, rows, rows);
    }

    private Column concepts(Axis.Concepts axis) throws IOException {
        Pairs rolledUp = new Pairs();
        addConcepts(rolledUp, Fields.LINK_BELOW, axis);
        Pairs direct = new Pairs(rolledUp);
        addConcepts(direct, Fields.LINK, axis);
        return new Column(rolledUp.values, direct.rows(), rolledUp.rows());
    }

    private static void addBases(Pairs pairs, String link, Set<String> among) throws IOException {
        String prefix = Fields.linked(link, "");
        pairs.addAll(
                prefix,
                basis -> among.contains(basis) ? NodeFactory.createLiteralString(basis) : null);
    }

    private static void addConcepts(Pairs pairs, String kind, Axis.Concepts axis)
            throws IOException {
        String prefix = kind + Fields.PART + axis.link() + Fields.PART;
        pairs.addAll(
                prefix,
                rest -> {
                    int basis = rest.lastIndexOf(Fields.PART);
                    if (!axis.bases().contains(rest.substring(basis + 1))) return null;
                    return NodeFactory.createURI(rest.substring(0, basis));
                });
    }

    /** The value that the rest of a term names; null to leave the term out. */
    @FunctionalInterface
    private interface Naming {
        @Nullable Node value(String rest);
    }

    /** Gathers pairs of rank and value. */
    private final class Pairs {
        private final List<Node> values;
        private final Map<Node, Integer> numbers;
        private long[] pairs = new long[1_024];
        private int length;

        Pairs() {
            this.values = new ArrayList<>();
            this.numbers = new HashMap<>();
        }

        /** With the same numbers of values as another. */
        Pairs(Pairs other) {
            this.values = other.values;
            this.numbers = other.numbers;
        }

        void addAll(String prefix, Naming naming) throws IOException {
            BytesRef start = new BytesRef(prefix);
            for (LeafReaderContext leaf : reader.leaves()) {
                Terms terms = leaf.reader().terms(Fields.TERM);
                if (terms == null) continue;
                TermsEnum each = terms.iterator();
                if (each.seekCeil(start) == TermsEnum.SeekStatus.END) continue;
                BytesRef term = each.term();
                while (term != null && StringHelper.startsWith(term, start)) {
                    Node value = naming.value(term.utf8ToString().substring(prefix.length()));
                    if (value != null) add(leaf, each, value);
                    term = each.next();
                }
            }
        }

        private void add(LeafReaderContext leaf, TermsEnum term, Node value) throws IOException {
            int number = numbers.computeIfAbsent(value, this::numbered);
            int[] inLeaf = ranks.inLeaf(leaf);
            PostingsEnum entries = term.postings(null, PostingsEnum.NONE);
            int entry = entries.nextDoc();
            while (entry != PostingsEnum.NO_MORE_DOCS) {
                if (inLeaf[entry] >= 0) add(((long) inLeaf[entry] << 32) | number);
                entry = entries.nextDoc();
            }
        }

        private int numbered(Node value) {
            values.add(value);
            return values.size() - 1;
        }

        private void add(long pair) {
            if (length == pairs.length) pairs = Arrays.copyOf(pairs, 2 * length);
            pairs[length++] = pair;
        }

        Column.Rows rows() {
            return Column.Rows.of(Arrays.copyOf(pairs, length), ranks.size());
        }
    }
}
