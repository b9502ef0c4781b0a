package org.policygraph.extract.official;

import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;

import java.util.ArrayList;
import java.util.List;

/**
 * Joins the lines that a layout broke: a line goes on in the next one
 *
 * <ol>
 *   <li>while a bracket or quotation mark is open that the next line closes;
 *   <li>if it holds the end of a sentence and does not end with one itself (page breaks);
 *   <li>if it ends with a comma;
 *   <li>if it is as wide as the text is set and ends without punctuation (a text that is broken
 *       throughout), and the next is not set in.
 * </ol>
 *
 * A line that begins with a label begins a paragraph.
 */
final class BrokenLines {
    private static final PrefilteredPattern END =
            PrefilteredPattern.compile("[。!?;:…][”’\")》】\\]]*$|[)】]$");
    private static final PrefilteredPattern COMMA = PrefilteredPattern.compile("[,、]$");

    /** No line ends with the bracket that opens, or begins with a mark that closes. */
    private static final PrefilteredPattern TOGETHER =
            PrefilteredPattern.compile("[(（《“‘【\\[]*(?:[0-9A-Za-z.%]+|.)[、,，。;；:：!！?？)）》”’】\\]]*");

    private static final int NARROWEST = 18;
    private static final int TOLERANCE = 3;

    private final int width;

    private BrokenLines(int width) {
        this.width = width;
    }

    /** The paragraphs that lines are. */
    static List<Block> join(List<Line> lines) {
        BrokenLines broken = new BrokenLines(width(lines));
        List<Block> blocks = new ArrayList<>();
        List<Line> open = new ArrayList<>();
        Brackets brackets = new Brackets();
        for (Line line : lines) {
            if (!open.isEmpty() && !broken.goesOn(open.getLast(), line, brackets)) {
                blocks.add(Block.of(open));
                open.clear();
                brackets = new Brackets();
            }
            open.add(line);
            brackets.read(line.text());
        }
        if (!open.isEmpty()) blocks.add(Block.of(open));
        return blocks;
    }

    /**
     * How wide a text is set that is broken throughout: the width of which, or up to three less, a
     * third of its lines are that end without punctuation; 0 if its lines are paragraphs.
     */
    static int width(List<Line> lines) {
        int[] counts = new int[121];
        int unfinished = 0;
        for (Line line : lines) {
            int width = width(line);
            if (width < NARROWEST || width > 120 || END.matcher(line.text()).find()) continue;
            counts[width]++;
            unfinished++;
        }
        if (unfinished < 5 || unfinished * 3 < lines.size()) return 0;
        int best = 0;
        int most = 0;
        for (int width = NARROWEST + TOLERANCE; width < counts.length; width++) {
            int near = 0;
            for (int less = 0; less <= TOLERANCE; less++) near += counts[width - less];
            if (near >= most) {
                most = near;
                best = width;
            }
        }
        return most * 2 >= unfinished ? best : 0;
    }

    /** How wide a line is printed, the last of several. */
    static int width(Line line) {
        return width(line.spans().getLast().text());
    }

    /** Han characters and their signs count as one, others as half. */
    private static int width(String text) {
        int halves = 0;
        for (int at = 0; at < text.length(); at++) halves += text.charAt(at) < 0x2000 ? 1 : 2;
        return (halves + 1) / 2;
    }

    private boolean goesOn(Line last, Line next, Brackets brackets) {
        if (next.afterGap() || Label.at(next.passage()) != null) return false;
        if (TableDetector.isRow(next.text()) || TableDetector.isRow(last.text())) return false;
        String text = last.text();
        if (brackets.isOpen() && Brackets.closesFirst(next.text())) return true;
        if (END.matcher(text).find()) return false;
        if (COMMA.matcher(text).find()) return true;
        if (text.indexOf('。') >= 0 && next.text().length() > 1) return true;
        return width > 0 && !next.isIndented() && isNear(reach(last, next), width);
    }

    /**
     * How far a line would reach with all but one of the characters that may not be parted below.
     */
    static int reach(Line line, Line next) {
        PrefilteredMatcher beginning = TOGETHER.matcher(next.spans().getFirst().text());
        int together = beginning.lookingAt() ? width(beginning.group()) : 1;
        return width(line) + together - 1;
    }

    /** Whether a line is about as wide as the text is set. */
    static boolean isNear(int line, int width) {
        return line >= width - TOLERANCE;
    }
}
