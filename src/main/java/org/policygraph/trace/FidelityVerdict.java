package org.policygraph.trace;

/** How the wording that a marker follows stands to the paragraph that the marker numbers. */
public enum FidelityVerdict implements PrintableVerdict {
    /** The wording is the official text's own. */
    OWN_WORDS("这就是所持原文自身的文字。", "These are the official text's own words."),
    /** Every character stands in the original, one clause right after another. */
    VERBATIM(
            "除繁简字形、全角半角或空格外，摘要与原文这一段的字句逐字一致。",
            "But for traditional or simplified forms, width or white space, the digest has the very words of the paragraph."),
    /** The same matter in other words, with something left out, added or in another order. */
    PARAPHRASE(
            "摘要是对原文这一段的转述，不是其中的原话。",
            "The digest paraphrases the paragraph; these are not its words."),
    /** Alike, but one of the two denies what the other says. */
    NEGATION_CHANGED(
            "摘要与原文这一段的否定词不同（如“不得”“禁止”“除外”），意思可能相反，不是其中的原话。",
            "A negation or exception is not the same in the digest and the paragraph, so they may say the opposite; these are not its words."),
    /** Alike, but the digest has a figure that is not the original's. */
    NUMBER_CHANGED(
            "摘要的数字与原文这一段不同，不是其中的原话。",
            "The digest has a figure that is not the paragraph's; these are not its words."),
    /** Alike, but words that bound, time or address what is said are other or left out. */
    QUALIFIER_CHANGED(
            "摘要与原文这一段的限定词不同或有缺（如上限与下限、以内与以后、每月与一次性、城镇与农村、谁会同谁），意思可能不同，不是其中的原话。",
            "Words that bound or qualify are not the same in the digest and the paragraph (at most or at least, within or after, each month or once, who leads), so they may say something else; these are not its words."),
    /** Alike, but a word that softens what is said is lost or added. */
    HEDGE_CHANGED(
            "摘要与原文这一段的留有余地的词不同（如“原则上”“力争”“一般”），语气可能更肯定或更松，不是其中的原话。",
            "A word that softens what is said (in principle, strive to, as a rule) is not the same in the digest and the paragraph, so it may sound firmer or looser than it is; these are not its words."),
    /** Too unlike, or no such paragraph: nothing can be said. */
    UNALIGNED(
            "摘要的这句话与标记所指的原文段落对不上，不作判断。",
            "This wording and the paragraph that its marker points to do not correspond; nothing is said of it."),
    /** The official text is not held. */
    SOURCE_NOT_HELD(
            "尚未持有原文，无法与原文比对。",
            "The official text is not held, so this cannot be compared with it.");

    private final String chinese;
    private final String english;

    FidelityVerdict(String chinese, String english) {
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
