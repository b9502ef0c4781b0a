package org.policygraph.form;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Walks through a page, and ends a line where a browser would: around blocks and at {@code <br>}. A
 * row of a table of data is one line, with TAB between its cells; tables that only place blocks on
 * the page are read as blocks.
 */
final class HtmlLines implements NodeFilter {
    private final PageFurniture furniture;
    private final LineBuilder lines = new LineBuilder();
    private final Map<Element, Integer> numbers = new HashMap<>();
    private @Nullable HtmlTable table;

    HtmlLines(PageFurniture furniture) {
        this.furniture = furniture;
    }

    /** The lines of the page; the title of its window comes first where no line has it. */
    List<String> of(Document page) {
        page.filter(this);
        lines.end();
        List<String> read = new ArrayList<>(lines.list());
        String title = windowTitle(page);
        if (!title.isEmpty()
                && read.stream().noneMatch(line -> line.contains(title))
                && !String.join("", read)
                        .replaceAll("\\s", "")
                        .contains(title.replaceAll("\\s", ""))) {
            read.addFirst(title);
        }
        return read;
    }

    /** Without the name of the portal, which stands behind a line, a dash or an underscore. */
    private static String windowTitle(Document page) {
        LineBuilder title = new LineBuilder();
        title.text(page.title());
        title.end();
        String joined = title.joined();
        return joined.replaceFirst("\\s*[_|].*$|\\s+[-–—]\\s.*$", "").strip();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            text(text);
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) return FilterResult.CONTINUE;
        if (furniture.has(element)) {
            if (element.isBlock()) lines.end();
            return FilterResult.SKIP_ENTIRELY;
        }
        begin(element);
        return FilterResult.CONTINUE;
    }

    private void begin(Element element) {
        switch (element.normalName()) {
            case "table" -> {
                lines.end();
                if (table == null && HtmlTable.isData(element))
                    table = new HtmlTable(element, lines);
            }
            case "tr" -> {
                if (table == null) lines.end();
                else table.beginRow();
            }
            case "td", "th" -> {
                if (table == null) lines.end();
                else table.beginCell(element);
            }
            case "br", "hr" -> lines.end();
            case "li" -> {
                lines.end();
                lines.text(number(element));
            }
            default -> {
                if (element.isBlock()) lines.end();
            }
        }
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (!(node instanceof Element element)) return FilterResult.CONTINUE;
        switch (element.normalName()) {
            case "table" -> {
                if (table != null && table.is(element)) table = null;
                lines.end();
            }
            case "tr" -> lines.end();
            case "td", "th" -> {
                if (table == null) lines.end();
                else table.endCell();
            }
            default -> {
                if (element.isBlock()) lines.end();
            }
        }
        return FilterResult.CONTINUE;
    }

    private void text(TextNode text) {
        Element parent = text.parent();
        boolean preformatted = parent != null && parent.normalName().equals("pre");
        if (!preformatted) {
            lines.text(text.getWholeText());
            return;
        }
        String[] each = text.getWholeText().split("\\R", -1);
        for (int i = 0; i < each.length; i++) {
            if (i > 0) lines.end();
            lines.text(each[i]);
        }
    }

    /** The number that a browser prints before an item of an ordered list. */
    private String number(Element item) {
        Element list = item.parent();
        if (list == null || !list.normalName().equals("ol")) return "";
        if (list.attr("style").toLowerCase(Locale.ROOT).contains("none")) return "";
        int next = numbers.getOrDefault(list, whole(list.attr("start"), 1));
        int number = whole(item.attr("value"), next);
        numbers.put(list, number + 1);
        return NumberFormat.ofHtml(list.attr("type")).print(number) + ". ";
    }

    private static int whole(String digits, int otherwise) {
        return digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : otherwise;
    }
}
