package org.policygraph.cli;

import org.policygraph.store.StoreUnavailableException;
import org.policygraph.store.UnusableStoreException;
import org.policygraph.store.folder.FolderLedger;
import org.policygraph.store.ledger.Ledger;
import org.policygraph.store.ledger.LedgerStore;
import org.policygraph.text.Messages;
import org.policygraph.vocab.Iris;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Opens stores in folders. */
final class PersistentStores {
    private static final String STORE = "store";

    private PersistentStores() {}

    /** The store in a folder, which must be there. */
    static OpenStore existing(Path folder, Duration refresh) {
        Iris iris = found(folder).orElseThrow(() -> none(folder));
        return opened(folder, iris, refresh);
    }

    /** The store in a folder, whatever its base; a new one with this base if there is none yet. */
    static OpenStore existingOrMade(Path folder, Iris iris, Duration refresh) {
        return opened(folder, found(folder).orElse(iris), refresh);
    }

    /** The store in a folder; a new one with this base if there is none yet. */
    static OpenStore made(Path folder, Iris iris, Duration refresh) {
        found(folder)
                .filter(found -> !found.base().equals(iris.base()))
                .ifPresent(
                        found -> {
                            throw CommandException.usage(
                                    Messages.format(
                                            "--iri-base: found %s, the store has %s",
                                            iris.base(), found.base()));
                        });
        return opened(folder, iris, refresh);
    }

    /** The base of the store in a folder. */
    static Optional<Iris> found(Path folder) {
        return opening(() -> FolderLedger.store(folder).map(PersistentStores::iris));
    }

    private static OpenStore opened(Path folder, Iris iris, Duration refresh) {
        return opening(
                () -> {
                    Ledger ledger = new FolderLedger(folder, iris.store().getURI());
                    return new OpenStore(new LedgerStore(ledger, refresh), iris);
                });
    }

    private static <T> T opening(Supplier<T> step) {
        try {
            return step.get();
        } catch (StoreUnavailableException | UnusableStoreException e) {
            throw new CommandException(ExitCodes.FILES, String.valueOf(e.getMessage()));
        }
    }

    /** The base of a store. */
    static Iris iris(String store) {
        return new Iris(store.substring(0, store.length() - STORE.length()));
    }

    private static CommandException none(Path folder) {
        return new CommandException(
                ExitCodes.FILES,
                "found no store in " + folder + "; “ingest FILE --store " + folder + "” makes one");
    }
}
