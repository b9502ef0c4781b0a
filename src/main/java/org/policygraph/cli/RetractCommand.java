package org.policygraph.cli;

import org.jspecify.annotations.Nullable;
import org.policygraph.rdf.DatasetEditor;
import org.policygraph.rdf.HeldDataset;
import org.policygraph.rdf.RefusedException;
import org.policygraph.vocab.Iris;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Takes documents out of a store. */
@Command(
        name = "retract",
        mixinStandardHelpOptions = true,
        description = {
            "Takes documents out of a store. What was in the store before can still be asked for by its version."
        })
final class RetractCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "DOC", description = "The ids of documents.")
    private List<String> ids = new ArrayList<>();

    @Mixin private StoreOption store = new StoreOption();

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws RefusedException {
        try (OpenStore open = store.existing()) {
            new StoreWriter(open)
                    .write(
                            before -> {
                                expectHeld(before, open.iris());
                                return DatasetEditor.without(before, ids, open.iris());
                            });
            Output.of(spec).println("retracted " + String.join(", ", ids));
            Output.of(spec).println("version " + open.store().snapshot().version().id());
        }
        return ExitCodes.OK;
    }

    private void expectHeld(HeldDataset before, Iris iris) {
        List<String> missing =
                ids.stream().filter(id -> before.versions(id, iris).isEmpty()).toList();
        if (missing.isEmpty()) return;
        throw CommandException.usage(
                "found no document " + String.join(", ", missing) + " in the store");
    }
}
