package org.policygraph.extract.official;

import org.policygraph.text.PrefilteredMatcher;
import org.policygraph.text.PrefilteredPattern;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the paragraphs that are new wording of another document: behind 修改为： or 作为第八条： a quotation
 * opens that ends some paragraphs later. Each of them may open it anew.
 */
final class AmendedBlocks {
    private static final String LEAD =
            "(?:(?:修改|修订|修正|调整|改|变更|替换)(?:成|为)|(?:作为|增加|增写|补充)[^。;:“”]{0,30})[:,]?";

    private static final PrefilteredPattern ENDS_WITH_LEAD = PrefilteredPattern.compile(LEAD + "$");
    private static final PrefilteredPattern OPENS_BEHIND_LEAD =
            PrefilteredPattern.compile(LEAD + "\\s*(?<open>[“\"「『])[^”\"」』]*$");
    private static final PrefilteredPattern OPENS = PrefilteredPattern.compile("^[“\"「『]");
    private static final PrefilteredPattern CLOSES =
            PrefilteredPattern.compile("(?:[。;!?:)]|^[“\"「『][^”\"」』]*)[”\"」』][。;,]?$");

    /** New wording is a few articles, and rarely a chapter. */
    private static final int MOST_PARAGRAPHS = 200;

    /** An instruction to change another text, which is no name of what follows. */
    private static final PrefilteredPattern CHANGES =
            PrefilteredPattern.compile(
                    "第[0-9一二三四五六七八九十百零]{1,5}[条款项章节][^。]{0,60}?(?:修改|改为|删去|删除|增加|作为|合并为|分为)"
                            + "|[”\"」』][^。,;“]{0,12}(?:修改|改|调整|修订)(?:为|成)|^(?:删去|删除)|增加[一二两三四五六七八九十0-9]{1,2}[条款项章节]");

    private AmendedBlocks() {}

    /** Whether words say how another text is changed. */
    static boolean change(String words) {
        return CHANGES.matcher(words).find();
    }

    /** The same blocks, in which that wording is marked. */
    static List<Block> mark(List<Block> blocks) {
        List<Block> marked = new ArrayList<>(blocks);
        for (int at = 0; at < blocks.size(); at++) {
            String text = blocks.get(at).text();
            PrefilteredMatcher opens = OPENS_BEHIND_LEAD.matcher(text);
            boolean isOpen = opens.find();
            boolean leads =
                    at + 1 < blocks.size()
                            && ENDS_WITH_LEAD.matcher(text).find()
                            && OPENS.matcher(blocks.get(at + 1).text()).find();
            if (!isOpen && !leads) continue;
            if (isOpen) marked.set(at, blocks.get(at).amendedFrom(opens.start("open")));
            int end = end(blocks, at + 1);
            for (int inside = at + 1; inside < end; inside++) {
                marked.set(inside, blocks.get(inside).amendedFrom(0));
            }
            at = end - 1;
        }
        return marked;
    }

    /** One past the paragraph that closes the quotation; where none does, past those that open. */
    private static int end(List<Block> blocks, int from) {
        int last = Math.min(blocks.size(), from + MOST_PARAGRAPHS);
        for (int at = from; at < last; at++) {
            if (CLOSES.matcher(blocks.get(at).text()).find()) return at + 1;
        }
        int at = from;
        while (at < last && OPENS.matcher(blocks.get(at).text()).find()) at++;
        return at;
    }
}
