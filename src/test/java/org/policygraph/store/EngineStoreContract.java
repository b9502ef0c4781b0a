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

    /** The number of the ledger that this test opened last; other classes open theirs meanwhile. */
    private int opened;

    /** Where the engine answers. */
    abstract RemoteEndpoint endpoint();

    @Override
    int replacements() {
        return 20;
    }

    /** Opens the ledger that was opened last once more, as another node does. */
    final GraphStore again() {
        return open(opened);
    }

    /** Each test has a ledger of its own in the same engine. */
    @Override
    final GraphStore open() {
        opened = STORES.incrementAndGet();
        return open(opened);
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
