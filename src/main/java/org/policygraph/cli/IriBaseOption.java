package org.policygraph.cli;

import org.policygraph.vocab.Iris;

import picocli.CommandLine.Option;

/** The option that says what the IRIs of digests begin with. */
final class IriBaseOption {
    @Option(
            names = "--iri-base",
            paramLabel = "IRI",
            defaultValue = "${env:POLICY_GRAPH_IRI_BASE:-https://w3id.org/policy-graph/id/}",
            description =
                    "What the IRIs of digests begin with (POLICY_GRAPH_IRI_BASE; default: ${DEFAULT-VALUE}).")
    private String base = Iris.DEFAULT.base();

    /** Mints under the base; wrong usage if it is none. */
    Iris iris() {
        try {
            return new Iris(base);
        } catch (IllegalArgumentException e) {
            throw CommandException.usage("--iri-base: " + e.getMessage());
        }
    }
}
