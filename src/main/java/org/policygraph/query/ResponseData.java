package org.policygraph.query;

import org.apache.jena.graph.Triple;

import java.util.List;

/**
 * An answer as data.
 *
 * @param answer what was answered
 * @param statements of the graph that it shows, each once; none unless it is whole
 */
public record ResponseData(GraphQlResponse answer, List<Triple> statements) {
    public ResponseData {
        statements = List.copyOf(statements);
    }
}
