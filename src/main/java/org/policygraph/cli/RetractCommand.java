package org.policygraph.cli;

import org.jspecify.annotations.Nullable;
import org.policygraph.edit.EditDeadline;
import org.policygraph.edit.EditResult;
import org.policygraph.edit.Editor;
import org.policygraph.edit.MissingDocumentsException;

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
            "Takes documents out of a store.",
            "What was in the store before can still be asked for by its version."
        })
final class RetractCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "DOC", description = "The ids of documents.")
    private List<String> ids = new ArrayList<>();

    @Mixin private StoreOption store = new StoreOption();

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        try (OpenStore open = store.existing()) {
            Editor editor = new Editor(open.store(), open.iris());
            EditResult result;
            try (Progress _ = Progress.of("retracting")) {
                result = editor.retract(ids, null, EditDeadline.none());
            }
            Output.of(spec).println("retracted " + String.join(", ", ids));
            Output.of(spec).println("version " + result.version());
        } catch (MissingDocumentsException e) {
            throw CommandException.usage(String.valueOf(e.getMessage()));
        }
        return ExitCodes.OK;
    }
}
