package org.policygraph.trace.hop;

/** The steps from a value to the official document, in their order. */
public enum HopKind {
    /** What an answer says. */
    VALUE,
    /** The RDF statements that say so. */
    STATEMENT,
    /** The rule, and the vocabulary entry, that made them. */
    RULE,
    /** Characters of the held text. */
    SPAN,
    /** The citation marker that follows them. */
    MARKER,
    /** The paragraph of the official document that the marker is taken to number. */
    PARAGRAPH,
    /** Of an official text, instead of marker and paragraph: the part that they stand in. */
    DIVISION,
    /** The official document. */
    DOCUMENT
}
