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
        NEGATION("否定"),
        /** A word that softens a promise: 原则上, 逐步. */
        HEDGE("限定词"),
        /** For whom, for what or when it holds: 符合条件的, 对…的, 除…外, 用于…. */
        CONDITION("条件、对象或用途"),
        /** What else may be done or had instead: 免费|或低收费开放. */
        ALTERNATIVE("选择项"),
        /** A figure, with its unit, or a word that says how many: 全覆盖, 部分. */
        NUMBER("数字"),
        /** What says how a figure is meant: 不低于, 以上. */
        COMPARATOR("比较词"),
        /** A word or figure is cut through. */
        SPLIT_WORD("词语被截断"),
        /** What the quoted words only qualify, or what their last word governs. */
        HEAD("中心语"),
        /** What says that the words are deleted from another text, or replaced there: 删去, 修改为. */
        AMENDMENT("删去或修改"),
        /** The quotation runs from one measure into another. */
        JOINED_MEASURES("连接了不同措施");

        private final String chinese;

        Kind(String chinese) {
            this.chinese = chinese;
        }

        /** Its name for readers of Chinese. */
        public String chinese() {
            return chinese;
        }
    }
}
