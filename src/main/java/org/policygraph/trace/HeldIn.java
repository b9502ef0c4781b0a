package org.policygraph.trace;

/** What kind of text some characters stand in. */
public enum HeldIn {
    /** A digest: a paraphrase of the policy, whose wording is not the policy's. */
    DIGEST,
    /** The official text. */
    ORIGINAL
}
