package org.policygraph.store;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.policygraph.store.folder.FolderLedger;
import org.policygraph.store.folder.MirroredLedger;
import org.policygraph.store.ledger.LedgerStore;
import org.policygraph.store.remote.Fuseki;
import org.policygraph.store.remote.RemoteEndpoint;

import java.nio.file.Path;
import java.time.Duration;

/** A ledger in an engine, of which a folder has a mirror. */
class MirroredStoreTest extends EngineStoreContract {
    private static Fuseki fuseki;

    @TempDir Path folder;

    @BeforeAll
    static void start() {
        fuseki = new Fuseki();
    }

    @AfterAll
    static void stop() {
        fuseki.close();
    }

    @Override
    RemoteEndpoint endpoint() {
        return fuseki.endpoint();
    }

    @Override
    GraphStore open(int number) {
        FolderLedger mirror = new FolderLedger(folder.resolve("mirror"), iri(number));
        return new LedgerStore(
                new MirroredLedger(ledger(iri(number)), mirror), Duration.ofSeconds(1));
    }
}
