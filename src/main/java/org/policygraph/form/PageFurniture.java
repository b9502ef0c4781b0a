package org.policygraph.form;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What surrounds the document on a page of a portal: navigation, what is not shown, blocks that are
 * hardly anything but links. It is told by structure alone, and never where it would take most of
 * the text with it: a line too many belongs to nothing, a line too few is lost.
 */
final class PageFurniture {
    /** Elements whose content is not text of the page, whatever their place. */
    private static final Set<String> NO_TEXT =
            Set.of(
                    "head",
                    "script",
                    "style",
                    "noscript",
                    "template",
                    "iframe",
                    "object",
                    "embed",
                    "svg",
                    "canvas",
                    "audio",
                    "video",
                    "select",
                    "button",
                    "textarea",
                    "datalist",
                    "map",
                    "rp",
                    "del",
                    "s",
                    "strike");

    private static final Set<String> AROUND = Set.of("nav", "aside", "footer", "header");

    private static final Set<String> ROLES =
            Set.of("navigation", "banner", "contentinfo", "search", "complementary", "menu");

    private static final Set<String> BLOCKS =
            Set.of("div", "ul", "ol", "dl", "table", "tr", "td", "section", "p", "center");

    /** How portals call what surrounds a document, in class and id. */
    private static final Pattern NAMED =
            Pattern.compile(
                    "(?i)(?:^|[\\s_-])(?:breadcrumbs?|crumbs?|nav|navbar|navigation|menu|sidebar|footer|copyright"
                            + "|share|toolbar|related|pagination|pager)(?:$|[\\s_-])");

    private static final Pattern HIDDEN =
            Pattern.compile(
                    "(?i)(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden"
                            + "|font-size\\s*:\\s*0+(?:\\.0+)?(?:[a-z%]+)?\\s*(?:[;!]|$)"
                            + "|(?:left|top|text-indent|margin-left)\\s*:\\s*-\\d{4,})");

    private static final Pattern STRUCK =
            Pattern.compile("(?i)text-decoration(?:-line)?\\s*:[^;]*line-through");

    /** Above this share of the text of the page nothing is taken for its surroundings. */
    private static final double MOST = 0.4;

    private static final double LINKED = 0.7;
    private static final int FEWEST_LINKS = 3;

    /** What stands in an element. */
    private static final class Content {
        private int characters;
        private int linked;
        private int links;
        private int sentences;
        private boolean heading;

        void add(Content inner) {
            characters += inner.characters;
            linked += inner.linked;
            links += inner.links;
            sentences += inner.sentences;
            heading |= inner.heading;
        }
    }

    private final Map<Element, Content> contents = new HashMap<>();
    private final StyleRules styles;
    private final int all;

    private PageFurniture(Document page) {
        styles = StyleRules.of(page, HIDDEN, STRUCK);
        NodeTraversor.traverse(new Counting(), page);
        all = content(page).characters;
    }

    static PageFurniture of(Document page) {
        return new PageFurniture(page);
    }

    /** Whether an element, with all within it, is no part of the document. */
    boolean has(Element element) {
        if (NO_TEXT.contains(element.normalName()) || is(element, STRUCK, styles.struck()))
            return true;
        Content content = content(element);
        if (content.characters > MOST * all) return false;
        if (isHidden(element)) return true;
        if (isAround(element) && !content.heading) return true;
        if (content.sentences > 0) return false;
        return isNamed(element) || isLinks(element, content);
    }

    private Content content(Element element) {
        return contents.getOrDefault(element, new Content());
    }

    private boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || element.attr("aria-hidden").equalsIgnoreCase("true")
                || is(element, HIDDEN, styles.hidden());
    }

    private static boolean is(Element element, Pattern declared, Set<String> selectors) {
        return declared.matcher(element.attr("style")).find()
                || StyleRules.select(selectors, element);
    }

    private static boolean isAround(Element element) {
        if (ROLES.contains(element.attr("role"))) return true;
        return AROUND.contains(element.normalName()) && element.closest("article, main") == null;
    }

    private static boolean isNamed(Element element) {
        return BLOCKS.contains(element.normalName())
                && (NAMED.matcher(element.className()).find()
                        || NAMED.matcher(element.id()).find());
    }

    private static boolean isLinks(Element element, Content content) {
        return BLOCKS.contains(element.normalName())
                && content.links >= FEWEST_LINKS
                && content.linked >= LINKED * content.characters
                && !element.text().strip().startsWith("附件");
    }

    /** Counts from the innermost elements outwards, each node once. */
    private final class Counting implements NodeVisitor {
        private final Deque<Content> open = new ArrayDeque<>();
        private int anchors;
        private int unseen;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text && !open.isEmpty() && unseen == 0) {
                count(open.peek(), text.getWholeText());
            }
            if (!(node instanceof Element element)) return;
            open.push(new Content());
            if (NO_TEXT.contains(element.normalName())) unseen++;
            if (isLink(element)) anchors++;
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) return;
            Content content = open.pop();
            contents.put(element, content);
            if (NO_TEXT.contains(element.normalName())) unseen--;
            if (isLink(element)) {
                anchors--;
                content.links++;
            }
            content.heading |= element.normalName().equals("h1");
            if (!open.isEmpty()) open.peek().add(content);
        }

        private void count(Content content, String text) {
            int characters =
                    (int) text.codePoints().filter(c -> !Character.isWhitespace(c)).count();
            content.characters += characters;
            if (anchors > 0) content.linked += characters;
            if (text.indexOf('。') >= 0 || text.indexOf('；') >= 0) content.sentences++;
        }

        /** Links within the page, as those of a table of contents, lead nowhere else. */
        private static boolean isLink(Element element) {
            return element.normalName().equals("a")
                    && element.hasAttr("href")
                    && !element.attr("href").startsWith("#");
        }
    }
}
