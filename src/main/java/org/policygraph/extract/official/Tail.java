package org.policygraph.extract.official;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.facts.DivisionLevel;
import org.policygraph.text.PrefilteredPattern;

import java.util.ArrayList;
import java.util.List;

/**
 * What follows the last item and belongs to none: lists of annexes, whom to ask, and paragraphs
 * that follow an item where almost all items of its style have one paragraph.
 */
final class Tail {
    /** So many items of one paragraph to one of more. */
    private static final int USUAL = 4;

    /** So many at least where the last item has its name on a line: its text may be long. */
    private static final int MANY = 5;

    private static final int LONGEST_LINE = 60;

    private static final PrefilteredPattern CONTACT =
            PrefilteredPattern.compile(
                    "^(?:抄\\s*送|抄\\s*报|主\\s*送|分\\s*送|分\\s*发|发\\s*送)\\s*:|^\\(?(?:[\\p{IsHan}]{0,6}(?:联\\s*系\\s*(?:人|电\\s*话|方\\s*式|地\\s*址|单\\s*位|部\\s*门)?|(?:咨询|监督|举报|服务|受理|投诉)(?:电话|热线|单位|邮箱))"
                            + "|电\\s*话|传\\s*真|地\\s*址|邮\\s*编|邮政编码|电子邮箱|邮\\s*箱|网\\s*址)\\s*(?:及\\S{2,6})?:|^[0-9,;、()\\s-]{7,}(?:\\(传真\\))?$");

    /** Who was there when something was decided: of them no measure speaks. */
    private static final PrefilteredPattern ATTENDANCE =
            PrefilteredPattern.compile(
                    "^(?:附\\s*:)?(?:出\\s*席|列\\s*席|请\\s*假|缺\\s*席|参\\s*会|与\\s*会|参\\s*加|主\\s*持|记\\s*录|会议记录|整\\s*理)(?:会议)?(?:人员|人|单位|领导|同志)?(?:名单)?\\s*:");

    private Tail() {}

    /**
     * Where lists of annexes and lines of whom to ask begin, if nothing else follows them; the
     * number of blocks if there are none.
     */
    static int start(List<Block> blocks) {
        int start = blocks.size();
        for (int at = blocks.size() - 1; at > 0 && isLine(blocks.get(at)); at--) {
            if (isAppendage(blocks.get(at))) start = at;
        }
        return start;
    }

    /** Whether a paragraph lists annexes, or says whom to ask or who was there. */
    static boolean isAppendage(Block block) {
        return AnnexMarks.isList(block.text())
                || isContact(block.text())
                || ATTENDANCE.matcher(block.text()).find();
    }

    /** Whether a line says whom to ask, or who gets a copy. */
    static boolean isContact(String text) {
        return CONTACT.matcher(text).find();
    }

    /** What may stand in such a list, as 2.…表 does. */
    private static boolean isLine(Block block) {
        return isAppendage(block)
                || AnnexMarks.isEntry(block.text())
                || (block.label() == null && block.text().length() < LONGEST_LINE);
    }

    /**
     * The tail of a tree, taken off its last division, and the lines behind it; null without any.
     */
    static @Nullable Node cut(Node root, List<Block> appended) {
        List<Block> blocks = new ArrayList<>();
        if (!root.children.isEmpty()) blocks.addAll(surplus(root, last(root)));
        blocks.addAll(appended);
        if (blocks.isEmpty()) return null;
        Node tail = new Node(null, null);
        tail.blocks.addAll(blocks);
        tail.path = "tail";
        tail.level = DivisionLevel.TAIL;
        tail.rule = "after the last item";
        return tail;
    }

    private static Node last(Node node) {
        return node.children.isEmpty() ? node : last(node.children.getLast());
    }

    private static List<Block> surplus(Node root, Node last) {
        int own = last.isHeadingLine() ? 2 : 1;
        boolean isNorm = last.has(LabelStyle.ARTICLE) || last.isUnder(LabelStyle.ARTICLE);
        if (isNorm || last.blocks.size() <= own || last.label == null) return List.of();
        int[] counts = new int[2];
        count(root, last, last.label.style(), counts);
        int fewest = last.isHeadingLine() ? MANY : 1;
        if (counts[0] < USUAL * counts[1] || counts[0] < fewest) return List.of();
        List<Block> surplus = List.copyOf(last.blocks.subList(own, last.blocks.size()));
        last.blocks.subList(own, last.blocks.size()).clear();
        return surplus;
    }

    /** How many other divisions of a style without parts have one paragraph, and how many more. */
    private static void count(Node node, Node last, LabelStyle style, int[] counts) {
        if (node != last && node.has(style) && node.children.isEmpty()) {
            counts[node.paragraphs().size() > 1 ? 1 : 0]++;
        }
        for (Node child : node.children) count(child, last, style, counts);
    }
}
