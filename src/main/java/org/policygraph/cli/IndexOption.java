package org.policygraph.cli;

import org.policygraph.query.limit.IndexKind;
import org.policygraph.store.GraphStore;
import org.policygraph.store.remote.RemoteStore;

import picocli.CommandLine.Option;

/** The option that says what lists and searches are answered from. */
final class IndexOption {
    @Option(
            names = "--index",
            paramLabel = "local|none",
            defaultValue = "${env:POLICY_GRAPH_INDEX:-local}",
            description =
                    "Whether lists, counts and searches are answered from an index here, or the SPARQL engine is"
                            + " asked (POLICY_GRAPH_INDEX; default: ${DEFAULT-VALUE}).")
    private String index = "local";

    /** What was chosen; a usage error where it is no choice for a store. */
    IndexKind over(GraphStore store) {
        return switch (index) {
            case "local" -> IndexKind.LOCAL;
            case "none" -> {
                if (store instanceof RemoteStore) yield IndexKind.NONE;
                throw CommandException.usage(
                        "--index: found none over a store that is no SPARQL engine, expected --store"
                                + " sparql:URL with it");
            }
            default ->
                    throw CommandException.usage(
                            "--index: found “" + index + "”, expected local or none");
        };
    }
}
