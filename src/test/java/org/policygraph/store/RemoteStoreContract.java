package org.policygraph.store;

import org.policygraph.store.remote.RemoteEndpoint;
import org.policygraph.store.remote.RemoteLimits;
import org.policygraph.store.remote.RemoteStore;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** What every store must do, in an engine elsewhere. */
abstract class RemoteStoreContract extends GraphStoreContract {
    private static final AtomicInteger STORES = new AtomicInteger();

    /** Where the engine answers. */
    abstract RemoteEndpoint endpoint();

    @Override
    int replacements() {
        return 20;
    }

    /** Each test has a ledger of its own in the same engine. */
    @Override
    final GraphStore open() {
        return new RemoteStore(
                endpoint(),
                RemoteLimits.DEFAULT,
                "https://example.org/store/" + STORES.incrementAndGet(),
                Duration.ofSeconds(1));
    }
}
