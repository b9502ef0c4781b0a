package org.policygraph.cli;

import org.policygraph.vocab.Iris;

import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Options that say which data a command works on. */
final class SourceOptions {
    @Option(
            names = "--source",
            arity = "1..*",
            split = ",",
            paramLabel = "FILE|DIR",
            defaultValue = "${env:POLICY_GRAPH_SOURCE:-" + Option.NULL_VALUE + "}",
            description =
                    "Digests, folders of digests, or one dataset written by “ingest”, in place of the shipped"
                            + " digest (POLICY_GRAPH_SOURCE).")
    private List<Path> sources = new ArrayList<>();

    @Option(
            names = "--iri-base",
            paramLabel = "IRI",
            defaultValue = "${env:POLICY_GRAPH_IRI_BASE:-https://w3id.org/policy-graph/id/}",
            description =
                    "What the IRIs of digests begin with (POLICY_GRAPH_IRI_BASE; default: ${DEFAULT-VALUE}).")
    private String iriBase = Iris.DEFAULT.base();

    Dataset dataset() {
        return Dataset.of(sources, iris(iriBase));
    }

    static Iris iris(String base) {
        try {
            return new Iris(base);
        } catch (IllegalArgumentException e) {
            throw CommandException.usage("--iri-base: " + e.getMessage());
        }
    }
}
