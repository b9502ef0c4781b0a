package org.policygraph.extract.official;

import org.policygraph.extract.note.NoteReader;
import org.policygraph.extract.official.OfficialOutline.BodyCell;
import org.policygraph.text.PrefilteredPattern;
import org.policygraph.text.TextSpan;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The columns of a table that name who is responsible, by their headings: 牵头单位, 责任部门, 配合单位.
 *
 * @param headings of all its columns
 * @param places which of them they are, from 0; none where the first row has no such heading
 */
record BodyColumns(List<TableCell> headings, List<Integer> places) {
    private static final PrefilteredPattern NONE = PrefilteredPattern.compile("[-–—－/]*|无");

    static BodyColumns of(List<TableCell> headings) {
        return new BodyColumns(
                headings,
                IntStream.range(0, headings.size())
                        .filter(at -> isHeading(headings.get(at)))
                        .boxed()
                        .toList());
    }

    /** Whether the heading of a column says that it names who is responsible. */
    static boolean isHeading(TableCell heading) {
        return NoteReader.isHeading(heading.text());
    }

    /** Whether these cells hold bodies, or nothing. */
    boolean fit(List<TableCell> cells) {
        return places.stream()
                .map(at -> cells.get(at).text())
                .allMatch(text -> NONE.matcher(text).matches() || NoteRules.isBracketed(text));
    }

    /**
     * What a row has in these columns.
     *
     * @param row all of it, which may have other columns where cells of the table are merged
     */
    List<BodyCell> cells(List<TableCell> cells, TextSpan row) {
        if (places.isEmpty()) return List.of();
        if (cells.size() != headings.size()) return List.of(new BodyCell(null, row));
        return places.stream()
                .filter(at -> !NONE.matcher(cells.get(at).text()).matches())
                .map(at -> cell(headings.get(at), cells.get(at)))
                .toList();
    }

    private static BodyCell cell(TableCell heading, TableCell cell) {
        return new BodyCell(heading.span(), Objects.requireNonNull(cell.span()));
    }
}
