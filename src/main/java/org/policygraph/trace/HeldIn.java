package org.policygraph.trace;

/** What kind of text some characters stand in. */
public enum HeldIn {
    /** A digest: a paraphrase of the policy, whose wording is not the policy's. */
    DIGEST("摘要"),
    /** The official text. */
    ORIGINAL("原文");

    private final String chinese;

    HeldIn(String chinese) {
        this.chinese = chinese;
    }

    /** Its name for readers of Chinese. */
    public String chinese() {
        return chinese;
    }
}
