package org.policygraph.trace.hop;

/** The steps from a value to the official document, in their order. */
public enum HopKind {
    /** What an answer says. */
    VALUE,
    /** The RDF statements that say so. */
    STATEMENT,
    /** The rule, and the vocabulary entry, that made them. */
    RULE,
    /** Characters of the digest. */
    SPAN,
    /** The citation marker that follows them. */
    MARKER,
    /** The paragraph of the official document that the marker is taken to number. */
    PARAGRAPH,
    /** The official document. */
    DOCUMENT
}
