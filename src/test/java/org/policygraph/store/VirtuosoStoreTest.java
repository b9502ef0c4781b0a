package org.policygraph.store;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.policygraph.store.remote.RemoteEndpoint;
import org.policygraph.store.remote.Virtuoso;

import java.nio.file.Path;

/** A ledger in Virtuoso, as Debian's virtuoso-opensource-7-bin has it. */
class VirtuosoStoreTest extends EngineStoreContract {
    @TempDir static Path folder;

    private static Virtuoso virtuoso;

    @BeforeAll
    static void start() {
        virtuoso = new Virtuoso(folder);
    }

    /** Each takes it ten times as long as Fuseki. */
    @Override
    int replacements() {
        return 8;
    }

    @AfterAll
    static void stop() {
        if (virtuoso != null) virtuoso.close();
    }

    @Override
    RemoteEndpoint endpoint() {
        return virtuoso.endpoint();
    }
}
