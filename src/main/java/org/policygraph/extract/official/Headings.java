package org.policygraph.extract.official;

import org.jspecify.annotations.Nullable;
import org.policygraph.extract.official.Node.Heading;
import org.policygraph.extract.official.Node.Heading.Form;
import org.policygraph.text.PrefilteredPattern;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Finds the names of divisions. A sentence is a name only where most divisions of a style have one:
 * where items are tasks without a name, a short first sentence is a task.
 */
final class Headings {
    private static final int LONGEST_LEAD = 45;
    private static final int LONGEST_LINE = 60;

    /** Words that make a first sentence more than a name. */
    private static final PrefilteredPattern DUTY =
            PrefilteredPattern.compile("^(?:要(?!素|点)|请|各)|应当|必须|不得|可以");

    /** A number with what is counted, a date, or a body with what it does. */
    private static final PrefilteredPattern TELLS =
            PrefilteredPattern.compile(
                    "[0-9.]+(?:余|多)?[万亿千百]*(?:个|家|所|户|人|名|张|套|处|座|条|辆|台|元|吨|亩|公里|平方|千瓦|床|次|场|件|%|个百分点)(?!百千万|一)"
                            + "|[0-9]{4}年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?(?:底|末|年底|年末)?(?:以?前|之前|起)|^(?:力争)?[到至][0-9]{4}年"
                            + "|[省市区县](?:[\\p{IsHan}&&[^的、和与]]{1,14})?(?:局|委|厅|政府|办公室)(?:要|应|负责|牵头|会同|按|依|及时|统一|每)|由[\\p{IsHan}]{2,20}(?:局|委|厅|部|部门|政府)(?:负责|牵头|会同|调整|承担|组织|给予|按)");

    /** Words that make a line before a list a rule: 禁止下列行为：. */
    private static final PrefilteredPattern NORM = PrefilteredPattern.compile("禁止|不得|应当|必须");

    private static final int LONGEST_BEFORE_COLON = 16;

    /** A line with so many characters and nothing below it says something rather than names it. */
    private static final int LONGEST_EMPTY = 15;

    private Headings() {}

    static void find(Node root) {
        List<Node> nodes = new ArrayList<>();
        name(root, nodes);
        Map<LabelStyle, List<Node>> styles = new EnumMap<>(LabelStyle.class);
        for (Node node : nodes) {
            if (node.label == null) continue;
            styles.computeIfAbsent(node.label.style(), none -> new ArrayList<>()).add(node);
        }
        styles.values().forEach(style -> dropUnusual(style, Form.LEAD_SENTENCE));
        dropUnusualLines(root);
    }

    private static void name(Node node, List<Node> nodes) {
        for (Node child : node.children) {
            child.heading = heading(child);
            nodes.add(child);
            name(child, nodes);
        }
    }

    private static void dropUnusualLines(Node node) {
        dropUnusual(node.children, Form.LINE);
        node.children.forEach(Headings::dropUnusualLines);
    }

    /** Sentences of this form are no names where a quarter of these divisions have no name. */
    private static void dropUnusual(List<Node> nodes, Form form) {
        List<Node> named =
                nodes.stream()
                        .filter(node -> node.heading != null && node.heading.form() == form)
                        .filter(
                                node ->
                                        Objects.requireNonNull(node.heading)
                                                .span()
                                                .text()
                                                .endsWith("。"))
                        .toList();
        long unnamed =
                nodes.stream()
                        .filter(node -> node.heading == null && !tellsMoreThanName(node))
                        .count();
        if (unnamed * 3 >= named.size()) named.forEach(node -> node.heading = null);
    }

    /** Whether it would have a name, but that its first sentence says what is to be done. */
    private static boolean tellsMoreThanName(Node node) {
        Block block = node.blocks.getFirst();
        int from = Math.min(block.contentStart(), block.text().length());
        int end =
                SentenceCutter.end(
                        block.text(), Brackets.pairs(block.text()), from, block.text().length());
        return end < block.text().length()
                && end - from <= LONGEST_LEAD
                && TELLS.matcher(block.text().substring(from, end)).find();
    }

    private static @Nullable Heading heading(Node node) {
        Block block = node.blocks.getFirst();
        String text = block.text();
        int from = block.contentStart();
        if (from >= text.length() || AmendedBlocks.change(text.substring(from))) return null;
        boolean hasMore = node.blocks.size() > 1 || !node.children.isEmpty();
        int[] pairs = Brackets.pairs(text);
        int end = SentenceCutter.end(text, pairs, from, text.length());
        if (end == text.length()) {
            Heading named = beforeColon(block, from);
            if (named != null || !isLine(node, text, from, hasMore)) return named;
            return of(block, from, end, Form.LINE);
        }
        boolean isNorm = node.has(LabelStyle.ARTICLE) || node.isUnder(LabelStyle.ARTICLE);
        if (isNorm || end - from > LONGEST_LEAD || text.charAt(end - 1) != '。') return null;
        boolean isTask = isTask(text.substring(from, end)) || NoteRules.follows(text, pairs, end);
        if (isTask) return null;
        return of(block, from, end, Form.LEAD_SENTENCE);
    }

    /** Whether a first sentence says what is to be done, by whom, by when or how much of it. */
    private static boolean isTask(String sentence) {
        return DUTY.matcher(sentence).find() || TELLS.matcher(sentence).find();
    }

    private static boolean isLine(Node node, String text, int from, boolean hasMore) {
        int length = text.length() - from;
        char last = text.charAt(text.length() - 1);
        boolean isBare = "。!?;:".indexOf(last) < 0;
        if (length > LONGEST_LINE || last == ';' || NoteRules.isLabelled(text.substring(from)))
            return false;
        if (node.has(LabelStyle.ARTICLE) || node.isUnder(LabelStyle.ARTICLE))
            return isBare && hasMore;
        if (last == ':')
            return hasMore && length <= LONGEST_BEFORE_COLON && !NORM.matcher(text).find();
        return hasMore || (isBare && length < LONGEST_EMPTY);
    }

    private static @Nullable Heading beforeColon(Block block, int from) {
        int colon = block.text().indexOf(':', from);
        if (colon <= from
                || colon - from > LONGEST_BEFORE_COLON
                || colon == block.text().length() - 1) return null;
        String name = block.text().substring(from, colon);
        boolean isName = name.chars().noneMatch(character -> ",。;、".indexOf(character) >= 0);
        return isName ? of(block, from, colon, Form.BEFORE_COLON) : null;
    }

    private static Heading of(Block block, int from, int to, Form form) {
        String text = block.text().substring(from, to);
        String name =
                text.endsWith("。") || text.endsWith(":")
                        ? text.substring(0, text.length() - 1)
                        : text;
        return new Heading(block.passage().span(from, to), name, form);
    }
}
