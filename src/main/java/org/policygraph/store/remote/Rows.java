package org.policygraph.store.remote;

import org.apache.jena.graph.Node;

import java.io.IOException;
import java.util.List;

/**
 * The solutions of a SELECT, all of them.
 *
 * @param variables their names, in the order of the values
 * @param rows for each solution a value for each variable
 */
public record Rows(List<String> variables, List<Node[]> rows) {
    /**
     * These, if no row lacks a value.
     *
     * @throws IOException if one does
     */
    Rows whole() throws IOException {
        for (Node[] row : rows) {
            for (Node value : row) {
                if (value == null) throw new IOException("a row lacks a value");
            }
        }
        return this;
    }

    /** The place of a variable. */
    public int place(String variable) {
        int place = variables.indexOf(variable);
        if (place >= 0) return place;
        throw new IllegalArgumentException("no variable is named " + variable);
    }
}
