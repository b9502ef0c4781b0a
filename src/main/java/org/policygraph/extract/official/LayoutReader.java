package org.policygraph.extract.official;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.official.Layout.Part;
import org.policygraph.extract.official.Layout.PartRole;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts the lines of a text into head, title, number, addressees, covering notice, plan and annexes.
 */
final class LayoutReader {
    private static final Pattern ADDRESSEES =
            Pattern.compile(
                    "(?:政府|部门|单位|机构|企业|学校|院校|公司|委|局|厅|办|部|院|署|会|行|处|中心|协会|组织|群众|同志|市|县|区|社|集团|队|所|站|者|人)\\s*:$");
    private static final Pattern FORWARDS = Pattern.compile("印发|转发|批转|发布|公布|下发|发给");
    private static final Pattern SENTENCE = Pattern.compile("[。;:!?][”’\")》]*$");
    private static final int PROSE = 25;

    private final List<Line> lines;

    private LayoutReader(List<Line> lines) {
        this.lines = lines;
    }

    static Layout read(List<Line> lines) {
        return new LayoutReader(lines).read();
    }

    private Layout read() {
        int start = bodyStart(0, lines.size(), true);
        TitleLines title = TitleLines.last(lines, 0, start);
        if (title == null && start > 0 && start < lines.size())
            title = TitleLines.before(lines, 0, start);
        boolean isAddressed = start < lines.size() && isAddressees(lines.get(start));
        Line addressees = isAddressed ? lines.get(start) : null;
        List<Part> parts = parts(isAddressed ? start + 1 : start, title == null);
        return new Layout(lines.subList(0, start), title, number(title, start), addressees, parts);
    }

    private @Nullable Line number(@Nullable TitleLines title, int start) {
        int after = title == null ? 0 : title.first() + title.lines().size();
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
        boolean ends = text.length() >= PROSE && SENTENCE.matcher(text).find();
        return ends || text.indexOf('。') >= 0 || text.length() > 100 && text.indexOf(',') >= 0;
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
        while (at < lines.size()) at = next(parts, at, isUntitled);
        return parts;
    }

    /** Reads the part that begins here; where the next one begins. */
    private int next(List<Part> parts, int from, boolean isUntitled) {
        int mark = from;
        while (mark < lines.size() && (mark == from || !AnnexMarks.isMark(lines.get(mark)))) mark++;
        Closing closing = Closing.next(lines, from, mark);
        int bodyEnd = closing == null ? mark : closing.from();
        int end = closing == null ? mark : closing.to();
        List<Line> closed = closing == null ? List.of() : lines.subList(bodyEnd, end);
        if (parts.isEmpty()) {
            List<Line> body = lines.subList(from, bodyEnd);
            boolean isCover = end < lines.size() && isCover(body, isUntitled) && hasBody(end);
            parts.add(new Part(isCover ? PartRole.COVER : PartRole.MAIN, null, body, closed));
            return end;
        }
        boolean isPlan = parts.size() == 1 && parts.getFirst().role() == PartRole.COVER;
        int start = bodyStart(from, bodyEnd, false);
        TitleLines title = TitleLines.last(lines, from, start);
        if (title == null) title = TitleLines.before(lines, from, start);
        int first = title == null ? from : title.first() + title.lines().size();
        PartRole role = isPlan ? PartRole.MAIN : PartRole.ANNEX;
        boolean isMarked = lines.subList(from, first).stream().anyMatch(AnnexMarks::isMark);
        if (isPlan || isMarked || title != null)
            parts.add(new Part(role, title, lines.subList(first, bodyEnd), closed));
        return end;
    }

    private static boolean isCover(List<Line> body, boolean isUntitled) {
        boolean isDivided =
                body.stream()
                        .map(line -> Label.at(line.passage()))
                        .anyMatch(
                                label ->
                                        label != null
                                                && label.style().compareTo(LabelStyle.POINT) < 0);
        if (isDivided) return false;
        return isUntitled || body.stream().anyMatch(line -> FORWARDS.matcher(line.text()).find());
    }

    private boolean hasBody(int from) {
        return bodyStart(from, lines.size(), false) < lines.size();
    }
}
