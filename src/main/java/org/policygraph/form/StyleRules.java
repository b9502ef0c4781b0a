package org.policygraph.form;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The rules in the style sheets within a page that leave text out, as far as they select by one
 * class or id: {@code .x}, {@code p.x}, {@code #x}. Rules for some media alone are not read; of two
 * rules for one selector the later holds.
 *
 * @param hidden selectors of what is not shown
 * @param struck selectors of what is struck through
 */
record StyleRules(Set<String> hidden, Set<String> struck) {
    private static final Pattern SIMPLE = Pattern.compile("[\\w-]*[.#][\\w-]+");

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");

    /** Reads all style sheets of a page, whose declarations hide or strike by these patterns. */
    static StyleRules of(Document page, Pattern hides, Pattern strikes) {
        Set<String> hidden = new HashSet<>();
        Set<String> struck = new HashSet<>();
        for (Element sheet : page.select("style")) {
            read(
                    COMMENT.matcher(sheet.data()).replaceAll(" "),
                    (selector, declarations) -> {
                        set(hidden, selector, hides, declarations, "display");
                        set(struck, selector, strikes, declarations, "text-decoration");
                    });
        }
        return new StyleRules(hidden, struck);
    }

    @FunctionalInterface
    private interface Rules {
        void add(String selector, String declarations);
    }

    private static void set(
            Set<String> selectors,
            String selector,
            Pattern pattern,
            String declarations,
            String property) {
        if (pattern.matcher(declarations).find()) selectors.add(selector);
        else if (declarations.contains(property)) selectors.remove(selector);
    }

    private static void read(String sheet, Rules rules) {
        int at = 0;
        for (int open = sheet.indexOf('{'); open >= 0; open = sheet.indexOf('{', at)) {
            String selectors = sheet.substring(at, open);
            boolean isAtRule = selectors.substring(selectors.lastIndexOf(';') + 1).contains("@");
            int close = isAtRule ? endOfBlock(sheet, open) : sheet.indexOf('}', open);
            if (close < 0) return;
            String declarations = sheet.substring(open + 1, close).toLowerCase(Locale.ROOT);
            for (String selector : selectors.split(",", -1)) {
                String simple = selector.strip();
                if (!isAtRule && SIMPLE.matcher(simple).matches()) rules.add(simple, declarations);
            }
            at = close + 1;
        }
    }

    /** The bracket that ends a block with blocks in it; -1 without one. */
    private static int endOfBlock(String sheet, int open) {
        int depth = 0;
        for (int i = open; i < sheet.length(); i++) {
            if (sheet.charAt(i) == '{') depth++;
            if (sheet.charAt(i) == '}' && --depth == 0) return i;
        }
        return -1;
    }

    /** Whether one of these selectors is of an element. */
    static boolean select(Set<String> selectors, Element element) {
        if (selectors.isEmpty()) return false;
        String name = element.normalName();
        String id = "#" + element.id();
        if (selectors.contains(id) || selectors.contains(name + id)) return true;
        return element.classNames().stream()
                .anyMatch(
                        each ->
                                selectors.contains("." + each)
                                        || selectors.contains(name + "." + each));
    }
}
