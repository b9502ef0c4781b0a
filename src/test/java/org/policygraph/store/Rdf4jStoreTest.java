package org.policygraph.store;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.policygraph.store.remote.Rdf4j;
import org.policygraph.store.remote.RemoteEndpoint;

/** A ledger in RDF4J. */
class Rdf4jStoreTest extends EngineStoreContract {
    private static Rdf4j rdf4j;

    @BeforeAll
    static void start() {
        rdf4j = new Rdf4j();
    }

    @AfterAll
    static void stop() {
        rdf4j.close();
    }

    @Override
    RemoteEndpoint endpoint() {
        return rdf4j.endpoint();
    }
}
