package org.policygraph.index;

import java.util.Set;

/** Along what measures are counted. Values are nodes; those of {@link Bases} are names. */
public sealed interface Dimension {
    /** The concepts that links of a kind lead to, on some bases. */
    record Concepts(String link, Set<String> bases) implements Dimension {}

    /** The bases of the links of some kinds, among some bases. */
    record Bases(Set<String> links, Set<String> among) implements Dimension {}

    /** The themes. */
    record Themes() implements Dimension {}

    /** The paragraphs that are cited. */
    record Paragraphs() implements Dimension {}

    /** The documents. */
    record Documents() implements Dimension {}
}
