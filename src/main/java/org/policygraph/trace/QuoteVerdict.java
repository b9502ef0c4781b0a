package org.policygraph.trace;

/** How a quotation stands to the held texts, from the nearest to the farthest. */
public enum QuoteVerdict implements PrintableVerdict {
    /** Every character, one after another, stands in a held text. */
    EXACT("与所存文本逐字一致。", "Every character stands in the held text."),
    /** The same but for width, compatibility forms, invisible characters or white space. */
    WIDTH_OR_SPACE_ONLY(
            "除全角半角或空格外，与所存文本一致。", "The same as the held text but for width or white space."),
    /** The same but for traditional or simplified forms, and what the verdict before allows. */
    SCRIPT_VARIANT(
            "除繁简字形、全角半角或空格外，与所存文本一致。",
            "The same as the held text but for traditional or simplified characters, width or white space."),
    /** Only parts of it stand in a held text. */
    PARTIAL(
            "只有部分字句见于所存文本；整句不是其中的原话。",
            "Only parts stand in the held text; as a whole it is not its wording."),
    /** No part that is long enough to tell stands in a held text. */
    NOT_FOUND(
            "所存文本中没有这句话，也没有其中足够长的部分。",
            "Neither this nor a part of it that is long enough stands in the held text."),
    /** Too few characters to tell a quotation from chance. */
    TOO_SHORT(
            "字数太少，无法判断是否引用；请至少给出 " + QuoteCheck.LEAST + " 个字。",
            "Too few characters to tell a quotation from chance; give at least "
                    + QuoteCheck.LEAST
                    + ".");

    private final String chinese;
    private final String english;

    QuoteVerdict(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    @Override
    public String chinese() {
        return chinese;
    }

    @Override
    public String english() {
        return english;
    }
}
