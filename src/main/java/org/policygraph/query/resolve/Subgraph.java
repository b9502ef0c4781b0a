package org.policygraph.query.resolve;

import org.policygraph.mapping.SubgraphSdl;
import org.policygraph.query.graph.GraphView;

/**
 * This API as a subgraph of a federation.
 *
 * @param sdl what a gateway composes; made when a gateway first asks
 */
record Subgraph(String sdl) {
    static Subgraph of(GraphView view) {
        return view.derived(
                Subgraph.class, () -> new Subgraph(SubgraphSdl.of(view.mapping().text())));
    }
}
