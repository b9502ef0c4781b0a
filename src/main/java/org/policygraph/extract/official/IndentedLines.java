package org.policygraph.extract.official;

import org.policygraph.text.PrefilteredPattern;
import org.policygraph.text.TextSpan;

import java.util.ArrayList;
import java.util.List;

/**
 * Joins the lines of a text that is broken throughout and sets the first line of a paragraph in, as
 * pages are printed. There that alone tells: what follows a full line and is not set in goes on, be
 * it after the end of a sentence. Other texts stay as they are.
 */
final class IndentedLines {
    private static final PrefilteredPattern END = PrefilteredPattern.compile("[。!?;:]$");
    private static final int INDENT = 2;

    private final int width;

    private IndentedLines(int width) {
        this.width = width;
    }

    /** The lines, each a paragraph where they were set as those of paragraphs. */
    static List<Line> join(List<Line> lines) {
        IndentedLines set = new IndentedLines(BrokenLines.width(lines));
        if (!set.isSetIn(lines)) return lines;
        List<Line> joined = new ArrayList<>();
        List<Line> open = new ArrayList<>();
        for (Line line : lines) {
            if (!open.isEmpty() && !set.goesOn(open.getLast(), line)) close(open, joined);
            open.add(line);
        }
        close(open, joined);
        return joined;
    }

    private static void close(List<Line> open, List<Line> joined) {
        if (open.isEmpty()) return;
        List<TextSpan> spans = open.stream().flatMap(line -> line.spans().stream()).toList();
        Line first = open.getFirst();
        joined.add(Line.of(spans, first.afterGap(), first.isIndented()));
        open.clear();
    }

    /** Whether some full lines are set in, and some are not. */
    private boolean isSetIn(List<Line> lines) {
        if (width == 0) return false;
        List<Line> full = lines.stream().filter(this::isFull).toList();
        return full.stream().anyMatch(Line::isIndented)
                && !full.stream().allMatch(Line::isIndented);
    }

    private boolean isFull(Line line) {
        return isNear(line, BrokenLines.width(line));
    }

    private boolean isNear(Line line, int reach) {
        return BrokenLines.isNear(reach + (line.isIndented() ? INDENT : 0), width);
    }

    private boolean goesOn(Line last, Line next) {
        if (next.isIndented() || next.afterGap()) return false;
        if (!isNear(last, BrokenLines.reach(last, next))) return false;
        if (TableDetector.isRow(next.text()) || TableDetector.isRow(last.text())) return false;
        return Label.at(next.passage()) == null || !END.matcher(last.text()).find();
    }
}
