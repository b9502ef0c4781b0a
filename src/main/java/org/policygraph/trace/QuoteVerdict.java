package org.policygraph.trace;

/** How a quotation stands to the held texts, from the nearest to the farthest. */
public enum QuoteVerdict implements PrintableVerdict {
    /** Every character, one after another, stands in a held text. */
    EXACT("与所存文本逐字一致。", "Every character stands in the held text."),
    /**
     * It stands there, with no more difference than the next verdicts allow, but something was cut
     * off that changes what is said, in every place where it stands, or in every one of the
     * official text that a digest leaves it away from.
     */
    CUT_OUT_OF_CONTEXT(
            "这些字见于所存文本，但截去了同一句中的否定、限定、条件或数字等，或截断了词语，或把几条措施连成一句，不能说明原句的意思。",
            "The characters stand in the held text, but were cut out of a clause whose negation, hedge, condition or figure is left away, cut through a word, or run across several measures; they do not say what it says."),
    /**
     * The same but for letter case, width, compatibility forms, invisible characters or white
     * space.
     */
    WIDTH_OR_SPACE_ONLY(
            "除大小写、全角半角或空格外，与所存文本一致。",
            "The same as the held text but for letter case, width or white space."),
    /**
     * The same but for punctuation that gives no figure its sense, and what the one before allows.
     */
    EXCEPT_PUNCTUATION(
            "除标点、大小写、全角半角或空格外，与所存文本一致。",
            "The same as the held text but for punctuation, letter case, width or white space."),
    /** The same but for traditional or simplified forms, and what the verdict before allows. */
    SCRIPT_VARIANT(
            "除繁简字形、标点、大小写、全角半角或空格外，与所存文本一致。",
            "The same as the held text but for traditional or simplified characters, punctuation, letter case, width or white space."),
    /** The same but for a figure that is written in other numerals, and the differences above. */
    FIGURE_WRITTEN_OTHERWISE(
            "只是数字的写法与所存文本不同，数值相同；不是逐字的原话。",
            "A figure is written in other numerals than in the held text, with the same value; this is not its wording to the letter."),
    /**
     * A digest has it, with no more difference than those above allow, and the official text that
     * is held beside it does not.
     */
    IN_DIGEST_ONLY("与所存摘要的字句一致。", "The digest held has these words."),
    /** Most of it stands in one place, with another figure. */
    NUMBER_CHANGED(
            "数字与所存文本不一致，不是其中的原话。",
            "A figure is not as the held text has it; this is not its wording."),
    /** Most of it stands in one place, with other words, or words left out or put in. */
    WORDS_CHANGED(
            "字句与所存文本有出入，不是其中的原话。",
            "Words are not as the held text has them; this is not its wording."),
    /** Its parts stand in different places, and not one after another. */
    JOINED(
            "由所存文本中不相连的几处字句拼接而成，不是其中的原话。",
            "Joined from places of the held text that do not follow one another; as a whole it is not its wording."),
    /** Only parts of it stand in a held text; the rest stands nowhere. */
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

    /** The verdict that overlooks most. */
    static final QuoteVerdict LOOSEST = SCRIPT_VARIANT;

    private final String chinese;
    private final String english;

    QuoteVerdict(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    /** Whether these are the words of a held text, and nothing that matters is left away. */
    public boolean isSameWording() {
        return this == EXACT
                || this == WIDTH_OR_SPACE_ONLY
                || this == EXCEPT_PUNCTUATION
                || this == SCRIPT_VARIANT;
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
