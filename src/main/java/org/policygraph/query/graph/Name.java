package org.policygraph.query.graph;

import org.apache.jena.graph.Node;

/**
 * A name that a record has.
 *
 * @param node the record
 * @param kind what the name is to it
 * @param written as the graph has it, without outer spaces
 * @param folded the same without differences that do not matter
 */
public record Name(Node node, Kind kind, String written, String folded) {
    /** What a name is to its record, the strongest first. */
    public enum Kind {
        /** What the record is called: preferred label, title, number. */
        LABEL,
        /** What it is called as well: alternative label, short id, wording. */
        SYNONYM,
        /** A set phrase that names it along with others: hidden label. */
        COLLECTIVE,
        /** What a body was called whose duties the record took over. */
        FORMER
    }
}
