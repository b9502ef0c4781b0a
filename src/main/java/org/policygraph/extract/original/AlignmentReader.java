package org.policygraph.extract.original;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.Original.Confirmation;
import org.policygraph.text.HeldText;
import org.policygraph.text.Problem;
import org.policygraph.text.UnreadableTextException;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads an alignment: lines of three columns, divided by tabulators, under a line that names them.
 * Each says which paragraph of the original a marker of the digest numbers, and who found that out
 * or where.
 */
public final class AlignmentReader {
    private static final String HEADER = "marker\tparagraph\tchecked";
    private static final List<String> COLUMNS = List.of(HEADER.split("\t"));
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,3}");

    private final HeldText file;
    private final @Nullable Set<Integer> markers;
    private final int paragraphs;
    private final SortedMap<Integer, Confirmation> confirmed = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private AlignmentReader(HeldText file, @Nullable Set<Integer> markers, int paragraphs) {
        this.file = file;
        this.markers = markers;
        this.paragraphs = paragraphs;
    }

    /**
     * The confirmations by marker.
     *
     * @param markers the numbers in the digest's markers; null if they are not known
     * @param paragraphs how many paragraphs the original has; {@link Integer#MAX_VALUE} if that is
     *     not known
     * @throws UnreadableTextException with every problem, by line and column
     */
    public static SortedMap<Integer, Confirmation> read(
            HeldText file, @Nullable Set<Integer> markers, int paragraphs)
            throws UnreadableTextException {
        AlignmentReader reader = new AlignmentReader(file, markers, paragraphs);
        reader.read();
        if (!reader.problems.isEmpty()) throw new UnreadableTextException(reader.problems);
        return reader.confirmed;
    }

    private void read() {
        List<String> lines = new ArrayList<>(file.lines());
        if (lines.getLast().isEmpty()) lines.removeLast();
        if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
            int end = lines.isEmpty() ? 0 : points(lines.getFirst());
            problem(
                    0,
                    end,
                    "the columns “marker”, “paragraph” and “checked”, divided by tabulators");
        }
        if (lines.size() < 2) problem(file.length(), file.length(), "a line for each marker");
        for (int line = 2; line <= lines.size(); line++) {
            readRow(new Row(file.pointAt(line, 1), lines.get(line - 1)));
        }
    }

    private static int points(String text) {
        return text.codePointCount(0, text.length());
    }

    private void problem(int start, int end, String expected) {
        problems.add(file.problem(start, file.span(start, end).quoted(), expected));
    }

    /** A line, and the code point in the file at which it begins. */
    private record Row(int start, String text) {
        List<String> cells() {
            return List.of(text.split("\t", -1));
        }

        /** Where a cell begins, in code points of the file. */
        int startOf(int cell) {
            int at = start;
            for (String before : cells().subList(0, cell)) at += points(before) + 1;
            return at;
        }
    }

    private void readRow(Row row) {
        List<String> cells = row.cells();
        if (cells.size() != COLUMNS.size()) {
            String expected = COLUMNS.size() + " columns divided by tabulators";
            problems.add(file.problem(row.start(), cells.size() + found(cells), expected));
            return;
        }
        int marker = number(row, 0, "the number of a marker, 1 to 9999");
        int paragraph = number(row, 1, "the number of a paragraph, 1 to 9999");
        checkMarker(row, marker);
        if (paragraph > paragraphs) {
            String expected = "a paragraph of the original, which has " + paragraphs;
            cellProblem(row, 1, expected);
        }
        String checked = cells.get(2);
        if (checked.isBlank()) cellProblem(row, 2, "who checked it, or where");
        confirmed.putIfAbsent(marker, new Confirmation(paragraph, checked.strip()));
    }

    private static String found(List<String> cells) {
        return cells.size() == 1 ? " column" : " columns";
    }

    private void checkMarker(Row row, int marker) {
        if (marker == 0) return;
        if (markers != null && !markers.contains(marker)) {
            cellProblem(row, 0, "a marker of the digest: " + markers);
        }
        if (confirmed.containsKey(marker)) cellProblem(row, 0, "each marker once");
    }

    /** The number in a cell; 0, with a problem, if it has none. */
    private int number(Row row, int cell, String expected) {
        String written = row.cells().get(cell);
        if (NUMBER.matcher(written).matches()) return Integer.parseInt(written);
        cellProblem(row, cell, expected);
        return 0;
    }

    private void cellProblem(Row row, int cell, String expected) {
        int start = row.startOf(cell);
        int end = start + points(row.cells().get(cell));
        String found = start == end ? "nothing" : file.span(start, end).quoted();
        problems.add(file.problem(start, found, expected));
    }
}
