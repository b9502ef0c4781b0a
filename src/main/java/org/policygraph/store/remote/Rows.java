package org.policygraph.store.remote;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The solutions of a SELECT, all of them.
 *
 * @param variables their names, in the order of the values
 * @param rows for each solution a value, or null, for each variable
 */
public record Rows(List<String> variables, List<@Nullable Node[]> rows) {
    /** The place of a variable. */
    public int place(String variable) {
        int place = variables.indexOf(variable);
        if (place >= 0) return place;
        throw new IllegalArgumentException("no variable is named " + variable);
    }
}
