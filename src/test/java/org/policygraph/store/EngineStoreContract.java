package org.policygraph.store;

import org.policygraph.store.ledger.Ledger;
import org.policygraph.store.ledger.LedgerStore;
import org.policygraph.store.remote.RemoteEndpoint;
import org.policygraph.store.remote.RemoteLimits;
import org.policygraph.store.remote.SparqlGraphs;
import org.policygraph.store.remote.SparqlLedger;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** What every store must do, with its ledger in a SPARQL engine. */
abstract class EngineStoreContract extends GraphStoreContract {
    private static final AtomicInteger STORES = new AtomicInteger();

    /** Where the engine answers. */
    abstract RemoteEndpoint endpoint();

    @Override
    int replacements() {
        return 20;
    }

    /** Opens the ledger that was opened last once more, as another node does. */
    final GraphStore again() {
        return open(STORES.get());
    }

    /** Each test has a ledger of its own in the same engine. */
    @Override
    final GraphStore open() {
        return open(STORES.incrementAndGet());
    }

    GraphStore open(int number) {
        return new LedgerStore(ledger(iri(number)), Duration.ofSeconds(1));
    }

    static String iri(int number) {
        return "https://example.org/store/" + number;
    }

    final Ledger ledger(String iri) {
        SparqlGraphs engine = new SparqlGraphs(endpoint(), RemoteLimits.DEFAULT);
        return new SparqlLedger(engine, iri, Contents::hash);
    }
}
