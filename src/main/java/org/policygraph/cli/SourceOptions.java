package org.policygraph.cli;

import org.jspecify.annotations.Nullable;
import org.policygraph.vocab.Iris;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Options that say which data a command works on. */
final class SourceOptions {
    @Option(
            names = "--source",
            split = ",",
            paramLabel = "FILE|DIR",
            defaultValue = "${env:POLICY_GRAPH_SOURCE:-" + Option.NULL_VALUE + "}",
            description =
                    "Digests, folders of digests, or one dataset written by “ingest”, in place of the shipped"
                            + " digest; given once for each (POLICY_GRAPH_SOURCE).")
    private List<Path> sources = new ArrayList<>();

    @Mixin private IriBaseOption iriBase = new IriBaseOption();

    @Mixin private StoreOption store = new StoreOption();

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    /** The store that was named, or one in memory with the sources that were named. */
    OpenStore open() {
        if (lasts()) return expected(store.existing());
        return isShipped() ? OpenStore.shipped() : OpenStore.of(inFiles());
    }

    /** The same, refused if it is not what its own hashes say. */
    OpenStore openChecked() {
        if (lasts()) return expected(store.existing()).checked();
        return isShipped() ? OpenStore.shipped() : OpenStore.of(inFiles().checked());
    }

    /** The same for editors, whose store may have nothing yet. */
    OpenStore openForEditors() {
        return lasts() ? expected(store.begun(iriBase.iris())).checked() : openChecked();
    }

    private OpenStore expected(OpenStore open) {
        try {
            iriBase.expect(open.iris(), "the store");
            return open;
        } catch (CommandException e) {
            open.close();
            throw e;
        }
    }

    private boolean isShipped() {
        return sources.isEmpty() && !iriBase.isOther(Iris.DEFAULT);
    }

    private Dataset inFiles() {
        if (sources.stream().anyMatch(InputFile::isStandardInput)) {
            throw CommandException.usage(
                    "--source: found -, expected files or folders; “ingest - --id ID --out FILE” reads what is piped in");
        }
        return Dataset.of(sources, iriBase, new IngestNotes(Output.errors(command)));
    }

    private boolean lasts() {
        if (sources.isEmpty() || !store.lasts()) return store.lasts();
        throw CommandException.usage(
                "found --source and --store, expected one of them; “ingest --store” puts digests into a store");
    }
}
