package org.policygraph.cli;

import org.jspecify.annotations.Nullable;
import org.policygraph.http.setting.Publisher;

import picocli.CommandLine.Option;

/** Who publishes what a server serves, as its descriptions say it. */
final class PublisherOptions {
    @Option(
            names = "--publisher",
            paramLabel = "NAME",
            defaultValue = "${env:POLICY_GRAPH_PUBLISHER:-" + Option.NULL_VALUE + "}",
            description =
                    "Who publishes the dataset, as /dataset says it; else it says that no name is told"
                            + " (POLICY_GRAPH_PUBLISHER).")
    private @Nullable String publisher;

    @Option(
            names = "--contact",
            paramLabel = "EMAIL|URL",
            defaultValue = "${env:POLICY_GRAPH_CONTACT:-" + Option.NULL_VALUE + "}",
            description =
                    "Where to ask about the dataset; else the page /about is named"
                            + " (POLICY_GRAPH_CONTACT).")
    private @Nullable String contact;

    /** The publisher; a usage error if the contact is no address. */
    Publisher publisher() {
        try {
            return Publisher.of(publisher, contact);
        } catch (IllegalArgumentException e) {
            throw CommandException.usage(String.valueOf(e.getMessage()));
        }
    }
}
