package org.policygraph.cli;

import org.policygraph.http.operate.ClientAddress;
import org.policygraph.http.setting.ClientLimits;

import picocli.CommandLine.Option;

import java.util.HashSet;
import java.util.List;

/** What whoever runs a server chooses: how it logs, and how often one client may ask. */
final class OperationOptions {
    @Option(
            names = "--access-log",
            negatable = true,
            fallbackValue = "true",
            defaultValue = "${env:POLICY_GRAPH_ACCESS_LOG:-true}",
            description =
                    "Whether each request is logged (POLICY_GRAPH_ACCESS_LOG; default: ${DEFAULT-VALUE}).")
    private boolean accessLog;

    @Option(
            names = "--rate-limit",
            paramLabel = "N",
            defaultValue = "${env:POLICY_GRAPH_RATE_LIMIT:-0}",
            description =
                    "Requests that one client may send in a minute, 0 for any number (POLICY_GRAPH_RATE_LIMIT; default:"
                            + " ${DEFAULT-VALUE}).")
    private int rateLimit;

    @Option(
            names = "--trusted-proxies",
            split = ",",
            paramLabel = "ADDRESS",
            defaultValue = "${env:POLICY_GRAPH_TRUSTED_PROXIES:-" + Option.NULL_VALUE + "}",
            description =
                    "Addresses of proxies before the server, whose X-Forwarded-For says who asks"
                            + " (POLICY_GRAPH_TRUSTED_PROXIES).")
    private List<String> proxies = List.of();

    /** Logs requests as chosen from here on. */
    void log() {
        Logging.setAccessLog(accessLog);
    }

    /** How often a client may ask; a usage error if that is no number of requests. */
    ClientLimits clients() {
        OptionTypes.atLeast(0, "--rate-limit", rateLimit);
        try {
            return new ClientLimits(rateLimit, new ClientAddress(new HashSet<>(proxies)));
        } catch (IllegalArgumentException e) {
            throw CommandException.usage("--trusted-proxies: " + e.getMessage());
        }
    }
}
