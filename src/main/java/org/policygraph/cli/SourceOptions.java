package org.policygraph.cli;

import picocli.CommandLine.Mixin;
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

    @Mixin private IriBaseOption iriBase = new IriBaseOption();

    @Mixin private StoreOption store = new StoreOption();

    /** The store that was named, or one in memory with the sources that were named. */
    OpenStore open() {
        return lasts() ? store.existing() : OpenStore.of(inFiles());
    }

    /** The same, refused if it is not what its own hashes say. */
    OpenStore openChecked() {
        return lasts() ? store.existing().checked() : OpenStore.of(inFiles().checked());
    }

    /** The same for editors, whose store may have nothing yet. */
    OpenStore openForEditors() {
        return lasts() ? store.begun(iriBase.iris()).checked() : openChecked();
    }

    private Dataset inFiles() {
        return Dataset.of(sources, iriBase.iris());
    }

    private boolean lasts() {
        if (sources.isEmpty() || !store.lasts()) return store.lasts();
        throw CommandException.usage(
                "found --source and --store, expected one of them; “ingest --store” puts digests into a store");
    }
}
