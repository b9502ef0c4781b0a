package org.policygraph.extract.alignment;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.AlignmentDecision;
import org.policygraph.extract.facts.DivisionParagraph;
import org.policygraph.text.HeldText;
import org.policygraph.text.PrefilteredPattern;
import org.policygraph.text.Problem;
import org.policygraph.text.UnreadableTextException;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads an alignment: lines of five columns, divided by tabulators, under a line that names them.
 * Each says that a marker of the digest stands for a paragraph of the official text or that it does
 * not, and who found that out or where.
 */
public final class AlignmentReader {
    private static final String HEADER = "marker\tdivision\tparagraph\tdecision\tchecked";
    private static final List<String> COLUMNS = List.of(HEADER.split("\t", -1));
    private static final PrefilteredPattern NUMBER = PrefilteredPattern.compile("[1-9][0-9]{0,3}");
    private static final String CONFIRM = "CONFIRM";
    private static final String REJECT = "REJECT";
    private static final String PARAGRAPH = "the number of a paragraph in the division, 1 to 9999";

    private final HeldText file;
    private final @Nullable Set<Integer> markers;
    private final @Nullable List<DivisionParagraph> paragraphs;
    private final List<AlignmentDecision> decisions = new ArrayList<>();
    private final Set<String> decided = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    private AlignmentReader(
            HeldText file,
            @Nullable Set<Integer> markers,
            @Nullable List<DivisionParagraph> paragraphs) {
        this.file = file;
        this.markers = markers;
        this.paragraphs = paragraphs;
    }

    /**
     * The decisions in the order of the file.
     *
     * @param markers the numbers in the digest's markers; null if they are not known
     * @param paragraphs those of the official text; null if they are not known, and no decision is
     *     read then
     * @throws UnreadableTextException with every problem, by line and column
     */
    public static List<AlignmentDecision> read(
            HeldText file,
            @Nullable Set<Integer> markers,
            @Nullable List<DivisionParagraph> paragraphs)
            throws UnreadableTextException {
        AlignmentReader reader = new AlignmentReader(file, markers, paragraphs);
        reader.read();
        if (!reader.problems.isEmpty()) throw new UnreadableTextException(reader.problems);
        return List.copyOf(reader.decisions);
    }

    private void read() {
        List<String> lines = new ArrayList<>(file.lines());
        if (lines.getLast().isEmpty()) lines.removeLast();
        if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
            int end = lines.isEmpty() ? 0 : points(lines.getFirst());
            problem(
                    0,
                    end,
                    "the columns “marker”, “division”, “paragraph”, “decision” and “checked”,"
                            + " divided by tabulators");
        }
        if (lines.size() < 2) problem(file.length(), file.length(), "a line for each decision");
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
        if (marker > 0 && markers != null && !markers.contains(marker)) {
            cellProblem(row, 0, "a marker of the digest: " + markers);
        }
        DivisionParagraph paragraph = paragraph(row);
        String decision = cells.get(3);
        if (!decision.equals(CONFIRM) && !decision.equals(REJECT)) {
            cellProblem(row, 3, CONFIRM + " or " + REJECT);
        }
        String checked = cells.get(4);
        if (checked.isBlank()) cellProblem(row, 4, "who checked it, or where");
        if (marker > 0 && !decided.add(marker + "\t" + cells.get(1) + "\t" + cells.get(2))) {
            cellProblem(row, 0, "each paragraph of a marker once");
        }
        if (paragraph == null) return;
        decisions.add(
                new AlignmentDecision(
                        marker, paragraph, decision.equals(CONFIRM), checked.strip()));
    }

    /** The paragraph of this division and number; null, with a problem, if there is none. */
    private @Nullable DivisionParagraph paragraph(Row row) {
        String division = row.cells().get(1);
        int position = number(row, 2, PARAGRAPH);
        if (division.isBlank()) {
            cellProblem(row, 1, "the path of a division, as 2.3");
            return null;
        }
        if (paragraphs == null) return null;
        List<DivisionParagraph> own =
                paragraphs.stream().filter(each -> each.division().equals(division)).toList();
        if (own.isEmpty()) {
            cellProblem(row, 1, "a division of the official text with a paragraph of its own");
            return null;
        }
        if (position == 0) return null;
        for (DivisionParagraph each : own) if (each.position() == position) return each;
        cellProblem(row, 2, "a paragraph of the division, which has " + own.size());
        return null;
    }

    private static String found(List<String> cells) {
        return cells.size() == 1 ? " column" : " columns";
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
