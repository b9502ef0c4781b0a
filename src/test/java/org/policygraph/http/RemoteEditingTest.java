package org.policygraph.http;

import org.junit.jupiter.api.AfterAll;
import org.policygraph.rdf.GraphHashes;
import org.policygraph.store.GraphStore;
import org.policygraph.store.ledger.LedgerStore;
import org.policygraph.store.remote.Fuseki;
import org.policygraph.store.remote.RemoteLimits;
import org.policygraph.store.remote.SparqlGraphs;
import org.policygraph.store.remote.SparqlLedger;
import org.policygraph.vocab.Iris;

import java.time.Duration;

/** Edits that are in an engine elsewhere. */
class RemoteEditingTest extends EditingContract {
    private final Fuseki fuseki = new Fuseki();

    @Override
    GraphStore store() {
        return in(fuseki);
    }

    /** A store in an engine. */
    static GraphStore in(Fuseki engine) {
        return new LedgerStore(
                new SparqlLedger(
                        new SparqlGraphs(engine.endpoint(), RemoteLimits.DEFAULT),
                        Iris.DEFAULT.store().getURI(),
                        GraphHashes::of),
                Duration.ofSeconds(1));
    }

    @AfterAll
    void stopTheEngine() {
        fuseki.close();
    }
}
