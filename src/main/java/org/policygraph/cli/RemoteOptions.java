package org.policygraph.cli;

import org.jspecify.annotations.Nullable;
import org.policygraph.store.StoreUnavailableException;
import org.policygraph.store.UnusableStoreException;
import org.policygraph.store.remote.Credentials;
import org.policygraph.store.remote.RemoteEndpoint;
import org.policygraph.store.remote.RemoteEndpoint.Style;
import org.policygraph.store.remote.RemoteLimits;
import org.policygraph.store.remote.RemoteStore;
import org.policygraph.vocab.Iris;

import picocli.CommandLine.Option;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/** How a SPARQL engine is asked that keeps the data. */
final class RemoteOptions {
    private static final String BEARER = "Bearer ";
    private static final double NANOSECONDS = 1e9;

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
                    "Seconds between looks for another version in the engine"
                            + " (POLICY_GRAPH_STORE_REFRESH; default: ${DEFAULT-VALUE}).")
    private double refresh;

    /** The store of an engine; a sentence if it cannot be used. */
    RemoteStore open(URI query, Iris iris) {
        if (!(refresh > 0)) {
            throw CommandException.usage(
                    "--store-refresh: found " + refresh + ", expected more than 0");
        }
        try {
            return new RemoteStore(
                    new RemoteEndpoint(query, update == null ? query : update, style, secret()),
                    RemoteLimits.DEFAULT,
                    iris.base() + "store",
                    Duration.ofNanos((long) (refresh * NANOSECONDS)));
        } catch (IllegalArgumentException e) {
            throw CommandException.usage("--store: " + e.getMessage());
        } catch (StoreUnavailableException e) {
            throw new CommandException(
                    ExitCodes.FILES, "the engine at " + query + " does not answer as it should");
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
