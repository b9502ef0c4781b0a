package org.policygraph.cli;

import org.policygraph.query.GraphQlEngine;
import org.policygraph.query.graph.DeclaredTerms;
import org.policygraph.query.limit.EngineSettings;
import org.policygraph.query.limit.QueryLimits;
import org.policygraph.store.GraphStore;
import org.policygraph.store.MemoryStore;

/**
 * A store that holds a dataset and the engine that answers from it.
 *
 * @param store the dataset in memory
 * @param queries answers GraphQL
 * @param schema the GraphQL schema as text
 */
record Engine(GraphStore store, GraphQlEngine queries, String schema) {
    /** Loads a dataset for a server that clients reach under this address. */
    static Engine over(Dataset dataset, String publicUrl) {
        return over(dataset, publicUrl, QueryLimits.DEFAULT);
    }

    /** The same within other limits. */
    static Engine over(Dataset dataset, String publicUrl, QueryLimits limits) {
        GraphStore store = new MemoryStore();
        store.replace(dataset.graphs());
        String schema = Shipped.schema();
        GraphQlEngine queries =
                GraphQlEngine.of(
                        schema,
                        DeclaredTerms.in(store.snapshot().union()),
                        store,
                        new EngineSettings(dataset.iris().base(), publicUrl, limits));
        return new Engine(store, queries, schema);
    }
}
