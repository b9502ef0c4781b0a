package org.policygraph.form;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.UnreadableTextException;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The lines of the main part of a DOCX, or of its notes: what a word processor prints of it. A
 * paragraph is a line, with its automatic number written out; a row of a table is one, with TAB
 * between its cells; text boxes follow the paragraph that they are anchored in. What was inserted
 * is kept; what was deleted, is struck through or hidden, or is a table of contents, is not.
 */
final class WordText implements XmlPart.Handler {
    /** A cell of more lines than this places them on the page, and is read as paragraphs. */
    private static final int MOST_LINES = 30;

    /** What is within these is not printed; the fallback repeats what stands before it. */
    private static final Set<String> UNPRINTED =
            Set.of(
                    "del",
                    "moveFrom",
                    "Fallback",
                    "rt",
                    "instrText",
                    "delText",
                    "fldData",
                    "sectPrChange",
                    "pPrChange",
                    "rPrChange",
                    "tblPrChange",
                    "trPrChange",
                    "tcPrChange");

    private static final class Paragraph {
        private final LineBuilder lines = new LineBuilder();
        private final List<String> boxes = new ArrayList<>();
        private @Nullable String style;
        private @Nullable String list;
        private @Nullable Integer level;
        private boolean inProperties;
        private boolean started;
        private boolean omits;
        private boolean joinsNext;
    }

    /** The cells of a row, each with its lines. */
    private static final class Row {
        private final List<List<String>> cells = new ArrayList<>();
    }

    private final WordStyles styles;
    private final WordNumbering numbering;
    private final Deque<List<String>> containers = new ArrayDeque<>();
    private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
    private final Deque<Row> rows = new ArrayDeque<>();
    private final StringBuilder noteMark = new StringBuilder();

    private int unprinted;

    /** The properties of the run for which it is left out. */
    private final Set<String> omitted = new HashSet<>();

    private boolean inRunProperties;
    private boolean inText;
    private @Nullable Paragraph joined;

    WordText(WordStyles styles, WordNumbering numbering) {
        this.styles = styles;
        this.numbering = numbering;
        containers.push(new ArrayList<>());
    }

    List<String> lines() {
        return List.copyOf(containers.getLast());
    }

    @Override
    public void begin(XmlPart.Element element) throws UnreadableTextException {
        String name = element.name();
        if (UNPRINTED.contains(name) && !isMark(name)) unprinted++;
        if (unprinted > 0) return;
        Paragraph paragraph = paragraphs.peek();
        switch (name) {
            case "p" -> paragraphs.push(beginParagraph());
            case "pPr" -> {
                if (paragraph != null) paragraph.inProperties = true;
            }
            case "r" -> beginRun();
            case "rPr" -> inRunProperties = true;
            case "t", "math:t" -> inText = true;
            case "tr" -> rows.push(new Row());
            case "tc" -> beginCell();
            case "gridSpan" -> span(WordNumbering.whole(element.value(), 1));
            case "txbxContent" -> containers.push(new ArrayList<>());
            case "footnote", "endnote" -> beginNote(element);
            case "altChunk" ->
                    throw UnreadableFile.of(
                            "a document with another inside (altChunk)", "a DOCX document");
            default -> {
                if (paragraph != null) property(paragraph, element);
            }
        }
    }

    /** A paragraph mark that was deleted is an empty element among the properties. */
    private boolean isMark(String name) {
        Paragraph paragraph = paragraphs.peek();
        if (unprinted > 0 || paragraph == null || !paragraph.inProperties) return false;
        boolean mark = name.equals("del");
        paragraph.joinsNext |= mark;
        return mark;
    }

    private Paragraph beginParagraph() {
        Paragraph begun = joined == null ? new Paragraph() : joined;
        joined = null;
        begun.joinsNext = false;
        return begun;
    }

    private void beginRun() {
        omitted.clear();
        Paragraph paragraph = paragraphs.peek();
        if (paragraph != null) omitted.addAll(styles.omissions(paragraph.style));
    }

    private void property(Paragraph paragraph, XmlPart.Element element) {
        switch (element.name()) {
            case "pStyle" -> paragraph.style = element.value();
            case "numId" -> paragraph.list = element.value();
            case "ilvl" -> paragraph.level = WordNumbering.whole(element.value(), 0);
            case "rStyle" -> omitted.addAll(styles.omissions(element.value()));
            case "vanish", "strike", "dstrike" -> {
                if (!inRunProperties || paragraph.inProperties) return;
                if (element.isOn()) omitted.add(element.name());
                else omitted.remove(element.name());
            }
            case "tab", "ptab" -> {
                if (!paragraph.inProperties) print(" ");
            }
            case "br", "cr" -> {
                if (omitted.isEmpty()) paragraph.lines.end();
            }
            case "noBreakHyphen" -> print("-");
            case "sym" -> symbol(String.valueOf(element.attribute("char")));
            default -> {}
        }
    }

