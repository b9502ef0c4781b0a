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

    Dataset dataset() {
        return Dataset.of(sources, iriBase.iris());
    }
}
