package org.policygraph.cli;

import org.jspecify.annotations.Nullable;
import org.policygraph.vocab.Iris;

import picocli.CommandLine.Option;

/** The option that says what the IRIs of digests begin with. */
final class IriBaseOption {
    @Option(
            names = "--iri-base",
            paramLabel = "IRI",
            defaultValue = "${env:POLICY_GRAPH_IRI_BASE:-" + Option.NULL_VALUE + "}",
            description =
                    "What the IRIs of digests begin with (POLICY_GRAPH_IRI_BASE; default:"
                            + " https://w3id.org/policy-graph/id/). A dataset or store that has another base is"
                            + " refused.")
    private @Nullable String base;

    /** Mints under the base that was chosen, else the default; wrong usage if it is none. */
    Iris iris() {
        try {
            return base == null ? Iris.DEFAULT : new Iris(base);
        } catch (IllegalArgumentException e) {
            throw CommandException.usage("--iri-base: " + e.getMessage());
        }
    }

    /** Whether a base was chosen, and it is not this one. */
    boolean isOther(Iris than) {
        return base != null && !iris().equals(than);
    }

    /**
     * Refuses data whose IRIs begin with another base than the one that was chosen: IRIs are minted
     * when digests are read, and never afterwards.
     *
     * @param what the data, as a noun with its article
     */
    void expect(Iris found, String what) {
        if (!isOther(found)) return;
        throw CommandException.usage(
                "--iri-base: found " + iris().base() + ", " + what + " has " + found.base());
    }
}
