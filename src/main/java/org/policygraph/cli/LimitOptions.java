package org.policygraph.cli;

import org.policygraph.query.limit.QueryLimits;
import org.policygraph.store.sparql.SparqlLimits;

import picocli.CommandLine.Option;

import java.time.Duration;

/**
 * How long one request may take, in GraphQL or SPARQL: less than a proxy before the server waits.
 */
final class LimitOptions {
    @Option(
            names = "--deadline",
            paramLabel = "S",
            defaultValue = "${env:POLICY_GRAPH_DEADLINE:-10}",
            description =
                    "Seconds until a request is given up (POLICY_GRAPH_DEADLINE; default: ${DEFAULT-VALUE}).")
    private int seconds;

    /** The limits of SPARQL; a usage error if there is no time. */
    SparqlLimits sparql() {
        return SparqlLimits.DEFAULT.withDeadline(deadline());
    }

    /** The limits of GraphQL; a usage error if there is no time. */
    QueryLimits limits() {
        return QueryLimits.DEFAULT.withDeadline(deadline());
    }

    private Duration deadline() {
        OptionTypes.atLeast(1, "--deadline", seconds);
        return Duration.ofSeconds(seconds);
    }
}
