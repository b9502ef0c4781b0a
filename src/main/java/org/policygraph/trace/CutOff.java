package org.policygraph.trace;

import org.policygraph.text.TextSpan;

/**
 * Something that a quotation leaves away, and that changes what is said.
 *
 * @param span where it stands in the held text; a term that is cut through is given whole
 * @param term its characters, width and traditional forms unified
 */
public record CutOff(Kind kind, TextSpan span, String term) {
    /** What was cut off. */
    public enum Kind {
        /** 不, 未, 无, 非, or a verb that takes away what it governs: 取消, 防止, 杜绝. */
        NEGATION,
        /** A word that softens a promise: 原则上, 逐步. */
        HEDGE,
        /** For whom or when it holds: 符合条件的, 对…的, 除…外. */
        CONDITION,
        /** A figure, with its unit. */
        NUMBER,
        /** What says how a figure is meant: 不低于, 以上. */
        COMPARATOR,
        /** A word or figure is cut through. */
        SPLIT_WORD,
        /** What the quoted words only qualify, or what their last word governs. */
        HEAD,
        /** The quotation runs from one measure into another. */
        JOINED_MEASURES
    }
}
