package org.policygraph.http;

import org.junit.jupiter.api.AfterAll;
import org.policygraph.store.GraphStore;
import org.policygraph.store.remote.Fuseki;

/** Decisions that are in an engine elsewhere. */
class RemoteCuratingTest extends CurationContract {
    private final Fuseki fuseki = new Fuseki();

    @Override
    GraphStore store() {
        return RemoteEditingTest.in(fuseki);
    }

    @AfterAll
    void stopTheEngine() {
        fuseki.close();
    }
}
