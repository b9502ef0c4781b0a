package org.policygraph.cli;

import org.policygraph.mapping.SchemaMapping;
import org.policygraph.mapping.SchemaText;
import org.policygraph.query.GraphQlEngine;
import org.policygraph.query.graph.DeclaredTerms;
import org.policygraph.query.limit.EngineSettings;
import org.policygraph.query.limit.QueryLimits;
import org.policygraph.store.Commit;
import org.policygraph.store.DatasetVersion;
import org.policygraph.store.GraphStore;
import org.policygraph.store.MemoryStore;

import java.time.Instant;

/**
 * A store that holds a dataset and the engine that answers from it.
 *
 * @param store the dataset in memory
 * @param queries answers GraphQL
 * @param sdl the GraphQL schema as text
 */
record Engine(GraphStore store, GraphQlEngine queries, String sdl) {
    /** Loads a dataset for a server that clients reach under this address. */
    static Engine over(Dataset dataset, String publicUrl) {
        return over(dataset, schema(), publicUrl, QueryLimits.DEFAULT);
    }

    /** The schema that ships. */
    static SchemaText schema() {
        return SchemaText.parse(Shipped.schema());
    }

    /** The same with a schema at hand, within other limits. */
    static Engine over(Dataset dataset, SchemaText schema, String publicUrl, QueryLimits limits) {
        GraphStore store = new MemoryStore();
        var version = new DatasetVersion(dataset.version(), Instant.now());
        store.commit(Commit.whole(store.snapshot(), version, dataset.hashed()));
        var mapping = SchemaMapping.read(schema, DeclaredTerms.in(store.snapshot().union()));
        var settings = new EngineSettings(dataset.iris().base(), publicUrl, limits);
        GraphQlEngine queries = new GraphQlEngine(mapping, store, settings);
        return new Engine(store, queries, schema.sdl());
    }
}