    private void symbol(String hexadecimal) {
        if (!hexadecimal.matches("[0-9A-Fa-f]{4}")) return;
        print(Character.toString(Integer.parseInt(hexadecimal, 16)));
    }

    @Override
    public void text(String characters) {
        if (inText && unprinted == 0) print(characters);
    }

    private void print(String characters) {
        Paragraph paragraph = paragraphs.peek();
        if (paragraph == null || styles.isContents(paragraph.style)) return;
        if (!omitted.isEmpty()) {
            paragraph.omits = true;
            return;
        }
        start(paragraph, true);
        paragraph.lines.text(characters);
    }

    /**
     * The number is printed before the first characters; an empty paragraph has one, too. Before
     * characters that are left out it counts, and is left out with them.
     */
    private void start(Paragraph paragraph, boolean printed) {
        if (paragraph.started) return;
        paragraph.started = true;
        paragraph.lines.text(noteMark.toString());
        noteMark.setLength(0);
        String list = paragraph.list == null ? styles.number(paragraph.style) : paragraph.list;
        if (list == null || list.equals("0")) return;
        Integer ofStyle = styles.level(paragraph.style);
        int level = ofStyle == null ? numbering.levelOf(paragraph.style) : ofStyle;
        String number = numbering.next(list, paragraph.level == null ? level : paragraph.level);
        if (printed) paragraph.lines.text(number);
    }

    @Override
    public void end(String name) {
        if (UNPRINTED.contains(name)) {
            if (unprinted > 0) unprinted--;
            return;
        }
        if (unprinted > 0) return;
        switch (name) {
            case "p" -> endParagraph();
            case "pPr" -> {
                if (!paragraphs.isEmpty()) paragraphs.peek().inProperties = false;
            }
            case "r" -> omitted.clear();
            case "rPr" -> inRunProperties = false;
            case "t", "math:t" -> inText = false;
            case "tc" -> endCell();
            case "tr" -> endRow();
            case "txbxContent" -> endBox();
            default -> {}
        }
    }

    private void endParagraph() {
        if (paragraphs.isEmpty()) return;
        Paragraph paragraph = paragraphs.peek();
        boolean ends = !paragraph.joinsNext && !styles.isContents(paragraph.style);
        if (ends) start(paragraph, !paragraph.omits);
        paragraphs.pop();
        if (paragraph.joinsNext) {
            joined = paragraph;
            return;
        }
        paragraph.lines.end();
        containers.peek().addAll(paragraph.lines.list());
        containers.peek().addAll(paragraph.boxes);
    }

    private void endBox() {
        List<String> box = containers.pop();
        if (paragraphs.isEmpty()) containers.peek().addAll(box);
        else paragraphs.peek().boxes.addAll(box);
    }

    private void beginCell() {
        containers.push(new ArrayList<>());
        if (!rows.isEmpty()) rows.peek().cells.add(containers.peek());
    }

    private void span(int columns) {
        if (rows.isEmpty()) return;
        int more = Math.min(columns, HtmlTable.WIDEST) - 1;
        for (int i = 0; i < more; i++) rows.peek().cells.add(List.of());
    }

    private void endCell() {
        if (containers.size() > 1) containers.pop();
    }

    private void endRow() {
        if (rows.isEmpty()) return;
        List<List<String>> cells = rows.pop().cells;
        List<String> lines = containers.peek();
        boolean places = cells.size() < 2 || cells.stream().anyMatch(c -> c.size() > MOST_LINES);
        if (places) cells.forEach(lines::addAll);
        else addRow(cells, lines);
    }

    private static void addRow(List<List<String>> cells, List<String> lines) {
        List<String> joined = cells.stream().map(cell -> String.join(" ", cell)).toList();
        String row = String.join("\t", joined).stripTrailing();
        if (!row.isBlank()) lines.add(row);
    }

    private void beginNote(XmlPart.Element element) {
        boolean separator = element.attribute("type") != null;
        noteMark.setLength(0);
        if (!separator) noteMark.append("[").append(element.attribute("id")).append("] ");
    }
}
