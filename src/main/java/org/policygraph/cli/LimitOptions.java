package org.policygraph.cli;

import org.policygraph.query.limit.QueryLimits;
import org.policygraph.store.sparql.SparqlLimits;

import picocli.CommandLine.Option;

import java.time.Duration;

/** What one request may ask of a server, in GraphQL or SPARQL. */
final class LimitOptions {
    @Option(
            names = "--max-complexity",
            paramLabel = "N",
            defaultValue = "${env:POLICY_GRAPH_MAX_COMPLEXITY:-500000}",
            description =
                    "Most values that an answer may be estimated to have (POLICY_GRAPH_MAX_COMPLEXITY; default:"
                            + " ${DEFAULT-VALUE}).")
    private long maxComplexity;

    @Option(
            names = "--max-depth",
            paramLabel = "N",
            defaultValue = "${env:POLICY_GRAPH_MAX_DEPTH:-20}",
            description = "Most nested fields (POLICY_GRAPH_MAX_DEPTH; default: ${DEFAULT-VALUE}).")
    private int maxDepth;

    @Option(
            names = "--max-page-size",
            paramLabel = "N",
            defaultValue = "${env:POLICY_GRAPH_MAX_PAGE_SIZE:-1000}",
            description =
                    "Most records that a page may ask for (POLICY_GRAPH_MAX_PAGE_SIZE; default: ${DEFAULT-VALUE}).")
    private int maxPageSize;

    @Option(
            names = "--deadline",
            paramLabel = "S",
            defaultValue = "${env:POLICY_GRAPH_DEADLINE:-10}",
            description =
                    "Seconds until a request is given up (POLICY_GRAPH_DEADLINE; default: ${DEFAULT-VALUE}).")
    private int deadline;

    @Option(
            names = "--max-sparql-rows",
            paramLabel = "N",
            defaultValue = "${env:POLICY_GRAPH_MAX_SPARQL_ROWS:-10000}",
            description =
                    "Most rows or triples of an answer to SPARQL (POLICY_GRAPH_MAX_SPARQL_ROWS; default:"
                            + " ${DEFAULT-VALUE}).")
    private int maxSparqlRows;

    /** The limits of SPARQL, with the same deadline; a usage error if one is not positive. */
    SparqlLimits sparql() {
        OptionTypes.atLeast(1, "--max-sparql-rows", maxSparqlRows);
        return SparqlLimits.DEFAULT.withRows(maxSparqlRows).withDeadline(limits().deadline());
    }

    /** The limits; a usage error if one of them is not positive. */
    QueryLimits limits() {
        OptionTypes.atLeast(1, "--max-complexity", maxComplexity);
        OptionTypes.atLeast(1, "--max-depth", maxDepth);
        OptionTypes.atLeast(1, "--max-page-size", maxPageSize);
        OptionTypes.atLeast(1, "--deadline", deadline);
        return QueryLimits.DEFAULT
                .withComplexity(maxComplexity)
                .withDepth(maxDepth)
                .withPageSize(maxPageSize)
                .withDeadline(Duration.ofSeconds(deadline));
    }
}
