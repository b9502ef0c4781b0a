package org.policygraph.cli;

import picocli.CommandLine.Option;

/** Where the links lead that a command prints without serving anything itself. */
final class PermalinkOption {
    @Option(
            names = "--public-url",
            paramLabel = "URL",
            defaultValue = "${env:POLICY_GRAPH_PUBLIC_URL:-" + QueryCommand.LOCAL_URL + "}",
            description =
                    "The address of the server that permalinks lead to (POLICY_GRAPH_PUBLIC_URL; default:"
                            + " ${DEFAULT-VALUE}).")
    private String publicUrl = QueryCommand.LOCAL_URL;

    /** The address; wrong usage if it is no absolute http or https address. */
    String publicUrl() {
        return PublicUrl.checked(publicUrl);
    }
}
