package org.policygraph.extract.facts;

/** On what the part of a body in a measure rests. */
public enum RoleBasis {
    /** A word of the text says it: 牵头, 配合, 会同. */
    SAID,
    /**
     * The document says that the first body leads; that the others support is taken from that, and
     * is not said.
     */
    BY_ORDER,
    /** Another body is said to lead, so that this one is taken to support. */
    BESIDE_LEAD,
    /** 负责 alone: a sole body is taken to lead, several to be jointly responsible. */
    BY_COUNT
}
