package org.policygraph.cli;

import org.policygraph.vocab.Iris;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The option that says where data are kept. */
final class StoreOption {
    @Option(
            names = "--store",
            paramLabel = "memory|tdb2:DIR|sparql:URL",
            defaultValue = "${env:POLICY_GRAPH_STORE:-memory}",
            description =
                    "Where data are kept: in memory, or where they last: in a folder, or in a SPARQL 1.1 engine"
                            + " (POLICY_GRAPH_STORE; default:"
                            + " ${DEFAULT-VALUE}).")
    private String address = "memory";

    @Mixin private RemoteOptions remote = new RemoteOptions();

    StoreAddress address() {
        return StoreAddress.parse(address);
    }

    /** Whether data are kept for longer than the process runs. */
    boolean lasts() {
        return !(address() instanceof StoreAddress.Memory);
    }

    /** Opens a store that must be there. */
    OpenStore existing() {
        return switch (address()) {
            case StoreAddress.Folder folder -> LastingStore.existing(folder.path());
            case StoreAddress.Engine engine -> remote.existing(engine.query());
            case StoreAddress.Memory _ ->
                    throw CommandException.usage(
                            "--store: found memory, expected a store that lasts, as tdb2:DIR or sparql:URL");
        };
    }

    /** Opens a store; one that has nothing begins with the vocabularies, under this base. */
    OpenStore begun(Iris iris) {
        OpenStore open =
                switch (address()) {
                    case StoreAddress.Folder folder ->
                            LastingStore.existingOrMade(folder.path(), iris);
                    case StoreAddress.Engine engine -> remote.existingOrMade(engine.query(), iris);
                    case StoreAddress.Memory _ -> existing();
                };
        return open.begun();
    }

    /** Opens a store, and makes it if it is not there. */
    OpenStore made(Iris iris) {
        return switch (address()) {
            case StoreAddress.Folder folder -> LastingStore.made(folder.path(), iris);
            case StoreAddress.Engine engine -> remote.made(engine.query(), iris);
            case StoreAddress.Memory _ -> existing();
        };
    }
}
