package org.policygraph.bench;

import org.policygraph.query.limit.Fetching;
import org.policygraph.store.remote.RemoteEndpoint;
import org.policygraph.store.remote.RemoteLimits;
import org.policygraph.store.remote.RemoteStore;
import org.policygraph.vocab.Iris;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/**
 * The product's own server over a store in a SPARQL engine, which keeps nothing that it fetched for
 * a request: every request is answered as if it were the first.
 */
final class RemoteServer {
    /** All that a selection can reach is fetched at once, as the product does it. */
    static final String PLANNED = "planned";

    /** One query for each level. */
    static final String LEVELS = "levels";

    private RemoteServer() {}

    /**
     * Serves until the process ends.
     *
     * @param args where the engine answers; the port; {@link #PLANNED} or {@link #LEVELS}
     */
    public static void main(String[] args) throws IOException {
        RemoteStore store =
                new RemoteStore(
                        RemoteEndpoint.of(URI.create(args[0])),
                        RemoteLimits.DEFAULT,
                        Iris.DEFAULT.base() + "store",
                        Duration.ofSeconds(1));
        new Serving(store).start(new Fetching(args[2].equals(PLANNED), false), product -> product);
    }
}
