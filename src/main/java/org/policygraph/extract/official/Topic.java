package org.policygraph.extract.official;

import org.jspecify.annotations.Nullable;
import org.policygraph.text.PrefilteredPattern;

/** What a division with such a name is about, where it is no measure. */
enum Topic {
    GUIDING(SentenceKind.GUIDING, "(?:指导思想|总体(?:要求|思路|考虑)|(?:基本|工作|发展|主要)思路|总体安排)"),
    PRINCIPLE(SentenceKind.PRINCIPLE, "\\p{IsHan}{0,4}原则"),
    GOAL(SentenceKind.GOAL, "\\p{IsHan}{0,5}(?:目标|目标任务|任务目标|主要指标|具体指标|预期指标|发展愿景)"),
    BACKGROUND(SentenceKind.BACKGROUND, "\\p{IsHan}{0,4}(?:现状|形势|背景|基础|机遇|挑战|问题|成效|意义|必要性)");

    private final SentenceKind kind;
    private final PrefilteredPattern pattern;

    Topic(SentenceKind kind, String name) {
        this.kind = kind;
        this.pattern = PrefilteredPattern.compile("^" + name + "$");
    }

    SentenceKind kind() {
        return kind;
    }

    /**
     * The topic of a name that says no more than its topic; null if it says more, or other things.
     */
    static @Nullable Topic of(String name) {
        if (name.length() > 20) return null;
        Topic first = null;
        for (String part : name.replaceAll("\\(.*\\)$", "").split("(?:和|与|及|以及|、)", -1)) {
            Topic topic = single(part);
            if (topic == null) return null;
            if (first == null) first = topic;
        }
        return first;
    }

    private static @Nullable Topic single(String name) {
        for (Topic topic : values()) {
            if (topic.pattern.matcher(name).find()) return topic;
        }
        return null;
    }
}
