package org.policygraph.cli;

import org.policygraph.store.ledger.Ledger;
import org.policygraph.store.ledger.LedgerHome;
import org.policygraph.store.ledger.LedgerStore;
import org.policygraph.store.tdb.TdbHome;
import org.policygraph.vocab.Iris;

import java.nio.file.Path;
import java.util.Set;

/** Opens stores that last. */
final class PersistentStores {
    private PersistentStores() {}

    /** Refuses a folder that has no store. */
    static void expect(Path folder) {
        if (!TdbHome.isIn(folder)) throw none(folder);
    }

    /** Removes leftovers, and what the files of the database do not need. */
    static void compact(Path folder) {
        try (TdbHome home = new TdbHome(folder)) {
            for (String store : Ledger.stores(home)) new Ledger(home, store).removeLeftovers();
            home.compact();
        }
    }

    /** The store in a folder, which must be there. */
    static OpenStore existing(Path folder) {
        expect(folder);
        LedgerHome home = new TdbHome(folder);
        return opening(home, () -> existing(home, folder));
    }

    private static OpenStore existing(LedgerHome home, Path folder) {
        Set<String> stores = stores(home, folder);
        if (stores.size() != 1) throw none(folder);
        String store = stores.iterator().next();
        return new OpenStore(new LedgerStore(home, store), iris(store));
    }

    /** The store in a folder, whatever its base; a new one with this base if there is none yet. */
    static OpenStore existingOrMade(Path folder, Iris iris) {
        LedgerHome home = new TdbHome(folder);
        return opening(
                home,
                () ->
                        stores(home, folder).isEmpty()
                                ? made(home, folder, iris)
                                : existing(home, folder));
    }

    /** The store in a folder; a new one with this base if there is none yet. */
    static OpenStore made(Path folder, Iris iris) {
        LedgerHome home = new TdbHome(folder);
        return opening(home, () -> made(home, folder, iris));
    }

    private static OpenStore made(LedgerHome home, Path folder, Iris iris) {
        String wanted = iris.store().getURI();
        for (String found : stores(home, folder)) {
            if (found.equals(wanted)) continue;
            throw CommandException.usage(
                    "--iri-base: found " + iris.base() + ", the store has " + iris(found).base());
        }
        return new OpenStore(new LedgerStore(home, wanted), iris);
    }

    /** A write is whole or not at all: where there are graphs, one of them says what is current. */
    private static Set<String> stores(LedgerHome home, Path folder) {
        Set<String> stores = Ledger.stores(home);
        if (!stores.isEmpty() || home.names().isEmpty()) return stores;
        throw new CommandException(
                ExitCodes.FILES,
                "the store "
                        + folder
                        + " is damaged (it has graphs, and none of them says which are current); put a backup in its place:"
                        + " an “export” of it, read by “ingest”");
    }

    private interface Opening {
        OpenStore open();
    }

    /** A home that is of no use is given back. */
    private static OpenStore opening(LedgerHome home, Opening opening) {
        try {
            return opening.open();
        } catch (RuntimeException e) {
            home.close();
            throw e;
        }
    }

    private static Iris iris(String store) {
        return new Iris(store.substring(0, store.length() - "store".length()));
    }

    private static CommandException none(Path folder) {
        return new CommandException(
                ExitCodes.FILES,
                "found no store in "
                        + folder
                        + "; “ingest FILE --store tdb2:"
                        + folder
                        + "” makes one");
    }
}
