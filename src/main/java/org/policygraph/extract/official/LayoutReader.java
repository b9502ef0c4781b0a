package org.policygraph.extract.official;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.official.Layout.Part;
import org.policygraph.extract.official.Layout.PartRole;
import org.policygraph.text.PrefilteredPattern;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Cuts the lines of a text into head, title, number, addressees, covering notice, plan and annexes.
 */
final class LayoutReader {
    private static final PrefilteredPattern ADDRESSEES =
            PrefilteredPattern.compile(
                    "(?:政府|部门|单位|机构|企业|学校|院校|公司|党委|党组|团体|法院|高校|委|局|厅|办|部|院|署|会|行|处|中心|协会|组织|群众|同志|市|县|区|社|集团|队|所|站|者|人)(?:\\([^)]{1,20}\\))?\\s*:$");
    private static final PrefilteredPattern FORWARDS =
            PrefilteredPattern.compile("印发|转发|批转|发布|公布|下发|发给");
    private static final PrefilteredPattern SENTENCE =
            PrefilteredPattern.compile("[。;:!?][”’\")》]*$");

    /** How a body without addressees begins, also where its first line is broken. */
    private static final PrefilteredPattern OPENING =
            PrefilteredPattern.compile(
                    "^(?:为(?:了|进一步|深入|全面|认真|切实|加快|贯彻|落实|规范|加强)|根据|按照|依据|依照|经).{2,60},");

    private static final int PROSE = 25;

    private final List<Line> lines;
    private final BitSet cells;
    private final List<Line> rest = new ArrayList<>();

    private LayoutReader(List<Line> lines) {
        this.lines = lines;
        this.cells = TableReader.cells(lines);
    }

    static Layout read(List<Line> lines) {
        return new LayoutReader(lines).read();
    }

    private Layout read() {
        int start = bodyStart(0, lines.size(), true);
        TitleLines title = TitleLines.last(lines, 0, start);
        if (title == null && start < lines.size()) title = TitleLines.before(lines, 0, start);
        Line addressees =
                start < lines.size() && isAddressees(lines.get(start)) ? lines.get(start) : null;
        Line number = number(title, start);
        List<Part> parts = parts(addressees == null ? start : start + 1, title == null);
        List<Line> head = new ArrayList<>(lines.subList(0, start));
        if (title != null) head.removeAll(title.lines());
        if (number != null) head.remove(number);
        Closing page = Closing.next(head, 0, head.size(), new BitSet());
        List<Line> titlePage =
                page == null ? List.of() : List.copyOf(head.subList(page.from(), page.to()));
        head.removeAll(titlePage);
        return new Layout(head, titlePage, title, number, addressees, parts, List.copyOf(rest));
    }

    private @Nullable Line number(@Nullable TitleLines title, int start) {
        int after = title == null ? 0 : title.end();
        for (int at = after; at < start; at++) if (isNumber(lines.get(at))) return lines.get(at);
        for (int at = after - 1; at >= 0; at--)
            if (at < start && isNumber(lines.get(at))) return lines.get(at);
        return null;
    }

    private static boolean isNumber(Line line) {
        return line.text().length() < 50 && DocumentNumbers.LINE.matcher(line.text()).matches();
    }

    /** The first line of [from, to) that is addressees, a first label, or prose. */
    private int bodyStart(int from, int to, boolean isAddressed) {
        for (int at = from; at < to; at++) {
            Line line = lines.get(at);
            if (PortalTable.isField(line)) continue;
            if (isAddressed && isAddressees(line)) return at;
            Label label = Label.at(line.passage());
            if (label != null && label.ordinal() == 1) return at;
            if (isProse(line)) return at;
        }
        return to;
    }

    private static boolean isProse(Line line) {
        String text = line.text();
        if (text.startsWith("(")) return false;
        if (OPENING.matcher(text).find()) return true;
        boolean ends = text.length() >= PROSE && SENTENCE.matcher(text).find();
        return ends || text.indexOf('。') >= 0 || (text.length() > 100 && text.indexOf(',') >= 0);
    }

    private static boolean isAddressees(Line line) {
        String text = line.text();
        return text.length() < 400
                && text.indexOf('。') < 0
                && Label.at(line.passage()) == null
                && ADDRESSEES.matcher(text).find();
    }

