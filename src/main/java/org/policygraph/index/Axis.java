package org.policygraph.index;

import java.util.Set;

/** Along what measures are counted. Values are nodes; those of {@link Bases} are names. */
public sealed interface Axis {
    /** The concepts that links of a kind lead to, on some bases. */
    record Concepts(String link, Set<String> bases) implements Axis {}

    /** The bases of the links of some kinds, among some bases. */
    record Bases(Set<String> links, Set<String> among) implements Axis {}

    /** The themes. */
    record Themes() implements Axis {}

    /** The paragraphs that are cited. */
    record Paragraphs() implements Axis {}

    /** The documents. */
    record Documents() implements Axis {}
}
