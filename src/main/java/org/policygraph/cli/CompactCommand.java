package org.policygraph.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.util.Locale;
import java.util.concurrent.Callable;

/** Gives back the room that a store takes and does not need. */
@Command(
        name = "compact",
        mixinStandardHelpOptions = true,
        description = {
            "Gives back the room that a store takes and does not need.",
            "Removes what commits that came to no end have left, too. All versions stay. Needs as "
                    + "much free room as the store takes."
        })
final class CompactCommand implements Callable<Integer> {
    @Mixin private StoreOption store = new StoreOption();

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (!(store.address() instanceof StoreAddress.Folder folder)) {
            throw CommandException.usage("--store: expected a store in a folder, as tdb2:DIR");
        }
        PersistentStores.expect(folder.path());
        long before = UserFiles.room(folder.path());
        try (Progress _ = Progress.of("compacting")) {
            PersistentStores.compact(folder.path());
        }
        Output.of(spec)
                .println(
                        String.format(
                                Locale.ROOT,
                                "compacted %s: %.1f MiB before, %.1f MiB now",
                                folder.path(),
                                before / 1048576.0,
                                UserFiles.room(folder.path()) / 1048576.0));
        return ExitCodes.OK;
    }
}
