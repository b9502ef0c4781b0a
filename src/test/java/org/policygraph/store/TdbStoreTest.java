package org.policygraph.store;

import org.junit.jupiter.api.io.TempDir;
import org.policygraph.store.ledger.LedgerStore;
import org.policygraph.store.tdb.TdbHome;

import java.nio.file.Path;

/** A ledger in TDB2, as one store. */
class TdbStoreTest extends GraphStoreContract {
    @TempDir Path folder;

    @Override
    GraphStore open() {
        return new LedgerStore(new TdbHome(folder), "https://example.org/store");
    }

    /** Each is on the disk before the next begins. */
    @Override
    int replacements() {
        return 20;
    }
}
