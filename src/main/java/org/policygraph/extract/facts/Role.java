package org.policygraph.extract.facts;

/** What part a body has in a measure. */
public enum Role {
    /** It leads: first under a rule that says so, before 会同, under 牵头单位, or named alone. */
    LEAD,
    /** It is responsible together with others, none of whom leads. */
    JOINT,
    /** It supports whoever leads. */
    SUPPORT
}