    private List<Part> parts(int from, boolean isUntitled) {
        List<Part> parts = new ArrayList<>();
        int at = from;
        while (at < lines.size()) {
            boolean isPlan = parts.size() == 1 && parts.getFirst().role() == PartRole.COVER;
            if (parts.isEmpty()) at = first(parts, at, isUntitled);
            else if (isPlan) at = plan(parts, at);
            else at = annex(parts, at);
        }
        return parts;
    }

    /** Where the next annex begins after a line; the end if none does. */
    private int nextMark(int from) {
        int mark = from + 1;
        while (mark < lines.size() && !AnnexMarks.isMark(lines.get(mark))) mark++;
        return mark;
    }

    /**
     * Where the document that begins at a line is signed; null if it is not. A body and a date
     * within its numbered parts, or of a list of them, sign nothing.
     */
    private @Nullable Closing closing(int from, int mark) {
        Closing closing = Closing.next(lines, from, mark, cells);
        while (closing != null) {
            Closing next = Closing.next(lines, closing.to(), mark, cells);
            boolean isOfList = next != null && next.from() == closing.to();
            if (!isOfList && !goesOn(from, closing, mark)) return closing;
            closing = next;
        }
        return null;
    }

    /** Whether the numbers of its parts go on behind a line: 二、 before it, 三、 behind it. */
    private boolean goesOn(int from, Closing closing, int mark) {
        Label last = null;
        for (int at = from; at < closing.from(); at++) {
            Label label = part(at);
            if (label != null) last = label;
        }
        for (int at = closing.to(); last != null && at < mark; at++) {
            Label next = part(at);
            if (next != null)
                return next.style() == last.style() && next.ordinal() == last.ordinal() + 1;
        }
        return false;
    }

    /** The number of a part of a document that a line begins with; null if none does. */
    private @Nullable Label part(int line) {
        Label label = Label.at(lines.get(line).passage());
        boolean isOfPart = label != null && label.style().isWiderThan(LabelStyle.POINT);
        return isOfPart ? label : null;
    }

    /** Reads the only document, or the covering notice. */
    private int first(List<Part> parts, int from, boolean isUntitled) {
        int mark = nextMark(from);
        Closing closing = closing(from, mark);
        int end = closing == null ? mark : closing.to();
        List<Line> body = lines.subList(from, closing == null ? mark : closing.from());
        boolean isCover =
                isCover(body, isUntitled) && bodyStart(end, lines.size(), false) < lines.size();
        parts.add(new Part(isCover ? PartRole.COVER : PartRole.MAIN, null, body, closed(closing)));
        return end;
    }

    /** Reads the plan behind a covering notice. */
    private int plan(List<Part> parts, int from) {
        int mark = nextMark(from);
        Closing closing = closing(from, mark);
        int bodyEnd = closing == null ? mark : closing.from();
        int start = bodyStart(from, bodyEnd, false);
        TitleLines title = TitleLines.last(lines, from, start);
        if (title == null) title = TitleLines.before(lines, from, start);
        int first = title == null ? from : title.end();
        parts.add(new Part(PartRole.MAIN, title, lines.subList(first, bodyEnd), closed(closing)));
        return closing == null ? mark : closing.to();
    }

    private int annex(List<Part> parts, int from) {
        int end = nextMark(from);
        boolean isMarked = AnnexMarks.isMark(lines.get(from));
        if (!isMarked && !hasSentence(lines.subList(from, end))) {
            rest.addAll(lines.subList(from, end));
            return end;
        }
        TitleLines title = TitleLines.ofAnnex(lines, from, bodyStart(from, end, false));
        int first = title != null ? title.end() : isMarked ? from + 1 : from;
        parts.add(new Part(PartRole.ANNEX, title, lines.subList(first, end), List.of()));
        return end;
    }

    private static boolean hasSentence(List<Line> lines) {
        return lines.stream()
                .anyMatch(
                        line -> line.text().indexOf('。') >= 0 || TableDetector.isRow(line.text()));
    }

    private List<Line> closed(@Nullable Closing closing) {
        return closing == null ? List.of() : lines.subList(closing.from(), closing.to());
    }

    private static boolean isCover(List<Line> body, boolean isUntitled) {
        boolean isDivided =
                body.stream()
                        .map(line -> Label.at(line.passage()))
                        .anyMatch(
                                label ->
                                        label != null
                                                && label.style().isWiderThan(LabelStyle.POINT));
        if (isDivided) return false;
        return isUntitled || body.stream().anyMatch(line -> FORWARDS.matcher(line.text()).find());
    }
}
