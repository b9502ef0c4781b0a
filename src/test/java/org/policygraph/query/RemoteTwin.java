package org.policygraph.query;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.policygraph.query.limit.IndexKind;
import org.policygraph.store.Contents;
import org.policygraph.store.remote.Fuseki;
import org.policygraph.store.remote.RemoteLimits;
import org.policygraph.store.remote.RemoteStore;

import java.time.Duration;
import java.util.Map;

/**
 * The same graphs twice: in memory, and in a Fuseki behind HTTP.
 *
 * @param here the engine over memory
 * @param store the remote store
 */
record RemoteTwin(Ask here, Fuseki fuseki, RemoteStore store) implements AutoCloseable {
    static RemoteTwin of(Map<Node, Graph> graphs) {
        Fuseki fuseki = new Fuseki();
        RemoteStore store = store(fuseki);
        Contents.put(store, graphs);
        return new RemoteTwin(new Ask(StoredFile.engine(graphs)), fuseki, store);
    }

    static RemoteStore store(Fuseki fuseki) {
        return new RemoteStore(
                fuseki.endpoint(),
                RemoteLimits.DEFAULT,
                TestGraph.BASE + "store",
                Duration.ofSeconds(1));
    }

    /** An engine over the remote store that has fetched nothing yet. */
    Ask there() {
        return there(IndexKind.LOCAL);
    }

    /** The same with measures found in this way. */
    Ask there(IndexKind index) {
        return new Ask(StoredFile.engine(store, index));
    }

    @Override
    public void close() {
        store.close();
        fuseki.close();
    }
}
