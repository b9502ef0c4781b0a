package org.policygraph.store;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.policygraph.store.remote.Fuseki;
import org.policygraph.store.remote.RemoteEndpoint;

/** A ledger in Fuseki. */
class FusekiStoreTest extends EngineStoreContract {
    private static Fuseki fuseki;

    @BeforeAll
    static void start() {
        fuseki = new Fuseki();
    }

    @AfterAll
    static void stop() {
        fuseki.close();
    }

    @Override
    RemoteEndpoint endpoint() {
        return fuseki.endpoint();
    }
}
