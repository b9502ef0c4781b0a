package org.policygraph.cli;

import org.policygraph.vocab.Iris;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.net.URI;
import java.nio.file.Path;
import java.util.function.Function;

/** The option that says where data are kept. */
final class StoreOption {
    @Option(
            names = "--store",
            paramLabel = "memory|DIR|sparql:URL",
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
        return opening(
                folder -> PersistentStores.existing(folder, remote.refresh()), remote::existing);
    }

    /** Opens a store; one that has nothing begins with the vocabularies, under this base. */
    OpenStore begun(Iris iris) {
        return opening(
                        folder -> PersistentStores.existingOrMade(folder, iris, remote.refresh()),
                        engine -> remote.existingOrMade(engine, iris))
                .begun();
    }

    /** Opens a store, and makes it if it is not there. */
    OpenStore made(Iris iris) {
        return opening(
                folder -> PersistentStores.made(folder, iris, remote.refresh()),
                engine -> remote.made(engine, iris));
    }

    private OpenStore opening(Function<Path, OpenStore> folder, Function<URI, OpenStore> engine) {
        StoreAddress at = address();
        try (Progress _ = Progress.of("opening the store")) {
            return switch (at) {
                case StoreAddress.Folder(Path path) -> folder.apply(path);
                case StoreAddress.Engine(URI query) -> engine.apply(query);
                case StoreAddress.Memory _ ->
                        throw CommandException.usage(
                                "--store: found memory, expected a store that lasts, as a folder or sparql:URL");
            };
        }
    }
}
