package org.policygraph.cli;

import org.jspecify.annotations.Nullable;
import org.policygraph.rdf.GraphHashes;
import org.policygraph.store.StoreUnavailableException;
import org.policygraph.store.UnusableStoreException;
import org.policygraph.store.folder.FolderLedger;
import org.policygraph.store.folder.MirroredLedger;
import org.policygraph.store.ledger.Ledger;
import org.policygraph.store.ledger.LedgerStore;
import org.policygraph.store.remote.Credentials;
import org.policygraph.store.remote.RemoteEndpoint;
import org.policygraph.store.remote.RemoteEndpoint.Style;
import org.policygraph.store.remote.RemoteLimits;
import org.policygraph.store.remote.SparqlGraphs;
import org.policygraph.store.remote.SparqlLedger;
import org.policygraph.text.Messages;
import org.policygraph.vocab.Iris;

import picocli.CommandLine.Option;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** How a SPARQL engine is asked that keeps the data. */
final class RemoteOptions {
    private static final String BEARER = "Bearer ";
    private static final double NANOSECONDS = 1e9;
    private static final RemoteLimits LIMITS = RemoteLimits.DEFAULT;

    @Option(
            names = "--store-update",
            paramLabel = "URL",
            defaultValue = "${env:POLICY_GRAPH_STORE_UPDATE:-" + Option.NULL_VALUE + "}",
            description =
                    "Where the engine takes updates, if not where it takes queries"
                            + " (POLICY_GRAPH_STORE_UPDATE).")
    private @Nullable URI update;

    @Option(
            names = "--store-style",
            paramLabel = "DIRECT|FORM",
            defaultValue = "${env:POLICY_GRAPH_STORE_STYLE:-DIRECT}",
            description =
                    "Whether requests are the body itself or a form, as Virtuoso 7.2.5 needs it"
                            + " (POLICY_GRAPH_STORE_STYLE; default: ${DEFAULT-VALUE}).")
    private Style style = Style.DIRECT;

    @Option(
            names = "--store-credentials",
            paramLabel = "FILE",
            defaultValue = "${env:POLICY_GRAPH_STORE_CREDENTIALS:-" + Option.NULL_VALUE + "}",
            description =
                    "A file with one line, USER:PASSWORD or Bearer TOKEN, that the engine asks for"
                            + " (POLICY_GRAPH_STORE_CREDENTIALS).")
    private @Nullable Path credentials;

    @Option(
            names = "--store-refresh",
            paramLabel = "S",
            defaultValue = "${env:POLICY_GRAPH_STORE_REFRESH:-1}",
            description =
                    "Seconds between looks for another version that another process has made"
                            + " (POLICY_GRAPH_STORE_REFRESH; default: ${DEFAULT-VALUE}).")
    private double refresh;

    @Option(
            names = "--snapshot",
            paramLabel = "DIR",
            defaultValue = "${env:POLICY_GRAPH_SNAPSHOT:-" + Option.NULL_VALUE + "}",
            description =
                    "A folder of this machine that keeps what is read from the engine, so that it need not"
                            + " fit into memory, and reading goes on while the engine is away"
                            + " (POLICY_GRAPH_SNAPSHOT).")
    private @Nullable Path snapshot;

    /** The only store of an engine. */
    OpenStore existing(URI query) {
        return only(stores(query), query);
    }

    /** The only store of an engine; a new one with this base if there is none yet. */
    OpenStore existingOrMade(URI query, Iris iris) {
        Set<String> stores = stores(query);
        return stores.isEmpty() ? made(query, iris) : only(stores, query);
    }

    /** What was read before says it as well, even while the engine is away. */
    private Set<String> stores(URI query) {
        return reaching(
                query,
                () ->
                        Optional.ofNullable(snapshot)
                                .flatMap(FolderLedger::store)
                                .map(Set::of)
                                .orElseGet(() -> found(endpoint(query))));
    }

    private static Set<String> found(RemoteEndpoint endpoint) {
        try (SparqlGraphs engine = new SparqlGraphs(endpoint, LIMITS)) {
            return SparqlLedger.stores(engine);
        }
    }

    private OpenStore only(Set<String> stores, URI query) {
        if (stores.size() != 1) {
            throw new CommandException(
                    ExitCodes.FILES,
                    Messages.format(
                            "found %s stores in the engine at %s, expected one",
                            stores.size(), query));
        }
        return made(query, PersistentStores.iris(stores.iterator().next()));
    }

    /** The store of an engine with this base; nothing is written before the first ingest. */
    OpenStore made(URI query, Iris iris) {
        Duration interval = refresh();
        RemoteEndpoint endpoint = endpoint(query);
        return new OpenStore(
                reaching(query, () -> new LedgerStore(ledger(endpoint, iris), interval)), iris);
    }

    private Ledger ledger(RemoteEndpoint endpoint, Iris iris) {
        String store = iris.store().getURI();
        Ledger engine =
                new SparqlLedger(new SparqlGraphs(endpoint, LIMITS), store, GraphHashes::of);
        if (snapshot == null) return engine;
        return new MirroredLedger(engine, new FolderLedger(snapshot, store));
    }

    /** How often it is looked whether there is another version. */
    Duration refresh() {
        if (!(refresh > 0)) {
            throw CommandException.usage(
                    "--store-refresh: found " + refresh + ", expected more than 0");
        }
        return Duration.ofNanos((long) (refresh * NANOSECONDS));
    }

    private RemoteEndpoint endpoint(URI query) {
        try {
            return new RemoteEndpoint(query, update == null ? query : update, style, secret());
        } catch (IllegalArgumentException e) {
            throw CommandException.usage("--store: " + e.getMessage());
        }
    }

    private static <T> T reaching(URI query, Supplier<T> step) {
        try {
            return step.get();
        } catch (StoreUnavailableException e) {
            throw new CommandException(
                    ExitCodes.FILES,
                    "the engine at " + query + " cannot be used: " + CauseChain.of(e));
        } catch (UnusableStoreException e) {
            throw new CommandException(ExitCodes.FILES, String.valueOf(e.getMessage()));
        }
    }

    private Credentials secret() {
        if (credentials == null) return Credentials.NONE;
        String line = new String(UserFiles.read(credentials), StandardCharsets.UTF_8).strip();
        if (line.startsWith(BEARER)) return Credentials.bearer(line.substring(BEARER.length()));
        int colon = line.indexOf(':');
        if (colon > 0) {
            return Credentials.basic(line.substring(0, colon), line.substring(colon + 1));
        }
        throw CommandException.usage(
                "--store-credentials: found no line of the form USER:PASSWORD or Bearer TOKEN");
    }
}
