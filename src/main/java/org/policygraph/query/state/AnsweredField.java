package org.policygraph.query.state;

import graphql.schema.DataFetchingEnvironment;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.policygraph.query.graph.GraphLookups;
import org.policygraph.query.request.RequestState;

import java.util.Map;

/**
 * A field that was answered for one object, and where to leave what it shows.
 *
 * @param facts the graph that was asked
 */
record AnsweredField(DataFetchingEnvironment call, GraphLookups facts, Shown shown) {
    static AnsweredField of(DataFetchingEnvironment call) {
        return new AnsweredField(
                call, RequestState.of(call).view().facts(), Shown.of(call.getGraphQlContext()));
    }

    Map<String, Object> arguments() {
        return call.getArguments();
    }

    /** Whether the records of a connection are asked for, and not only how many they are. */
    boolean showsNodes() {
        return call.getSelectionSet().containsAnyOf("nodes", "edges/node");
    }

    /** Leaves a statement, if the graph says so. */
    void shows(Node subject, Node property, Node object) {
        if (facts.has(subject, property, object)) {
            shown.add(Triple.create(subject, property, object));
        }
    }
}
