package org.policygraph.store;

import org.policygraph.store.ledger.LedgerStore;
import org.policygraph.store.remote.RemoteEndpoint;
import org.policygraph.store.remote.RemoteLimits;
import org.policygraph.store.remote.SparqlHome;

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

    private GraphStore open(int number) {
        return LedgerStore.following(
                new SparqlHome(endpoint(), RemoteLimits.DEFAULT),
                "https://example.org/store/" + number,
                Duration.ofSeconds(1),
                Contents::hash);
    }
}
